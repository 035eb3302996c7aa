/**
 * Lifts an element above everything else, so that no `overflow` of what it
 * stands in cuts it. For an attachment. Without the top layer (older browsers, tests without a
 * screen) it stays where it is, which `position: fixed` makes good enough.
 */
export function intoTopLayer(node: HTMLElement): void {
  if (!('showPopover' in node)) return
  node.popover = 'manual'
  node.showPopover()
}

/** Where the element's parent begins in the window, pixels: what positions inside it are counted from. */
export function originOf(node: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top } = (node.parentElement ?? node).getBoundingClientRect()
  return { x: left, y: top }
}
