import type { Lang } from '../i18n/lang'
import { Address } from './address'
import type { Act, AtlasState } from './AtlasState.svelte'
import { IS_FILE_COPY, siteAddressOf } from './fileCopy'
import { formatView, parseLink, type View } from './view'

/** The whole address of a view on this page. */
export function addressOf(view: View): string {
  return new URL(location.pathname + formatView(view), location.href).href
}

/**
 * The whole address of a view, for others: a copy that is one file and lies on a disk passes on that of the
 * site. `undefined` where it does not know it.
 */
export function sharedAddressOf(view: View, lang: Lang): string | undefined {
  if (!IS_FILE_COPY) return addressOf(view)
  const isOnWeb = location.protocol !== 'file:'
  return siteAddressOf(view, lang) ?? (isOnWeb ? addressOf({ ...view, lang }) : undefined)
}

/**
 * Keeps the address in step with the view. A discrete act pushes an entry; a gesture pushes once and
 * then replaces, so that Back undoes all of it; the camera only replaces.
 * Call it while a component initializes: it lives as long as that component.
 */
export function syncHistory(atlas: AtlasState): void {
  const address = new Address()
  let lastAct: Act = 'restore'

  $effect(() => {
    const { view, act } = atlas
    const link = formatView(view)
    if (link === address.link) return
    const isContinued = typeof act === 'object' && act === lastAct
    lastAct = act
    if (act === 'camera' || act === 'restore' || isContinued) address.replace(link)
    else address.push(link)
  })

  $effect(() => {
    const onpopstate = () => {
      lastAct = 'restore'
      address.arrive()
      const { view, unread } = parseLink(address.link)
      atlas.restore(view, unread)
    }
    // Whoever comes back to the page finds what it showed.
    const onleave = () => {
      address.flush()
    }
    addEventListener('popstate', onpopstate)
    addEventListener('pagehide', onleave)
    document.addEventListener('visibilitychange', onleave)
    return () => {
      removeEventListener('popstate', onpopstate)
      removeEventListener('pagehide', onleave)
      document.removeEventListener('visibilitychange', onleave)
      address.destroy()
    }
  })
}
