import { getAllContexts } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { whenQuiet } from '../../ui/whenIdle'

/** Makes map and timeline fit a printed page; the code for it comes when the browser has time. */
export function printed(): Attachment<HTMLElement> {
  const context = getAllContexts()
  return (main) => {
    let stop: (() => void) | undefined
    let isGone = false
    const cancel = whenQuiet(() => {
      import('./listenToPrint')
        .then(({ listenToPrint }) => {
          if (!isGone) stop = listenToPrint(main, context)
        })
        // The page is printed as it stands.
        .catch(() => undefined)
    })
    return () => {
      isGone = true
      cancel()
      stop?.()
    }
  }
}
