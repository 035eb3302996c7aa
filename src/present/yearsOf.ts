import type { AtlasState } from '../state/AtlasState.svelte'

/** When a view is: `2006 – 2025`, and `2012 → 2025` where two dates are compared. */
export function yearsOf({
  compare,
  extent,
  formats,
}: Pick<AtlasState, 'compare' | 'extent' | 'formats'>): string {
  if (!compare) return formats.range(extent.from, extent.to)
  return `${formats.date(compare.from)} → ${formats.date(compare.to)}`
}
