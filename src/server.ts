import type { Basemap } from 'virtual:basemap'
import { render } from 'svelte/server'
import App from './App.svelte'
import { getMessages } from './i18n/allMessages'
import type { Lang } from './i18n/lang'
import type { Dataset } from './model/types'
import List from './panels/List.svelte'
import type { AtlasOptions } from './state/AtlasState.svelte'
import type { Drawings } from './surfaces/Parts.svelte'

/** Markup for the head (styles) and for the body. */
export interface Rendered {
  readonly head: string
  readonly body: string
}

/** Renders the whole app to HTML, in Node. */
export function renderApp(options: Omit<AtlasOptions, 'messages'>, drawings?: Drawings): Rendered {
  const { head, body } = render(App, {
    props: { ...options, messages: getMessages(options.lang), list: List, drawings },
  })
  return { head, body }
}

/** What drawings are made of. */
export interface DrawingInput {
  readonly dataset: Dataset
  readonly lang: Lang
  readonly isEmbedded: boolean
  readonly basemap: Basemap
}
