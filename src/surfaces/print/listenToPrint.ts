import { flushSync, mount, unmount, type Component } from 'svelte'

/** What is printed. */
export type Sheet = Component<Record<string, never>>

/**
 * Puts a sheet before an element for as long as the page is printed.
 * @param context of the component that shows the element
 * @returns stops listening
 */
export function listenToPrint(
  main: HTMLElement,
  sheet: Sheet,
  context: Map<unknown, unknown>,
): () => void {
  let shown: Record<string, unknown> | undefined
  const put = () => {
    const target = main.parentElement
    if (shown || !target) return
    shown = mount(sheet, { target, anchor: main, context })
    flushSync()
  }
  const take = () => {
    if (shown) void unmount(shown)
    shown = undefined
  }
  addEventListener('beforeprint', put)
  addEventListener('afterprint', take)
  return () => {
    removeEventListener('beforeprint', put)
    removeEventListener('afterprint', take)
    take()
  }
}
