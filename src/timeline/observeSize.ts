import type { Attachment } from 'svelte/attachments'

/** Pixels, not rounded: a row more or less hangs on half of one. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Of a timeline that is hidden, or in a test without a screen. */
const ASSUMED: Size = { width: 1200, height: 298 }

/**
 * Tells an element's size now and whenever it changes. A hidden element has none: then the last one
 * stays, or what is assumed at first.
 */
export function observeSize(onsize: (size: Size) => void): Attachment<HTMLElement> {
  return (node) => {
    let last: Size | undefined
    const tell = () => {
      const { width, height } = node.getBoundingClientRect()
      const size = width > 0 && height > 0 ? { width, height } : (last ?? ASSUMED)
      if (size.width === last?.width && size.height === last.height) return
      last = size
      onsize(size)
    }
    tell()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(tell)
    observer.observe(node)
    return () => {
      observer.disconnect()
    }
  }
}
