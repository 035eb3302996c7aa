/* The one place where D3 listens to the DOM: wheel, pinch and drag are its craft, not ours. */
// eslint-disable-next-line no-restricted-imports
import { select, zoom, zoomIdentity, type D3ZoomEvent } from 'd3'
import type { AxisZoom } from './AxisZoom.svelte'
import { timeScale, type TimeScale } from '../../time/timeScale'

/** What the gestures need to know. Read anew with every gesture. */
interface Options {
  /** All years are what a scale factor of 1 shows. */
  readonly zoom: AxisZoom
  /** The axis as it is. */
  readonly scale: () => TimeScale
}

/** Nearer than this no date is known. */
const MAX_SCALE = 365

/** Pixels that a wheel counted in lines turns by one. */
const LINE = 16
/** Powers of two that one pixel of the wheel zooms by, and the most that one turn does. */
const WHEEL_SPEED = 0.01
const MAX_TURN = 0.5

/**
 * Wheel with Ctrl or Cmd, pinch, and drag of the free ground zoom and pan the axis; the wheel alone
 * scrolls the page as ever, sideways it pans.
 * @returns takes the listeners away
 */
export function listenToZoom(node: HTMLElement, { zoom: axis, scale }: Options): () => void {
  const { home, limits } = axis
  const span = home.end - home.start
  /** The axis at a scale factor of 1, and what lies beside it. */
  const base = () => timeScale(home, scale().range()).clamp(false)
  const factor = () => {
    const [start, end] = scale().domain()
    return span / (+end - +start)
  }
  const isMark = (target: EventTarget | null) =>
    target instanceof Element && target.closest('button, [role="button"]') !== null

  const behavior = zoom<HTMLElement, unknown>()
    .scaleExtent([span / (limits.end - limits.start), MAX_SCALE])
    .extent(() => {
      const [left, right] = scale().range()
      return [
        [left, 0],
        [right, node.clientHeight],
      ]
    })
    // A pinch on a trackpad arrives as many small turns of the wheel, a mouse as few large ones.
    .wheelDelta(({ deltaY, deltaMode }) => {
      const turned = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * LINE : deltaY
      return -Math.max(-MAX_TURN, Math.min(MAX_TURN, turned * WHEEL_SPEED))
    })
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey
      // One finger scrolls the page, until there is something to pan.
      if ('touches' in event && (event as TouchEvent).touches.length < 2 && factor() <= 1)
        return false
      const isMain = !(event instanceof MouseEvent) || event.button === 0
      return isMain && event.type !== 'dblclick' && !isMark(event.target)
    })
    .on('start', () => {
      behavior.translateExtent([
        [base()(limits.start), -Infinity],
        [base()(limits.end), Infinity],
      ])
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (!sourceEvent) return
      const [start, end] = transform.rescaleX(base()).domain()
      axis.show({ start: +start, end: +end })
    })
  const selection = select(node).call(behavior)

  /** The buttons and keys move the axis too: each gesture begins where the axis is. */
  const meet = () => {
    const [left] = scale().range()
    const [start] = scale().domain()
    const transform = zoomIdentity.translate(left, 0).scale(factor()).translate(-base()(start), 0)
    selection.property('__zoom', transform)
  }
  const onwheel = (event: WheelEvent) => {
    meet()
    if (event.ctrlKey || event.metaKey) return
    const by = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
    if (Math.abs(by) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return
    event.preventDefault()
    const [left, right] = scale().range()
    axis.pan(by / (right - left))
  }
  node.addEventListener('wheel', onwheel, { capture: true, passive: false })
  node.addEventListener('pointerdown', meet, true)
  return () => {
    selection.on('.zoom', null)
    node.removeEventListener('wheel', onwheel, true)
    node.removeEventListener('pointerdown', meet, true)
  }
}
