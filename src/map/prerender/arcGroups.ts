import { toMercator } from '../../geo/mercator'
import type { Point } from '../../geo/plane'
import type { LngLat } from '../../model/types'
import { ARC_STYLE, type LineStyle } from '../../theme/lines'
import { SYMBOLS } from '../../theme/symbols'
import type { Arc } from '../mapViewTypes'
import { pathText, simplify } from './thinLines'
import { WORLD_UNITS } from './worldPaths'

/** How far an arc may stray from its course, units of the prerendered world. */
const TOLERANCE = 0.6

/** Arcs of one style, one path each: where they cross they add up. */
export interface ArcGroup {
  readonly color: string
  readonly style: LineStyle
  readonly paths: readonly string[]
}

function pathOf(lines: readonly (readonly LngLat[])[]): string {
  return lines
    .map((line) => {
      const points = line.map((lngLat): Point => {
        const [x, y] = toMercator(lngLat)
        return [x * WORLD_UNITS, y * WORLD_UNITS]
      })
      return pathText(
        simplify(
          points,
          points.map(() => TOLERANCE),
        ),
        false,
      )
    })
    .join('')
}

/** The color of an arc in CSS, where nothing is highlighted. */
export function arcColor({ role, symbol }: Pick<Arc, 'role' | 'symbol'>): string {
  return role === 'quiet' ? 'arc-quiet' : SYMBOLS[symbol].color
}

/** Arcs in the square of the prerendered world, in the order in which they are drawn. */
export function arcGroups(arcs: readonly Arc[]): readonly ArcGroup[] {
  const groups: { color: string; style: LineStyle; paths: string[] }[] = []
  for (const arc of arcs) {
    const [color, style] = [arcColor(arc), ARC_STYLE[arc.role]]
    const last = groups.at(-1)
    if (last?.color === color && last.style === style) last.paths.push(pathOf(arc.lines))
    else groups.push({ color, style, paths: [pathOf(arc.lines)] })
  }
  return groups
}
