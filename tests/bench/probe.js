/**
 * What a page under measurement has at `window.bench`; the same in the atlas and in the bare page.
 *
 * @typedef {object} Probe
 * @property {number | undefined} readyAt when the link was applied, milliseconds since the navigation
 * @property {number | undefined} idleAt when the map was all drawn, likewise
 * @property {(name: 'readyAt' | 'idleAt') => Promise<number>} when resolves with one of these times,
 *   at no cost: a poll from outside would weigh on what is measured
 * @property {(begin: string, end: string | number) => Promise<Interval[]>} frames intervals of the
 *   frames from one event to another, or for so many milliseconds; asked for before the first event
 * @property {() => Promise<void>} settled resolves once the page draws smoothly again, or never rests
 * @property {() => number | undefined} clickDuration of the last click, to the frame that shows it
 * @property {() => void} forgetClick
 * @property {(type: string) => void} watchInputs from now on, inputs of a type are timed
 * @property {() => Inputs} inputs what was timed since
 */

/**
 * Times of inputs, milliseconds.
 *
 * @typedef {object} Inputs
 * @property {number[]} drawn from each input that changes the first year to the end of the work on
 *   its frame; inputs that share a frame count once, from the first
 * @property {number[]} presented to the next frame shown, by the browser, in steps of 8; it tells
 *   no pointer moves
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

  const inputs = { drawn: [], presented: [] }
  /** Runs once the browser has drawn the next frame, as far as the page's own thread draws it. */
  const afterFrame = (callback) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = callback
      port2.postMessage(null)
    })
  const watchInputs = (type) => {
    let isPending = false
    const yearOf = () =>
      document.querySelector('[role="slider"][aria-label="First year"]')?.ariaValueNow
    const note = ({ timeStamp }) => {
      if (isPending) return
      isPending = true
      const before = yearOf()
      afterFrame(() => {
        if (yearOf() !== before) inputs.drawn.push(performance.now() - timeStamp)
        isPending = false
      })
    }
    addEventListener(type, note, { capture: true })
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === type) inputs.presented.push(duration)
    }).observe({ type: 'event', durationThreshold: SHORTEST_EVENT_MS })
  }

  const waiting = { readyAt: [], idleAt: [] }
  const come = (name) => {
    if (bench[name] !== undefined) return
    bench[name] = performance.now()
    for (const resolve of waiting[name]) resolve(bench[name])
  }

  const bench = {
    when: (name) =>
      new Promise((resolve) => {
        if (bench[name] === undefined) waiting[name].push(resolve)
        else resolve(bench[name])
      }),
    watchInputs,
    inputs: () => inputs,
    readyAt: undefined,
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
      if (root.dataset.app === 'ready') come('readyAt')
      if (root.dataset.map === 'idle') come('idleAt')
    }
    new MutationObserver(note).observe(root, { attributeFilter: ['data-app', 'data-map'] })
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
