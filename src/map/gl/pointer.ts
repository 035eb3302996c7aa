import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { POINTERS } from '../../geo/hits'
import type { EntityId } from '../../model/types'
import type { MarkBoard } from './markBoard'
import type { MapViewCallbacks } from '../mapViewTypes'

/** Tells what mouse, pen and touch point at. */
export function attachPointer(
  map: MapLibreMap,
  board: MarkBoard,
  { onhighlight, onselect }: Pick<MapViewCallbacks, 'onhighlight' | 'onselect'>,
): {
  /** The map has moved under a resting pointer. */
  readonly recheck: () => void
} {
  let resting: MapMouseEvent | undefined
  let hovered: EntityId | null = null

  const marksAt = ({ point, originalEvent }: MapMouseEvent) => {
    const isMouse = !('pointerType' in originalEvent) || originalEvent.pointerType === 'mouse'
    return board.marksAt([point.x, point.y], isMouse ? POINTERS.mouse : POINTERS.touch)
  }
  const hover = (id: EntityId | null) => {
    if (id === hovered) return
    hovered = id
    map.getCanvas().style.cursor = id === null ? '' : 'pointer'
    onhighlight(id)
  }

  map.on('mousemove', (event) => {
    if (event.originalEvent.buttons !== 0) return
    resting = event
    hover(marksAt(event)[0] ?? null)
  })
  map.on('mouseout', () => {
    resting = undefined
    hover(null)
  })
  map.on('click', (event) => {
    const ids = marksAt(event)
    const point = ids[0] && board.pointOf(ids[0])
    if (point) onselect(ids, point)
  })
  return {
    recheck: () => {
      if (resting) hover(marksAt(resting)[0] ?? null)
    },
  }
}
