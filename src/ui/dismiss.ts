import type { Attachment } from 'svelte/attachments'

/**
 * Closes what is open over a view: Escape within it, or a press outside it.
 * Put it on the element that holds both the button and what it opens.
 * @param onescape Escape was pressed; give the focus back here
 * @param onoutside something else was pressed; default: nothing, it stays open
 */
export function dismissable(onescape: () => void, onoutside?: () => void): Attachment<HTMLElement> {
  return (node) => {
    const onkeydown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // Others that listen for Escape, such as the details, then leave it alone.
      event.preventDefault()
      onescape()
    }
    const onpointerdown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !node.contains(target)) onoutside?.()
    }
    node.addEventListener('keydown', onkeydown)
    // In the capture phase: the map keeps some events of the canvas to itself.
    document.addEventListener('pointerdown', onpointerdown, true)
    return () => {
      node.removeEventListener('keydown', onkeydown)
      document.removeEventListener('pointerdown', onpointerdown, true)
    }
  }
}
