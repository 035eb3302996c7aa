/**
 * What a page under measurement has at `window.bench`; the same in the atlas and in the bare page.
 *
 * @typedef {object} Probe
 * @property {number | undefined} idleAt when all was drawn, milliseconds since the navigation
 * @property {(begin: string, end: string | number) => Promise<Interval[]>} frames intervals of the
 *   frames from one event to another, or for so many milliseconds; asked for before the first event
 * @property {() => Promise<void>} settled resolves once the page draws smoothly again, or never rests
 * @property {() => number | undefined} clickDuration of the last click, to the frame that shows it
 * @property {() => void} forgetClick
 */

/** @typedef {{ at: number, length: number }} Interval milliseconds, `at` since the first event */

/** Puts `window.bench` into a page before its own scripts run; it goes there as text. */
export function installProbe() {
  const STEADY_FRAMES = 8
  const STEADY_MS = 50
  const PATIENCE_MS = 4_000
  /** Shortest that the browser reports. */
  const SHORTEST_EVENT_MS = 16

  let clickDuration
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'click') clickDuration = duration
  }).observe({ type: 'event', durationThreshold: SHORTEST_EVENT_MS })

  const bench = {
    idleAt: undefined,
    clickDuration: () => clickDuration,
    forgetClick: () => {
      clickDuration = undefined
    },
    settled: () =>
      new Promise((resolve) => {
        const begin = performance.now()
        let last = begin
        let steady = 0
        const tick = (now) => {
          steady = now - last < STEADY_MS ? steady + 1 : 0
          last = now
          if (steady >= STEADY_FRAMES || now - begin > PATIENCE_MS) resolve()
          else requestAnimationFrame(tick)
        }
        requestAnimationFrame(tick)
      }),
    frames: (begin, end) =>
      new Promise((resolve) => {
        const intervals = []
        let last
        let start
        let isOver = false
        const tick = (now) => {
          if (start !== undefined) intervals.push({ at: last - start, length: now - last })
          last = now
          if (isOver || now - start >= end) resolve(intervals)
          else requestAnimationFrame(tick)
        }
        // The frame before the first event counts as its beginning: what the event costs is in it.
        addEventListener(begin, () => (start ??= last), { capture: true, once: true })
        if (typeof end === 'string')
          addEventListener(end, () => (isOver = true), { capture: true, once: true })
        requestAnimationFrame(tick)
      }),
  }
  globalThis.bench = bench

  const watch = () => {
    const root = document.documentElement
    const note = () => {
      if (root.dataset.map === 'idle') bench.idleAt ??= performance.now()
    }
    new MutationObserver(note).observe(root, { attributeFilter: ['data-map'] })
    note()
  }
  if (document.documentElement) watch()
  else
    new MutationObserver((_, observer) => {
      if (!document.documentElement) return
      observer.disconnect()
      watch()
    }).observe(document, { childList: true })
}
