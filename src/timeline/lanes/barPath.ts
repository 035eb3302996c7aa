import { ARROW } from '../layout/metrics'
import type { PlacedBar } from '../layout/types'

/**
 * Outline of a bar around y = 0: notched at the left where it began before the axis, pointed at the
 * right where it still runs.
 * @param half half its height, pixels
 */
export function barPath(
  { start, end, hasNotch, hasArrow }: Pick<PlacedBar, 'start' | 'end' | 'hasNotch' | 'hasArrow'>,
  half: number,
): string {
  const right = hasArrow ? `H${end - ARROW}L${end},0L${end - ARROW},${half}` : `H${end}V${half}`
  const left = hasNotch ? `H${start}L${start + ARROW},0Z` : `H${start}Z`
  return `M${start},${-half}${right}${left}`
}
