import type { Interval } from '../model/partialDate'

const DAY_MS = 86_400_000
/** The axis shows days at most this near. */
const MIN_SPAN_MS = 20 * DAY_MS

/** Below this span the handles move by months, about three years. */
const MONTH_STEPS_BELOW_MS = 3.2 * 365 * DAY_MS

/** Keeps a stretch inside limits, its length as far as it fits. */
export function clampDomain({ start, end }: Interval, limits: Interval): Interval {
  const longest = limits.end - limits.start
  const span = Math.min(longest, Math.max(MIN_SPAN_MS, end - start))
  const from = Math.min(Math.max((start + end - span) / 2, limits.start), limits.end - span)
  return { start: from, end: from + span }
}

/**
 * The stretch after zooming, with the instant `at` staying where it is.
 * @param factor above 1: nearer
 * @param limits never wider than this
 */
export function zoomDomain(
  domain: Interval,
  factor: number,
  at: number,
  limits: Interval,
): Interval {
  const span = domain.end - domain.start
  const wanted = Math.min(limits.end - limits.start, Math.max(MIN_SPAN_MS, span / factor))
  const share = (at - domain.start) / span
  const start = at - share * wanted
  return clampDomain({ start, end: start + wanted }, limits)
}

/** The stretch moved by a share of its own length; positive: later. */
export function panDomain(domain: Interval, share: number, limits: Interval): Interval {
  const by = (domain.end - domain.start) * share
  return clampDomain({ start: domain.start + by, end: domain.end + by }, limits)
}

/** A stretch around what shall be seen, with some room on both sides. */
export function domainAround({ start, end }: Interval, limits: Interval): Interval {
  const room = (end - start) * 0.04
  return clampDomain({ start: start - room, end: end + room }, limits)
}

/** Whether the handles of the brush move by months while this is shown. */
export function hasMonthSteps(domain: Interval): boolean {
  return domain.end - domain.start < MONTH_STEPS_BELOW_MS
}
