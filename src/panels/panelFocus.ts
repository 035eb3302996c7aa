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
      const byKeyboard =
        isFirst && focused !== document.body && focused?.matches(':focus-visible') === true
      if (isFirst) opener = focused
      else panel.scrollIntoView({ block: 'nearest' })
      isFirst = false
      if (byKeyboard || isLost()) heading?.focus()
    },
    /** The focus came to something inside the panel. */
    enter(target: EventTarget | null) {
      lastInside = target instanceof Element ? target : null
    },
    /** The focus left the panel for something else on the page. */
    leave(to: EventTarget | null) {
      if (to instanceof Element) lastInside = null
    },
    /** The panel has gone: who was in it returns to where they came from. */
    close() {
      if (isLost() && opener instanceof HTMLElement && opener.isConnected) opener.focus()
    },
  }
}
