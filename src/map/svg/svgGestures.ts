import type { Attachment } from 'svelte/attachments'
import type { Size } from '../../geo/fit'
import type { Point } from '../../geo/plane'
import type { Camera } from '../../state/view'
import { MAX_ZOOM, MIN_ZOOM } from '../scene/cameraLimits'
import { movedCamera } from '../scene/fitView'

/** What a gesture starts from. */
export interface GestureInput {
  readonly camera: Camera
  readonly size: Size
  /** Scrolling the page wins over zooming the map. */
  readonly isCooperative: boolean
}

/** A pointer that has moved less than this has clicked, pixels. */
const MIN_DRAG = 4
/** Wheel: pixels for one level of zoom, and pixels of a line. */
const PIXELS_PER_LEVEL = 300
const LINE_PIXELS = 40

/** The flat map moved by so many pixels, as a hand drags it. */
export function draggedCamera(camera: Camera, size: Size, [dx, dy]: Point): Camera {
  const shares = [-dx / size.width, -dy / size.height] as const
  return movedCamera({ projection: 'mercator', size }, camera, shares)
}

/** The flat map so many levels closer, with what is at a point staying there. */
export function zoomedCamera(camera: Camera, size: Size, at: Point, levels: number): Camera {
  const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, camera.zoom + levels))
  const way: Point = [at[0] - size.width / 2, at[1] - size.height / 2]
  const there = draggedCamera(camera, size, [-way[0], -way[1]])
  return draggedCamera({ ...there, zoom }, size, way)
}

/**
 * Drag and wheel on the SVG map. While a hand drags, the picture is only shifted.
 * @param read where the map stands now
 */
export function svgGestures(
  read: () => GestureInput,
  onmove: (camera: Camera) => void,
): Attachment<HTMLElement> {
  return (node) => {
    let start: Point | undefined
    let way: Point = [0, 0]
    /** The click that ends a drag selects nothing. */
    let hasDragged = false
    const picture = () => node.firstElementChild as SVGElement | null
    const isDrag = () => Math.hypot(...way) >= MIN_DRAG
    const shift = (by: Point) => {
      way = by
      picture()?.style.setProperty(
        'translate',
        isDrag() ? by.map((px) => `${String(px)}px`).join(' ') : null,
      )
    }
    const stop = () => {
      start = undefined
      shift([0, 0])
    }

    const ondown = (event: PointerEvent) => {
      hasDragged = false
      if (event.isPrimary && event.button === 0) start = [event.clientX, event.clientY]
    }
    const ondrag = (event: PointerEvent) => {
      if (!start || !event.isPrimary) return
      shift([event.clientX - start[0], event.clientY - start[1]])
      if (isDrag() && !node.hasPointerCapture(event.pointerId))
        node.setPointerCapture(event.pointerId)
    }
    const onup = () => {
      if (!start) return
      const { camera, size } = read()
      const dragged = isDrag() ? draggedCamera(camera, size, way) : undefined
      stop()
      if (!dragged) return
      hasDragged = true
      onmove(dragged)
    }
    const onclick = (event: MouseEvent) => {
      if (hasDragged) event.stopPropagation()
    }
    const onwheel = (event: WheelEvent) => {
      const { camera, size, isCooperative } = read()
      if (isCooperative && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { left, top } = node.getBoundingClientRect()
      const pixels = event.deltaY * (event.deltaMode === 0 ? 1 : LINE_PIXELS)
      const at: Point = [event.clientX - left, event.clientY - top]
      onmove(zoomedCamera(camera, size, at, -pixels / PIXELS_PER_LEVEL))
    }

    const gone = new AbortController()
    const { signal } = gone
    node.addEventListener('pointerdown', ondown, { signal })
    node.addEventListener('pointermove', ondrag, { signal })
    node.addEventListener('pointerup', onup, { signal })
    node.addEventListener('pointercancel', stop, { signal })
    node.addEventListener('click', onclick, { signal, capture: true })
    node.addEventListener('wheel', onwheel, { signal, passive: false })
    return () => {
      gone.abort()
    }
  }
}
