import { memberSpan, memberStanding, type Standing } from '../../model/activity'
import { toInterval } from '../../model/partialDate'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { entityId, type Membership } from '../../model/lookup'
import type { EntityId } from '../../model/types'
import { shortName } from '../entity/entityText'
import { lifetimeText } from '../entity/sinceText'

/** A membership as of the extent, told from the partner's or from the alliance's side. */
export interface MembershipEntry {
  /** Its own among all entries: who leaves and joins again has two. */
  readonly key: string
  readonly id: EntityId
  readonly name: string
  readonly state: Standing
  readonly role?: 'associated'
  /** `2018 – 2023`, `2006 –`, `not dated`. */
  readonly years: string
  /** Part of the timeline it covers, from 0 to 1; absent: not dated. */
  readonly bar?: { readonly from: number; readonly to: number }
}

function barOf(
  atlas: AtlasState,
  { alliance, member }: Membership,
  standing: Standing,
): MembershipEntry['bar'] | undefined {
  const { from, until, documentedUntil } = memberSpan(member, alliance)
  if (from === undefined) return undefined
  const [first, last] = atlas.dataset.years
  const start = toInterval(String(first)).start
  const end = toInterval(String(last)).end
  const lastDate = until ?? (standing === 'last-documented' ? documentedUntil : undefined)
  const share = (instant: number) => Math.min(Math.max((instant - start) / (end - start), 0), 1)
  return {
    from: share(toInterval(from).start),
    to: lastDate === undefined ? 1 : share(toInterval(lastDate).end),
  }
}

/**
 * Memberships that have begun by the extent's end, oldest first, undated ones last.
 * @param side which of the two to name
 */
export function membershipEntries(
  atlas: AtlasState,
  memberships: readonly Membership[],
  side: 'partner' | 'alliance',
): MembershipEntry[] {
  const { dataset, lookup, moment } = atlas
  const entries = memberships.flatMap((membership) => {
    const { alliance, member } = membership
    const state = memberStanding(member, alliance, moment)
    const partner = lookup.partners.get(member.partner)
    if (state === undefined || !partner) return []
    const bar = barOf(atlas, membership, state)
    const country = dataset.labels.countries[partner.country] ?? partner.country
    const entry: MembershipEntry = {
      key: `${alliance.id} ${partner.id} ${member.joined ?? member.asOf ?? ''}`,
      id: side === 'partner' ? entityId('partner', partner.id) : entityId('alliance', alliance.id),
      name: side === 'partner' ? `${shortName(partner)}, ${country}` : alliance.name,
      state,
      years: lifetimeText(atlas, memberSpan(member, alliance), state).text,
      ...(member.role && { role: member.role }),
      ...(bar && { bar }),
    }
    return [{ entry, order: bar?.from ?? 2, joined: member.joined ?? member.asOf ?? '' }]
  })
  return entries
    .sort((a, b) => a.order - b.order || (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0))
    .map(({ entry }) => entry)
}
