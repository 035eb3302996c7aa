import { memberState, type MemberState } from '../model/activity'
import { toInterval } from '../model/partialDate'
import type { AtlasState } from '../state/AtlasState.svelte'
import { entityId, type Membership } from '../model/lookup'
import type { EntityId } from '../model/types'
import { shortName } from './entityText'
import { lifetimeText } from './sinceText'

/** A membership as of the extent, told from the partner's or from the alliance's side. */
export interface MembershipEntry {
  readonly id: EntityId
  readonly name: string
  readonly state: MemberState
  readonly role?: 'associated'
  /** `2018 – 2023`, `2006 –`, `not dated`. */
  readonly years: string
  /** Part of the timeline it covers, from 0 to 1; absent: not dated. */
  readonly bar?: { readonly from: number; readonly to: number }
}

function barOf(
  atlas: AtlasState,
  { alliance, member }: Membership,
): MembershipEntry['bar'] | undefined {
  const { joined } = member
  if (joined === undefined) return undefined
  const [first, last] = atlas.dataset.years
  const start = toInterval(String(first)).start
  const end = toInterval(String(last)).end
  const left = member.left ?? alliance.ended
  const share = (instant: number) => Math.min(Math.max((instant - start) / (end - start), 0), 1)
  return {
    from: share(toInterval(joined).start),
    to: left === undefined ? 1 : share(toInterval(left).end),
  }
}

/**
 * Memberships that have begun by the extent's end, oldest first, undated ones last. A member without a
 * date of joining is shown from the alliance's start, but nothing says that it joined then.
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
    const state = memberState(member, alliance, moment)
    const partner = lookup.partners.get(member.partner)
    if (state === undefined || !partner) return []
    const bar = barOf(atlas, membership)
    const country = dataset.labels.countries[partner.country] ?? partner.country
    const entry: MembershipEntry = {
      id: side === 'partner' ? entityId('partner', partner.id) : entityId('alliance', alliance.id),
      name: side === 'partner' ? `${shortName(partner)}, ${country}` : alliance.name,
      state,
      years: lifetimeText(atlas, member.joined, member.left ?? alliance.ended).text,
      ...(member.role && { role: member.role }),
      ...(bar && { bar }),
    }
    return [{ entry, order: bar?.from ?? 2, joined: member.joined ?? '' }]
  })
  return entries
    .sort((a, b) => a.order - b.order || (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0))
    .map(({ entry }) => entry)
}
