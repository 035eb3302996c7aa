import '@fontsource-variable/inter/wght.css'
import 'virtual:theme.css'
import './base.css'
import { factsUrl } from 'virtual:facts'
import { mount } from 'svelte'
import App from './App.svelte'
import { FAILURE } from './i18n/failure'
import type { Lang } from './i18n/lang'
import { loadMessages } from './i18n/messages'
import type { Dataset } from './model/types'
import { parseView } from './state/view'

/** Fetches the facts. @throws when they cannot be had. */
async function loadDataset(lang: Lang): Promise<Dataset> {
  const response = await fetch(factsUrl[lang])
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`)
  return (await response.json()) as Dataset
}

async function loadList() {
  return (await import('./panels/List.svelte')).default
}

/** Says in the page that the facts are missing, and offers to try again. */
function showFailure(target: HTMLElement, lang: Lang): void {
  const { text, retry } = FAILURE[lang]
  const message = document.createElement('p')
  message.textContent = text
  const button = document.createElement('button')
  button.textContent = retry
  button.onclick = () => {
    location.reload()
  }
  const main = document.createElement('main')
  main.className = 'failure'
  main.setAttribute('role', 'alert')
  main.append(message, button)
  target.replaceChildren(main)
}

async function start(): Promise<void> {
  const root = document.documentElement
  const target = document.getElementById('app')
  if (!target) throw new Error('index.html has no element with the id "app"')
  const lang: Lang = root.lang === 'de' ? 'de' : 'en'
  try {
    const view = parseView(location.search, location.hash)
    const [dataset, messages, list] = await Promise.all([
      loadDataset(lang),
      loadMessages(lang),
      view.layout?.includes('list') ? loadList() : undefined,
    ])
    const isEmbedded = root.dataset.surface === 'embed'
    mount(App, { target, props: { dataset, lang, messages, list, view, isEmbedded } })
    root.dataset.app = 'ready'
  } catch (error) {
    root.dataset.app = 'failed'
    showFailure(target, lang)
    throw error
  }
}

void start()
