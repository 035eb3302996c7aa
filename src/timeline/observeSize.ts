import type { Attachment } from 'svelte/attachments'

/** Pixels, without borders. */
export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Tells an element's size now and whenever it changes. A hidden element has none, and what was
 * assumed of it stays.
 */
export function observeSize(onsize: (size: Size) => void): Attachment<HTMLElement> {
  return (node) => {
    const tell = () => {
      const { clientWidth: width, clientHeight: height } = node
      if (width > 0 && height > 0) onsize({ width, height })
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
