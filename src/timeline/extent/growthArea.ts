import { max } from 'd3'
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
const LAYERS: readonly GrowthLayer['kind'][] = [
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
  const most = max(growth, ({ partners, lastDocumented }) => partners + lastDocumented) ?? 0
  const last = growth.at(-1)
  if (most === 0 || !last) return []
  const toY = (count: number) => bottom - (count / most) * (bottom - top)
  // A step ends where the next begins: the last year needs an end of its own.
  const years = [...growth, { ...last, year: last.year + 1 }]
  const below = new Map<number, number>()
  return LAYERS.flatMap((kind): GrowthLayer[] => {
    if (years.every((year) => countOf(year, kind) === 0)) return []
    const steps = years.map((year) => {
      const from = below.get(year.year) ?? 0
      const to = from + countOf(year, kind)
      below.set(year.year, to)
      return { x: scale.yearX(year.year), top: toY(to), bottom: toY(from) }
    })
    return [{ kind, path: stepPath(steps) }]
  })
}

interface Step {
  readonly x: number
  /** Upper and lower edge from here to the next step, pixels. */
  readonly top: number
  readonly bottom: number
}

/** The outline of an area of steps: along its upper edge, and back along the lower one. */
function stepPath(steps: readonly Step[]): string {
  const [first] = steps
  if (!first) return ''
  const there = steps.slice(1).map(({ x, top }) => `H${x}V${top}`)
  const back = steps
    .slice(0, -1)
    .reverse()
    .map(({ x, bottom }) => `V${bottom}H${x}`)
  const end = steps.at(-1) ?? first
  return `M${first.x},${first.top}${there.join('')}V${end.bottom}${back.join('')}Z`
}
