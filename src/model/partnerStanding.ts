import { present, spanStanding, type Moment, type Standing } from './activity'
import { toInterval, yearOf } from './partialDate'
import { MARK_KINDS, type Partner, type PartnerTier, type Relation, type Tier } from './types'

/** A partner as of a moment: what it is, and by which relation. */
export interface PartnerStanding {
  readonly tier: Tier
  readonly status: Standing
  /** The relation that the tier rests on; TUM and who is kept for reference may have none. */
  readonly relation?: Relation
}

type Related = Pick<Partner, 'tier' | 'relations'>

/** Every change of the time asks for all of them. */
const counting = new WeakMap<Related, readonly Relation[]>()

/**
 * The relations that count: those that make a partner of it, of who is typed all. Beside dated ones
 * undated ones do not count: they never speak for a time before the first evidence.
 */
export function countingRelations(partner: Related): readonly Relation[] {
  const known = counting.get(partner)
  if (known) return known
  const { tier, relations } = partner
  const isTyped = tier === 'home' || tier === 'other'
  const making = isTyped ? relations : relations.filter((relation) => relation.tier !== undefined)
  const dated = making.filter(({ from }) => from !== undefined)
  const created = dated.length > 0 ? dated : making
  counting.set(partner, created)
  return created
}

/** The relations that count and begin after the moment, the earliest first. */
export function begunAfter(partner: Related, { extent }: Moment): readonly Relation[] {
  return countingRelations(partner).filter(
    ({ from }) => from !== undefined && toInterval(from).start >= extent.end,
  )
}

/** The order in which standings decide: what is present, what may be, what was. */
const CERTAINTY: Readonly<Record<Standing, number>> = {
  current: 0,
  undated: 1,
  'last-documented': 2,
  former: 3,
  planned: 4,
}

/** Order of tiers, the highest first: `flagship` is 1. */
export function rankOfTier(tier: Tier | undefined): number {
  const rank = MARK_KINDS.findIndex((kind) => kind === tier)
  return rank < 0 ? MARK_KINDS.length : rank
}

function highest(relations: readonly Relation[]): Relation | undefined {
  const [first] = relations
  return relations.reduce(
    (best, relation) => (rankOfTier(relation.tier) < rankOfTier(best?.tier) ? relation : best),
    first,
  )
}

/** The highest tier that any of the relations gives. */
export function highestTier(relations: readonly Relation[]): PartnerTier | undefined {
  return highest(relations)?.tier
}

/** The relations that stand most certainly, and how. */
function mostCertain(
  relations: readonly Relation[],
  moment: Moment,
): readonly [Standing, readonly Relation[]] | undefined {
  let status: Standing | undefined
  let such: Relation[] = []
  for (const relation of relations) {
    const standing = spanStanding(relation, moment)
    if (standing === undefined) continue
    if (status !== undefined && CERTAINTY[standing] > CERTAINTY[status]) continue
    if (standing !== status) such = []
    status = standing
    such.push(relation)
  }
  return status && [status, such]
}

/**
 * Those that decide what a partner is: all that are there; of what is over or last documented those
 * that were so in the last year of which anything is known, so that nobody rises by growing old.
 */
function deciding(standing: Standing, relations: readonly Relation[]): readonly Relation[] {
  if (standing !== 'last-documented' && standing !== 'former') return relations
  const lastYearOf = ({ from, until, documentedUntil }: Relation) =>
    yearOf(until ?? documentedUntil ?? from ?? '0000')
  const last = Math.max(...relations.map(lastYearOf))
  return relations.filter((relation) => lastYearOf(relation) === last)
}

function readStanding(partner: Related, moment: Moment): PartnerStanding | undefined {
  if (partner.tier === 'home') return { tier: 'home', status: 'current' }
  const relations = countingRelations(partner)
  if (relations.length === 0) return { tier: partner.tier, status: 'undated' }
  const shown = mostCertain(relations, moment)
  if (!shown) return undefined
  // A range has the tiers of its last year; what was over by then keeps what it was.
  const now = present(moment)
  const last = now === moment ? shown : (mostCertain(relations, now) ?? shown)
  const relation = highest(deciding(...last))
  const tier = partner.tier === 'other' ? 'other' : (relation?.tier ?? partner.tier)
  return { tier, status: shown[0], ...(relation && { relation }) }
}

/** Map, timeline, list and counts all ask, with every change of the time. */
const standings = new WeakMap<Moment, Map<Related, PartnerStanding | undefined>>()

/**
 * How a partner stands in the extent; `undefined`: its first evidence comes later, or it had ended
 * before. Its tier is that of its highest relation in the extent's last year: of the present ones, or
 * else of those last documented.
 */
export function standingOf(partner: Related, moment: Moment): PartnerStanding | undefined {
  const known = standings.get(moment) ?? new Map<Related, PartnerStanding | undefined>()
  if (known.has(partner)) return known.get(partner)
  const standing = readStanding(partner, moment)
  known.set(partner, standing)
  standings.set(moment, known)
  return standing
}

/**
 * How a partner is spoken of, also where the extent does not show it: as of the extent's last year,
 * else of the extent; outside it, as it will be first or was last.
 */
export function nearestStanding(partner: Partner, moment: Moment): PartnerStanding {
  const shown = standingOf(partner, present(moment)) ?? standingOf(partner, moment)
  if (shown) return shown
  const [first] = begunAfter(partner, moment)
  const status = first ? 'planned' : 'former'
  const relation = first ?? highest(deciding(status, countingRelations(partner)))
  return { tier: relation?.tier ?? partner.tier, status, ...(relation && { relation }) }
}

/** Whether the partner has a relation in the programme in the extent. */
export function isInProgramme(partner: Partner, programme: string, moment: Moment): boolean {
  return partner.relations.some(
    (relation) => relation.programme === programme && spanStanding(relation, moment) !== undefined,
  )
}
