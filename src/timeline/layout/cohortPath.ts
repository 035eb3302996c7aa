import type { PlacedCohort } from './types'

/** Depth of a notch, an arrow and the teeth of an open end, pixels. */
export const NOTCH_DEPTH = 4
const TEETH = 4
/** Keeps the outline on whole pixels. */
const INSET = 0.5

/** What is filled, and what is stroked: all edges but those that no source tells. */
export interface CohortOutline {
  readonly body: string
  readonly edges: string
}

/**
 * The outline of a cohort's bar from y = 0: notched where it began before the axis, pointed where it
 * lasts beyond it, torn and without a line where no source tells its end.
 */
export function cohortOutline({
  start,
  end,
  height,
  hasNotch,
  hasArrow,
  isOpen,
}: Pick<
  PlacedCohort,
  'start' | 'end' | 'height' | 'hasNotch' | 'hasArrow' | 'isOpen'
>): CohortOutline {
  const [top, bottom, middle] = [INSET, height - INSET, height / 2]
  const left = start + INSET
  const right = Math.max(left + 1, end - INSET)
  const depth = Math.min(NOTCH_DEPTH, (right - left) / 2)
  const begin = hasNotch
    ? `M${left},${bottom}L${left + depth},${middle}L${left},${top}`
    : `M${left},${bottom}V${top}`
  if (hasArrow) {
    const point = `H${right - depth}L${right},${middle}L${right - depth},${bottom}`
    return { body: `${begin}${point}Z`, edges: `${begin}${point}H${left}` }
  }
  if (!isOpen) {
    const close = `H${right}V${bottom}`
    return { body: `${begin}${close}Z`, edges: `${begin}${close}H${left}` }
  }
  const step = (bottom - top) / TEETH
  const teeth = Array.from({ length: TEETH }, (_, index) => {
    const x = index % 2 === 0 ? right - depth : right
    return `L${x},${top + step * (index + 1)}`
  }).join('')
  return {
    body: `${begin}H${right}${teeth}Z`,
    edges: `${begin}H${right}M${right},${bottom}H${left}`,
  }
}
