import { render } from 'svelte/server'
import App from './App.svelte'
import { getMessages } from './i18n/allMessages'
import List from './panels/List.svelte'
import type { AtlasOptions } from './state/AtlasState.svelte'

/** Renders the whole app to HTML, in Node. */
export function renderApp(options: Omit<AtlasOptions, 'messages'>): { head: string; body: string } {
  const { head, body } = render(App, {
    props: { ...options, messages: getMessages(options.lang), list: List },
  })
  return { head, body }
}
