import { flushSync, mount, unmount } from 'svelte'
import Handout from '../../present/Handout.svelte'
import PrintSheet from './PrintSheet.svelte'

/**
 * Puts what is to be printed before an element, for as long as the page is printed: map and timeline in
 * the size of a page, of a story its steps.
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
    const place = { target, anchor: main, context }
    sheet = main.querySelector('[data-view="story"]')
      ? mount(Handout, place)
      : mount(PrintSheet, { ...place, props: { seen: { width, height } } })
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
