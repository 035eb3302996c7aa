import { flushSync, mount, unmount } from 'svelte'
import PrintSheet from './PrintSheet.svelte'

/**
 * Puts map and timeline before an element, in the size of a page, for as long as the page is printed.
 * @param context of the component that shows the element
 * @returns stops listening
 */
export function listenToPrint(main: HTMLElement, context: Map<unknown, unknown>): () => void {
  let sheet: Record<string, unknown> | undefined
  const put = () => {
    const target = main.parentElement
    if (sheet || !target) return
    const { clientWidth: width, clientHeight: height } =
      main.querySelector('[data-view="map"]') ?? main
    sheet = mount(PrintSheet, {
      target,
      anchor: main,
      context,
      props: { seen: { width, height } },
    })
    flushSync()
  }
  const take = () => {
    if (sheet) void unmount(sheet)
    sheet = undefined
  }
  addEventListener('beforeprint', put)
  addEventListener('afterprint', take)
  return () => {
    removeEventListener('beforeprint', put)
    removeEventListener('afterprint', take)
    take()
  }
}
