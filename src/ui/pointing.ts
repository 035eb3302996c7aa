import type { Attachment } from 'svelte/attachments'

/** Time to move the pointer from a mark over the gap to its hint, milliseconds. */
const GRACE_MS = 250

/** What is pointed at: it stays so while the pointer is on the hint beside it (WCAG 1.4.13). */
export interface Pointing<T> {
  /** On something, or for good on nothing: told at once. */
  readonly point: (target: T | null) => void
  /** The same of a pointer, which leaves (`null`) only when it has not reached the hint in time. */
  readonly hover: (target: T | null) => void
  /**
   * For the element of the hint. The wheel takes it out of its own way.
   * @param onescape takes the hint alone away: what is pointed at stays
   */
  readonly hint: (onescape: (event: KeyboardEvent) => void) => Attachment<HTMLElement>
}

/** @param tell hears what is pointed at; `null`: nothing any more */
export function createPointing<T>(tell: (target: T | null) => void): Pointing<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The pointer is on the hint. Of what it came from, some hear only after that. */
  let isOn = false

  const stay = () => {
    clearTimeout(timer)
  }
  const point = (target: T | null) => {
    stay()
    tell(target)
  }
  const leave = () => {
    stay()
    if (!isOn) timer = setTimeout(tell, GRACE_MS, null)
  }

  return {
    point,
    hover: (target) => {
      if (target === null) leave()
      else point(target)
    },
    hint: (onescape) => (node) => {
      const gone = new AbortController()
      const { signal } = gone
      const onpointer = ({ type }: PointerEvent) => {
        isOn = type === 'pointerenter'
        if (isOn) stay()
        else leave()
      }
      node.addEventListener('pointerenter', onpointer, { signal })
      node.addEventListener('pointerleave', onpointer, { signal })
      node.addEventListener('wheel', () => point(null), { signal, passive: true })
      // Before all others: what else Escape closes stays for the next time.
      window.addEventListener(
        'keydown',
        (event) => {
          if (event.key === 'Escape') onescape(event)
        },
        { signal, capture: true },
      )
      return () => {
        gone.abort()
        // What goes away under the pointer is not left by it.
        if (!isOn) return
        isOn = false
        leave()
      }
    },
  }
}
