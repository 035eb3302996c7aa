import type { Attachment } from 'svelte/attachments'

/** A finger must go so far sideways, pixels, and so much farther than up or down. */
const FAR = 48
const STEEP = 2

/** Tells a swipe of one finger: 1 to the left, which leads on; -1 to the right. */
export function swipe(onswipe: (direction: 1 | -1) => void): Attachment<HTMLElement> {
  return (node) => {
    let start: PointerEvent | undefined
    const down = (event: PointerEvent) => {
      start = event.pointerType === 'touch' && event.isPrimary ? event : undefined
    }
    const up = (event: PointerEvent) => {
      if (!start || event.pointerId !== start.pointerId) return
      const [x, y] = [event.clientX - start.clientX, event.clientY - start.clientY]
      start = undefined
      if (Math.abs(x) >= FAR && Math.abs(x) > STEEP * Math.abs(y)) onswipe(x < 0 ? 1 : -1)
    }
    const cancel = () => {
      start = undefined
    }
    node.addEventListener('pointerdown', down)
    node.addEventListener('pointerup', up)
    node.addEventListener('pointercancel', cancel)
    return () => {
      node.removeEventListener('pointerdown', down)
      node.removeEventListener('pointerup', up)
      node.removeEventListener('pointercancel', cancel)
    }
  }
}
