/* The one place where D3 listens to the DOM: wheel, pinch and drag are its craft, not ours. */
// eslint-disable-next-line no-restricted-imports
import { select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3'
import type { Interval } from '../../model/partialDate'
import type { AxisZoom } from './AxisZoom.svelte'
import type { TimeScale } from '../../time/timeScale'

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
  /** Pixels of an instant at a scale factor of 1. */
  const baseX = (instant: number) => {
    const { left, right } = scale()
    return left + ((instant - home.start) / span) * (right - left)
  }
  const toTransform = ({ start, end }: Interval): ZoomTransform => {
    const k = span / (end - start)
    return zoomIdentity.translate(scale().left - k * baseX(start), 0).scale(k)
  }
  const toDomain = (transform: ZoomTransform): Interval => {
    const { left, right } = scale()
    const toInstant = (x: number) =>
      home.start + ((transform.invertX(x) - left) / (right - left)) * span
    return { start: toInstant(left), end: toInstant(right) }
  }
  const isHome = () => scale().domain.end - scale().domain.start >= span
  const isMark = (target: EventTarget | null) =>
    target instanceof Element && target.closest('button, [role="button"]') !== null

  const behavior = zoom<HTMLElement, unknown>()
    .scaleExtent([span / (limits.end - limits.start), MAX_SCALE])
    .extent(() => [
      [scale().left, 0],
      [scale().right, node.clientHeight],
    ])
    // A pinch on a trackpad arrives as many small turns of the wheel, a mouse as few large ones.
    .wheelDelta(({ deltaY, deltaMode }) => {
      const turned = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * LINE : deltaY
      return -Math.max(-MAX_TURN, Math.min(MAX_TURN, turned * WHEEL_SPEED))
    })
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey
      // One finger scrolls the page, until there is something to pan.
      if ('touches' in event && (event as TouchEvent).touches.length < 2 && isHome()) return false
      const isMain = !(event instanceof MouseEvent) || event.button === 0
      return isMain && event.type !== 'dblclick' && !isMark(event.target)
    })
    .on('start', () => {
      behavior.translateExtent([
        [baseX(limits.start), -Infinity],
        [baseX(limits.end), Infinity],
      ])
    })
    .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      if (sourceEvent) axis.show(toDomain(transform))
    })
  const selection = select(node).call(behavior)

  /** The buttons and keys move the axis too: each gesture begins where the axis is. */
  const meet = () => {
    const { domain } = scale()
    selection.property('__zoom', toTransform(domain))
  }
  const onwheel = (event: WheelEvent) => {
    meet()
    if (event.ctrlKey || event.metaKey) return
    const by = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
    if (Math.abs(by) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return
    event.preventDefault()
    axis.pan(by / (scale().right - scale().left))
  }
  node.addEventListener('wheel', onwheel, { capture: true, passive: false })
  node.addEventListener('pointerdown', meet, true)
  return () => {
    selection.on('.zoom', null)
    node.removeEventListener('wheel', onwheel, true)
    node.removeEventListener('pointerdown', meet, true)
  }
}
