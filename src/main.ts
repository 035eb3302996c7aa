import '@fontsource-variable/inter/wght.css'
import 'virtual:fonts.css'
import 'virtual:theme.css'
import './base.css'
import { factsUrl, storiesUrl } from 'virtual:facts'
import { hydrate, mount } from 'svelte'
import App from './App.svelte'
import { FAILURE } from './i18n/failure'
import type { Lang } from './i18n/lang'
import { loadMessages } from './i18n/messages'
import type { Dataset, Story } from './model/dataset'
import { AtlasState, type AtlasOptions } from './state/AtlasState.svelte'
import { DEFAULT_VIEW, isPrerenderedView, parseLink, type Link, type View } from './state/view'
import { LATER_VIEWS } from './surfaces/laterViews'
import type { PartsOptions } from './surfaces/waking/Parts.svelte'
import { nextTask } from './ui/nextTask'
import { keepTranslated } from './ui/translated'

/** What `App.svelte` exports; the linter does not see it. */
interface AppExports {
  readonly begin: (link: Link) => Promise<void>
  readonly goOn: () => void
}

/** Fetches what the build has compiled. @throws when it cannot be had. */
async function fetchCompiled<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`)
  return (await response.json()) as T
}

type SearchOption = Pick<AtlasOptions, 'createSearch'>

/** What a link shows at once that other views load later. Without map and lanes the page says so by itself. */
async function loadWhatIsAsked(view: View): Promise<{ parts: PartsOptions } & SearchOption> {
  const isAsBuilt = isPrerenderedView(view)
  // Beside the rest; the timeline itself asks for it.
  if (!isAsBuilt) import('./timeline/LaneView.svelte').catch(() => undefined)
  const [map, list, details, present, search] = await Promise.all([
    isAsBuilt ? undefined : LATER_VIEWS.map().catch(() => undefined),
    view.layout?.includes('list') ? LATER_VIEWS.list() : undefined,
    view.select ? LATER_VIEWS.details() : undefined,
    view.story ? LATER_VIEWS.present() : undefined,
    view.q ? import('./model/search') : undefined,
  ])
  return {
    parts: {
      map: map?.default,
      list: list?.default,
      details: details?.default,
      present: present?.default,
    },
    createSearch: search?.createSearch,
  }
}

/** The state at the default view. What that shows is counted before, so that no task is a long one. */
async function prepareState(options: AtlasOptions): Promise<AtlasState> {
  const atlas = new AtlasState(options)
  for (const name of ['fadedPartners', 'facetCounts', 'growth'] as const) {
    await nextTask()
    void atlas[name]
  }
  await nextTask()
  return atlas
}

/** Says above what is there that the facts are missing, and offers to try again. */
function showFailure(target: HTMLElement, lang: Lang): void {
  const { text, retry } = FAILURE[lang]
  const message = document.createElement('p')
  message.textContent = text
  const button = document.createElement('button')
  button.textContent = retry
  button.onclick = () => {
    location.reload()
  }
  const box = document.createElement('div')
  box.className = 'failure'
  box.setAttribute('role', 'alert')
  box.append(message, button)
  target.before(box)
}

/**
 * Wakes the page: what the build rendered is the default view, so it is hydrated as that, and the
 * link is applied afterwards. Without prerendered markup (while developing) the app is mounted anew.
 */
async function start(): Promise<void> {
  const root = document.documentElement
  const target = document.getElementById('app')
  if (!target) throw new Error('index.html has no element with the id "app"')
  const undoTranslations = keepTranslated(document.body)
  const lang: Lang = root.lang === 'de' ? 'de' : 'en'
  try {
    const link = parseLink(location.search + location.hash)
    const fetchStories = (of: Lang) => fetchCompiled<readonly Story[]>(storiesUrl[of])
    const [facts, stories, messages, { parts, createSearch }] = await Promise.all([
      fetchCompiled<Dataset>(factsUrl[lang]),
      link.view.story ? fetchStories(lang) : [],
      loadMessages(lang),
      loadWhatIsAsked(link.view),
    ])
    await nextTask()
    const isEmbedded = root.dataset.surface === 'embed'
    const atlas = await prepareState({
      dataset: { ...facts, stories },
      fetchStories,
      lang,
      messages,
      view: DEFAULT_VIEW,
      isEmbedded,
      createSearch,
    })
    undoTranslations()
    // What was translated before its texts were known cannot be hydrated.
    const isPrerendered = target.firstElementChild !== null && !target.matches(':has(font)')
    if (!isPrerendered) target.replaceChildren()
    const props = { atlas, isPrerendered: true, ...parts }
    const app: AppExports = (isPrerendered ? hydrate : mount)(App, { target, props })
    await nextTask()
    await app.begin(link)
    document.getElementById('reference')?.remove()
    root.dataset.app = 'ready'
    delete root.dataset.link
    await nextTask()
    app.goOn()
  } catch (error) {
    root.dataset.app = 'failed'
    showFailure(target, lang)
    throw error
  }
}

void start()
