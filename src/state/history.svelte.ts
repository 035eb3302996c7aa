import type { Act, AtlasState } from './AtlasState.svelte'
import { formatView, parseLink } from './view'

/**
 * The only reader and writer of `location`. A discrete act pushes an entry; a gesture pushes once
 * and then replaces, so that Back undoes all of it; the camera only replaces.
 * Call it while a component initializes: it lives as long as that component.
 */
export function syncHistory(atlas: AtlasState): void {
  let lastAct: Act = 'restore'

  $effect(() => {
    const { view, act } = atlas
    const link = formatView(view)
    if (link === location.search + location.hash) return
    const isContinued = typeof act === 'object' && act === lastAct
    lastAct = act
    const url = location.pathname + link
    if (act === 'camera' || act === 'restore' || isContinued) history.replaceState(null, '', url)
    else history.pushState(null, '', url)
  })

  $effect(() => {
    const onpopstate = () => {
      lastAct = 'restore'
      const { view, unread } = parseLink(location.search + location.hash)
      atlas.restore(view, unread)
    }
    addEventListener('popstate', onpopstate)
    return () => removeEventListener('popstate', onpopstate)
  })
}
