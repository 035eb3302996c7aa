import { createSubscriber } from 'svelte/reactivity'
import { on } from 'svelte/events'

let isPrinting = false

const subscribe = createSubscriber((update) => {
  const follow = (event: 'beforeprint' | 'afterprint') =>
    on(window, event, () => {
      isPrinting = event === 'beforeprint'
      update()
    })
  const stops = [follow('beforeprint'), follow('afterprint')]
  return () => {
    isPrinting = false
    for (const stop of stops) stop()
  }
})

/** Whether the page is on its way to a printer: then nothing is folded away. Reactive. */
export const printing = {
  get current(): boolean {
    subscribe()
    return isPrinting
  },
}
