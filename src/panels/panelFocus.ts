/**
 * A panel has gone with the focus in it and had nowhere to send it: the next one, drawn in the same
 * moment, takes it.
 */
let isHandedOn = false

function handOn() {
  isHandedOn = true
  queueMicrotask(() => {
    isHandedOn = false
  })
}

/** Whether the focus can return there: an element of the page or a mark in a drawing, still in place. */
function isPlace(element: Element | null): element is HTMLElement | SVGElement {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false
  return element.isConnected && element !== document.body
}

/**
 * Where the keyboard is when details open, change and close. The focus moves only for a reader who
 * uses the keyboard, or whose place has gone; a click elsewhere leaves it where it is.
 */
export function createPanelFocus() {
  let opener: Element | null = null
  let lastInside: Element | null = null
  let isFirst = true

  const isLost = () => lastInside !== null && !lastInside.isConnected

  return {
    /** Attach to the panel anew for each entity: brings its start into view, and the focus if it is due. */
    show(panel: HTMLElement, heading: HTMLElement | null) {
      const focused = document.activeElement
      const isOnPage = focused !== null && focused !== document.body
      const byKeyboard = isFirst && isOnPage && focused.matches(':focus-visible')
      const isDue = byKeyboard || isLost() || (isHandedOn && !isOnPage)
      if (isFirst) opener = focused
      else panel.scrollIntoView({ block: 'nearest' })
      isFirst = false
      if (isDue) heading?.focus()
    },
    /** The focus came to something inside the panel. */
    enter(target: EventTarget | null) {
      lastInside = target instanceof Element ? target : null
    },
    /** The focus left the panel for something else on the page. */
    leave(to: EventTarget | null) {
      if (to instanceof Element) lastInside = null
    },
    /** The panel has gone: who was in it returns to where they came from, or goes on to the next panel. */
    close() {
      if (!isLost()) return
      if (isPlace(opener)) opener.focus()
      else handOn()
    },
  }
}
