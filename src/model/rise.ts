import { rankOfTier, standingOf, type Moment } from './activity'
import { toInterval, type PartialDate } from './partialDate'
import type { Partner, Tier } from './types'

/** A partner that became more than it was. */
export interface Rise {
  /** What it was; absent: it was one already, perhaps, for no source says when that began. */
  readonly from?: Tier
  readonly to: Tier
  /** When, as the source gives it. */
  readonly date: PartialDate
}

/** Whether ties that are only documented may reach back beyond a date. */
function mayBeOlder({ since, sinceIs }: Partner, date: PartialDate): boolean {
  return sinceIs === 'documented' && since !== undefined && since < date
}

/**
 * How a partner rose from one moment to a later one; `undefined`: it did not, or no source says when
 * the higher relation began. Who was no partner at the earlier moment is new, and no riser.
 */
export function riseOf(partner: Partner, earlier: Moment, later: Moment): Rise | undefined {
  const now = standingOf(partner, later)
  const { from: date, fromIs } = now?.relation ?? {}
  if (!now || now.status !== 'current' || date === undefined || fromIs !== 'start') return undefined
  if (toInterval(date).start < earlier.extent.end) return undefined
  const before = standingOf(partner, earlier)
  if (!before) return mayBeOlder(partner, date) ? { to: now.tier, date } : undefined
  return rankOfTier(now.tier) < rankOfTier(before.tier)
    ? { from: before.tier, to: now.tier, date }
    : undefined
}
