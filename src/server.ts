import type { Basemap } from 'virtual:basemap'
import { render } from 'svelte/server'
import App from './App.svelte'
import { getMessages } from './i18n/allMessages'
import type { Lang } from './i18n/lang'
import MapView from './map/MapView.svelte'
import WorldSymbol from './map/prerender/WorldSymbol.svelte'
import type { Dataset } from './model/dataset'
import { createSearch } from './model/search'
import Details from './panels/details/Details.svelte'
import List from './panels/list/List.svelte'
import { AtlasState, type AtlasOptions } from './state/AtlasState.svelte'
import lightStyles from './pages/page.css?inline'
import { withoutMarkers } from './pages/withoutMarkers'
import { DEFAULT_VIEW } from './state/view'
import PrerenderedPart from './surfaces/waking/PrerenderedPart.svelte'
import Present from './surfaces/Present.svelte'
import type { PrerenderedViews, WakingPart } from './surfaces/waking/Parts.svelte'

/*
 * What the build renders in Node: the pages of the atlas, and the light pages beside it.
 */

export { factPages } from './pages/facts/factPages'
export { institutionPages } from './pages/institution/institutionPages'
export { renderReference } from './pages/facts/reference'
export { contactMail } from './state/contactMail'

/** The style sheet of the light pages, beside that of the atlas. */
export const LIGHT_STYLES: string = lightStyles

/** Markup for the head (styles) and for the body. */
export interface Rendered {
  readonly head: string
  readonly body: string
}

/** Renders the app at a view, in Node. @param prerendered stand in for map and timeline */
export function renderApp(
  options: Omit<AtlasOptions, 'messages'>,
  prerendered?: PrerenderedViews,
): Rendered {
  const messages = getMessages(options.lang)
  const views = { list: List, details: Details, present: Present, map: MapView }
  const atlas = new AtlasState({ ...options, messages, createSearch })
  const props = { atlas, ...views, prerendered }
  const { head, body } = render(App, { props })
  return { head, body }
}

/** The pages that run the app differ in these. */
export interface AtlasPageInput {
  readonly dataset: Dataset
  readonly lang: Lang
  readonly isEmbedded: boolean
}

/** The first paint of a page: the app at its default view, with map and timeline prerendered. */
export function renderAtlas(input: AtlasPageInput): Rendered {
  const options = { ...input, view: DEFAULT_VIEW }
  const prerender = (part: WakingPart) => {
    const props = { ...options, messages: getMessages(input.lang), part }
    const { head, body } = render(PrerenderedPart, { props })
    return { head: withoutMarkers(head), body: withoutMarkers(body) }
  }
  const parts = { map: prerender('map'), timeline: prerender('timeline') }
  const { head, body } = renderApp(options, { map: parts.map.body, timeline: parts.timeline.body })
  return { head: head + parts.map.head + parts.timeline.head, body }
}

/** Land and water of the world, once in the document; maps refer to it. */
export function renderWorld(basemap: Basemap): Rendered {
  const { head, body } = render(WorldSymbol, { props: { basemap } })
  return { head, body }
}
