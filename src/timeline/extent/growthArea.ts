import { area, curveStepAfter, max, scaleLinear, stack, type SeriesPoint } from 'd3'
import type { GrowthYear } from '../../model/growth'
import { MARK_KINDS, type MarkKind } from '../../model/types'
import type { TimeScale } from '../../time/timeScale'

/** Some partners through the years, on top of those below. */
export interface GrowthLayer {
  /**
   * Of which tier they are, where a source says when that began; on top of them `documented`, of which
   * none does, and `last-documented`, of which no source speaks any more.
   */
  readonly kind: MarkKind | 'documented' | 'last-documented'
  /** Outline, as an SVG path. */
  readonly path: string
}

/** From the base of the stack to its top. */
const KINDS: readonly GrowthLayer['kind'][] = [
  ...MARK_KINDS.filter((kind) => kind !== 'location'),
  'documented',
  'last-documented',
]

function countOf(year: GrowthYear, kind: GrowthLayer['kind']): number {
  if (kind === 'documented') return year.documented
  return kind === 'last-documented' ? year.lastDocumented : (year.started.get(kind) ?? 0)
}

/**
 * The growth of the network as a stacked step area: every year is as high as its dated ties.
 * @param top pixel of the fullest year
 * @param bottom pixel of the base line
 */
export function growthLayers(
  growth: readonly GrowthYear[],
  scale: TimeScale,
  top: number,
  bottom: number,
): readonly GrowthLayer[] {
  const last = growth.at(-1)
  if (!last) return []
  // A step ends where the next begins: the last year needs an end of its own.
  const years = [...growth, { ...last, year: last.year + 1 }]
  const layers = stack<unknown, GrowthYear, GrowthLayer['kind']>().keys(KINDS).value(countOf)(years)
  const most = max(growth, ({ partners, lastDocumented }) => partners + lastDocumented) ?? 0
  const y = scaleLinear([0, most], [bottom, top])
  const outline = area<SeriesPoint<GrowthYear>>()
    .x(({ data }) => scale(Date.UTC(data.year)))
    .y0(([from]) => y(from))
    .y1(([, to]) => y(to))
    .curve(curveStepAfter)
  return layers
    .filter((layer) => layer.some(([from, to]) => to > from))
    .map((layer) => ({ kind: layer.key, path: outline(layer) ?? '' }))
}
