import type { Attachment } from 'svelte/attachments'

/** Pixels, not rounded: a row more or less hangs on half of one. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Of a timeline that is hidden, or in a test without a screen. */
const ASSUMED: Size = { width: 1200, height: 298 }

/** Of an element; `undefined`: it is hidden. */
export function sizeOf(element: Element): Size | undefined {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 ? { width, height } : undefined
}

/**
 * Tells an element's size now and whenever it changes. A hidden element has none: then the last one
 * stays, or what is assumed at first.
 * @param known its size now. Default: it is measured, for which the browser lays the page out
 */
export function observeSize(onsize: (size: Size) => void, known?: Size): Attachment<HTMLElement> {
  return (node) => {
    let last = known
    const tell = () => {
      const size = sizeOf(node) ?? last ?? ASSUMED
      if (size.width === last?.width && size.height === last.height) return
      last = size
      onsize(size)
    }
    if (!known) tell()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(tell)
    observer.observe(node)
    return () => {
      observer.disconnect()
    }
  }
}
