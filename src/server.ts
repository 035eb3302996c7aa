import { render } from 'svelte/server'
import App from './App.svelte'
import type { AtlasOptions } from './state/AtlasState.svelte'

/** Renders the whole app to HTML, in Node. */
export function renderApp(options: AtlasOptions): { head: string; body: string } {
  const { head, body } = render(App, { props: options })
  return { head, body }
}
