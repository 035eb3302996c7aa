import type { Attachment } from 'svelte/attachments'

/** Where the focus was: the element, and what it stood for, since views draw anew. */
interface Spot {
  /** Weak: what has left the page is not kept for it, and with it all that was around it. */
  readonly element: WeakRef<Element>
  readonly id: string | undefined
  readonly view: string | undefined
  readonly isByKeyboard: boolean
}

/** The last element that had the focus. */
let last: Spot | null = null
/** A panel has gone with the focus in it: the next one, drawn a little later, takes it. */
let handedOn: { readonly from: Spot | null } | null = null

function spotOf(element: Element): Spot {
  return {
    element: new WeakRef(element),
    id: element.closest<HTMLElement>('[data-id]')?.dataset.id,
    view: element.closest<HTMLElement>('[data-view]')?.dataset.view,
    isByKeyboard: element.matches(':focus-visible'),
  }
}

/** The element of the page that has the focus. */
function focusedElement(): Element | null {
  const focused = document.activeElement
  return focused === document.body ? null : focused
}

function tryFocus(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false
  if (!element.isConnected) return false
  element.focus()
  return document.activeElement === element
}

/** Goes back to a spot: the element, or what stands for the same entity now in the same view. */
function goBack(spot: Spot | null): boolean {
  if (!spot) return false
  if (tryFocus(spot.element.deref())) return true
  if (spot.id === undefined || spot.view === undefined) return false
  const anew = document.querySelector(`[data-view="${spot.view}"] [data-id="${spot.id}"]`)
  return tryFocus(anew?.querySelector('a, button')) || tryFocus(anew)
}

/** The last resort, so that the keyboard does not start anew at the top of the page. */
export function goToMain(): void {
  const main = document.querySelector('main')
  main?.setAttribute('tabindex', '-1')
  main?.focus({ preventScroll: true })
}

/**
 * Remembers where the focus is, for panels that open when it has just been lost: a mark may be drawn
 * anew because it was selected. Attach it to what holds all views.
 */
export const rememberFocus: Attachment<HTMLElement> = (root) => {
  const onfocusin = ({ target }: FocusEvent) => {
    handedOn = null
    last = target instanceof Element ? spotOf(target) : null
  }
  const onpointerdown = () => {
    handedOn = null
    last = null
  }
  root.addEventListener('focusin', onfocusin)
  root.addEventListener('pointerdown', onpointerdown, true)
  return () => {
    root.removeEventListener('focusin', onfocusin)
    root.removeEventListener('pointerdown', onpointerdown, true)
  }
}

/**
 * Where the keyboard is when a panel opens, changes and closes. The focus moves only for a reader who
 * uses the keyboard, or whose place has gone; a click elsewhere leaves it where it is.
 * @param isAnswer the panel is what the reader asked to read, so the keyboard goes there as it opens
 */
export function createPanelFocus({ isAnswer = true } = {}) {
  let opener: Spot | null = null
  let lastInside: Spot | null = null
  let isFirst = true

  const isLost = () => lastInside !== null && lastInside.element.deref()?.isConnected !== true

  return {
    /** Attach to the panel anew for each entity: brings its start into view, and the focus if it is due. */
    show(panel: HTMLElement, heading: HTMLElement | null) {
      const focused = focusedElement()
      // A mark that is drawn anew is gone, or is there but no longer to be focused.
      const from = focused ? spotOf(focused) : (handedOn?.from ?? last)
      const isHandedOn = handedOn !== null && !focused
      const isDue = isLost() || isHandedOn || (isFirst && isAnswer && from?.isByKeyboard === true)
      if (isFirst) opener = from
      else if (!isHandedOn) panel.scrollIntoView({ block: 'nearest' })
      isFirst = false
      const isBack = isHandedOn && from?.view === panel.dataset.view && goBack(from)
      if (isDue && !isBack) heading?.focus()
      handedOn = null
    },
    /** The focus came to something inside the panel. */
    enter(target: EventTarget | null) {
      lastInside = target instanceof Element ? spotOf(target) : null
    },
    /** The focus left the panel for something else on the page. */
    leave(to: EventTarget | null) {
      if (to instanceof Element) lastInside = null
    },
    /**
     * The panel has gone: who was in it goes on to the panel that takes its place, else returns to
     * where they came from.
     * @param hasNext there is another panel, whose code may still be loading
     */
    close(hasNext = false) {
      if (!isLost()) return
      const passed = { from: lastInside }
      handedOn = passed
      lastInside = null
      queueMicrotask(() => {
        if (handedOn !== passed) return
        handedOn = null
        const from = opener
        opener = null
        isFirst = true
        if (goBack(from)) return
        if (hasNext) handedOn = { from }
        else goToMain()
      })
    },
  }
}
