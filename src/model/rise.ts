import { type Moment } from './activity'
import { begunAfter, rankOfTier, standingOf } from './partnerStanding'
import { markKindOf } from './filters'
import { entityId } from './lookup'
import type { VisiblePartner } from './network'
import { addYears, toInterval, type PartialDate } from './partialDate'
import type { EntityId, Partner, Tier } from './types'

/** A partner that became more than it was. */
export interface Rise {
  /** What it was; absent: it was one already, perhaps, for no source says when that began. */
  readonly from?: Tier
  readonly to: Tier
  /** When, as the source gives it. */
  readonly date: PartialDate
}

/**
 * How a partner rose from one moment to a later one; `undefined`: it did not, or no source says when
 * the higher relation began. Who was no partner at the earlier moment rises only from relations that
 * are documented but may be older; else it is new.
 */
export function riseOf(partner: Partner, earlier: Moment, later: Moment): Rise | undefined {
  const begun = begunAfter(partner, earlier)
  if (begun.length === 0) return undefined
  const now = standingOf(partner, later)
  const before = standingOf(partner, earlier)
  const reached = now?.relation?.from
  if (now?.status !== 'current' || reached === undefined) return undefined
  if (before && rankOfTier(now.tier) >= rankOfTier(before.tier)) return undefined
  // The first that is as high, unless it was over before the present one began.
  const first = begun.find(
    ({ tier, until }) =>
      rankOfTier(tier) <= rankOfTier(now.tier) &&
      (until === undefined || toInterval(until).end >= toInterval(reached).start),
  )
  if (first?.from === undefined || first.fromIs !== 'start') return undefined
  if (before) return { from: before.tier, to: now.tier, date: first.from }
  const lower = begun.slice(0, begun.indexOf(first))
  const isOlder =
    lower[0]?.fromIs === 'documented' &&
    lower.every(({ tier }) => rankOfTier(tier) > rankOfTier(now.tier))
  return isOlder ? { to: now.tier, date: first.from } : undefined
}

/** One empty map for all times: views see that nothing has changed. */
const NONE: ReadonlyMap<EntityId, Rise> = new Map()

/**
 * The partners that rise within the extent, compared with the year before it. The whole range has no
 * before.
 * @param shown the partners as of the extent
 */
export function risesIn(
  shown: readonly VisiblePartner[],
  moment: Moment,
): ReadonlyMap<EntityId, Rise> {
  const { start } = moment.extent
  if (!Number.isFinite(start)) return NONE
  const extent = { start: addYears(start, -1), end: start }
  const before: Moment = { ...moment, extent, asOf: extent }
  const rises = shown.flatMap(({ partner, tier }) => {
    const rise = markKindOf(tier) && riseOf(partner, before, moment)
    return rise ? [[entityId('partner', partner.id), rise] as const] : []
  })
  return rises.length === 0 ? NONE : new Map(rises)
}
