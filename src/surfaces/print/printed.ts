import { getAllContexts } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { whenQuiet } from '../../ui/whenIdle'
import type { Sheet } from './listenToPrint'

/**
 * Puts what fits a printed page in the place of an element while it is printed; the code for it comes
 * when the browser has time.
 * @param load what is printed
 */
export function printed(load: () => Promise<{ default: Sheet }>): Attachment<HTMLElement> {
  const context = getAllContexts()
  return (main) => {
    let stop: (() => void) | undefined
    let isGone = false
    const cancel = whenQuiet(() => {
      Promise.all([import('./listenToPrint'), load()])
        .then(([{ listenToPrint }, { default: sheet }]) => {
          if (!isGone) stop = listenToPrint(main, sheet, context)
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
