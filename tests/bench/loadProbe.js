/**
 * What `window.load` tells of how a page came to be; milliseconds since the navigation.
 *
 * @typedef {object} LoadProbe
 * @property {number | undefined} firstPaint first contentful paint
 * @property {number | undefined} largestPaint largest contentful paint so far
 * @property {number | undefined} mapDrawn first paint of the drawn map
 * @property {Promise<number>} answered when a click on the filter was first answered and drawn
 * @property {Shift[]} shifts
 * @property {{ start: number, duration: number }[]} longTasks of more than 50 ms
 */

/** @typedef {{ at: number, value: number, hadInput: boolean, what: string }} Shift `what`: the elements that moved */

/**
 * Puts `window.load` into a page before its own scripts run; it goes there as text.
 *
 * The drawn map has no paint entry of its own, for SVG shapes have none. It counts as drawn in the
 * first frame that has an `<svg>` which fills most of the box of the map, is not hidden, and of
 * which the parser has read everything, the shared world too. In that frame a dot of text is painted
 * with it, and the browser tells when that was shown (Element Timing).
 *
 * @param {object | null} filter what is clicked as soon as it is there, and until it answers
 * @param {string} filter.name of the kind in the legend that is switched off
 * @param {string} filter.count pattern of the text that then changes
 * @param {number} filter.everyMs between two clicks
 */
export function installLoadProbe(filter) {
  const FILLS = 0.6
  const DOT = 'map-drawn'

  let answer
  const load = {
    firstPaint: undefined,
    largestPaint: undefined,
    mapDrawn: undefined,
    answered: new Promise((resolve) => {
      answer = resolve
    }),
    shifts: [],
    longTasks: [],
  }
  globalThis.load = load

  const observe = (type, note) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry)
    }).observe({ type, buffered: true })
  const describe = ({ node, previousRect: before, currentRect: after }) => {
    const element = node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement
    const path = element?.closest('[class], [id]')
    const rect = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')
    return `${element?.localName} in .${path?.getAttribute('class')} (${rect(before)} → ${rect(after)})`
  }
  observe('paint', ({ name: paint, startTime }) => {
    if (paint === 'first-contentful-paint') load.firstPaint = startTime
  })
  observe('largest-contentful-paint', ({ startTime }) => {
    load.largestPaint = startTime
  })
  observe('layout-shift', ({ startTime, value, hadRecentInput, sources }) => {
    const what = sources.map(describe).join('; ')
    load.shifts.push({ at: startTime, value, hadInput: hadRecentInput, what })
  })
  observe('longtask', ({ startTime, duration }) => {
    load.longTasks.push({ start: startTime, duration })
  })

  /** Runs in a task of its own, before timers; within a frame: once the page's thread has drawn it. */
  const afterTurn = (callback) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = callback
    port2.postMessage(null)
  }
  const afterFrame = (callback) => requestAnimationFrame(() => afterTurn(callback))

  /** Whether the parser is done with an element: something stands behind it. */
  const isWhole = (element) => {
    if (document.readyState !== 'loading') return true
    for (let node = element; node; node = node.parentNode) if (node.nextSibling) return true
    return false
  }
  const isDrawn = () => {
    const box = document.querySelector('[data-view="map"]')?.getBoundingClientRect()
    if (!box) return false
    const svg = [...document.querySelectorAll('[data-view="map"] svg')].find((candidate) => {
      const { width, height } = candidate.getBoundingClientRect()
      return width > box.width * FILLS && height > box.height * FILLS
    })
    const isShown = svg?.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    if (!isShown || !isWhole(svg)) return false
    return [...svg.querySelectorAll('use')].every((use) => {
      const target = document.querySelector(use.getAttribute('href'))
      return target && isWhole(target)
    })
  }
  const look = () => {
    if (!isDrawn()) {
      requestAnimationFrame(look)
      return
    }
    const dot = document.createElement('span')
    dot.setAttribute('elementtiming', DOT)
    dot.textContent = '.'
    dot.style.cssText = 'position: fixed; top: 0; left: 0; font-size: 8px; pointer-events: none'
    observe('element', ({ identifier, startTime }) => {
      if (identifier !== DOT) return
      load.mapDrawn = startTime
      dot.remove()
    })
    document.documentElement.append(dot)
  }
  requestAnimationFrame(look)

  const clickUntilAnswer = ({ name, count, everyMs }) => {
    const isCount = new RegExp(count)
    const read = () =>
      [...document.querySelectorAll('span')].find(({ textContent }) => isCount.test(textContent))
        ?.textContent
    let before
    const timer = setInterval(() => {
      const now = read()
      const label = [...document.querySelectorAll('[data-view="legend"] label')].find(
        (candidate) => candidate.textContent.includes(name) && candidate.checkVisibility(),
      )
      if (!label || !now) return
      before = now
      label.click()
      afterTurn(() => {
        if (read() === before) return
        clearInterval(timer)
        afterFrame(() => {
          answer(performance.now())
        })
      })
    }, everyMs)
  }
  if (filter) clickUntilAnswer(filter)
}
