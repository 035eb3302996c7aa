import { momentOf } from '../../../src/model/activity'
import { standingOf } from '../../../src/model/partnerStanding'
import {
  relationsOf,
  sumUp,
  withEvidence,
  type AllianceFacts,
  type Evidence,
  type PartnerTie,
} from '../../../src/model/relations'
import type { Member, Relation } from '../../../src/model/types'

/*
 * Small evidence about one partner `p`, for tests of what the atlas concludes from it.
 */

const YEARS = [2006, 2025] as const
const STALE = 5
export const now = momentOf(null, YEARS, STALE)

const PROGRAMMES: Evidence['programmes'] = new Map([
  ['exchange', { tier: 'exchange' }],
  ['agreement', { tier: 'partner' }],
  ['eurotech', { alliances: ['net'] }],
  ['flagship', { alliances: ['fl'] }],
  ['strategic-alliance', { alliances: ['sa', 'sb'] }],
])

export type Facts = Partial<Evidence>

/** A tie of the partner `p`; an exchange unless told otherwise. */
export function tie(fields: Partial<PartnerTie>): PartnerTie {
  return { partner: 'p', programme: 'exchange', evidence: 'tum', sources: ['a-source'], ...fields }
}

/** A network that TUM joined in 2006, with `p` as a member, unless told otherwise. */
export function net(
  p: Partial<Member>,
  fields: Partial<AllianceFacts> = {},
  tum?: Partial<Member>,
) {
  return {
    id: 'net',
    kind: 'network',
    tier: 'network',
    members: [
      { partner: 'tum', ...(tum ?? { joined: '2006' }) },
      { partner: 'p', ...p },
    ],
    ...fields,
  } as const satisfies AllianceFacts
}

export function evidenceOf(facts: Facts): Evidence {
  return { home: 'tum', programmes: PROGRAMMES, ties: [], alliances: [], events: [], ...facts }
}

export function relationsIn(facts: Facts, partner = 'p'): readonly Relation[] {
  const evidence = evidenceOf(facts)
  const living = evidence.alliances.map((alliance) => withEvidence(evidence, alliance))
  return relationsOf(evidence, living, partner)
}

/** The tier and the standing of `p` in a year, or in years such as `2010..2020`. */
export function standingIn(facts: Facts, when: string, typed?: 'home' | 'other'): string {
  const [from = when, to = from] = when.split('..')
  const moment = momentOf(when === 'always' ? null : { from, to }, YEARS, STALE)
  const standing = standingOf(sumUp(typed, relationsIn(facts), now), moment)
  return standing ? `${standing.tier} ${standing.status}` : 'not there'
}

export type Standings = Readonly<Record<string, string>>

export function standingsIn(
  facts: Facts,
  expected: Standings,
  typed?: 'home' | 'other',
): Standings {
  return Object.fromEntries(
    Object.keys(expected).map((when) => [when, standingIn(facts, when, typed)]),
  )
}
