import { easeCubicOut } from 'd3'
import type { Map as MapLibreMap } from 'maplibre-gl'
import { beginningOf } from '../../geo/arcs'
import { MOTION } from '../../theme/tokens'
import { arcFeatures } from './features'
import type { MapViewProps } from '../mapViewTypes'
import type { Arc } from '../mapViewTypes'
import { setSourceData, setSourceVisible } from './sourceData'

/** The arcs that are drawn from Munich once: those that begin as time plays, and that of a new selection. */
export function beginningArcs(
  props: MapViewProps,
  before: MapViewProps | undefined,
): readonly Arc[] {
  if (!before || props.isReducedMotion) return []
  const isNextYear = before.year !== null && props.year === before.year + 1
  const known = new Set(before.arcs.map(({ id, role }) => `${id} ${role}`))
  const knownIds = new Set(before.arcs.map(({ id }) => id))
  return props.arcs.filter(({ id, role }) => {
    if (role === 'selected') return !known.has(`${id} ${role}`)
    return isNextYear && !knownIds.has(id)
  })
}

/** Shows arcs; those that begin grow from Munich. */
export function createArcDrawing(map: MapLibreMap): {
  readonly show: (arcs: readonly Arc[], beginning: readonly Arc[]) => void
  readonly stop: () => void
} {
  let frame = 0
  const setArcs = (source: 'arcs' | 'arcs-growing', arcs: readonly Arc[]) => {
    setSourceData(map, source, arcFeatures(arcs))
  }
  const stop = () => {
    cancelAnimationFrame(frame)
  }
  return {
    show: (arcs, beginning) => {
      stop()
      const growing = new Set(beginning)
      setArcs(
        'arcs',
        arcs.filter((arc) => !growing.has(arc)),
      )
      setArcs('arcs-growing', [])
      setSourceVisible(map, 'arcs-growing', beginning.length > 0)
      if (beginning.length === 0) return
      const start = performance.now()
      const grow = (now: number) => {
        const share = easeCubicOut(Math.min(1, (now - start) / MOTION.arc))
        if (share === 1) {
          setArcs('arcs', arcs)
          setArcs('arcs-growing', [])
          return
        }
        setArcs(
          'arcs-growing',
          beginning.map((arc) => ({ ...arc, lines: beginningOf(arc.lines, share) })),
        )
        frame = requestAnimationFrame(grow)
      }
      frame = requestAnimationFrame(grow)
    },
    stop,
  }
}
