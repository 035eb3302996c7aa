import type { Lang } from '../i18n/lang'
import type { Dataset, Story } from '../model/dataset'
import type { Act } from './act'
import { inSpellingOf, unknownIn, withoutValues } from './knownValues'
import { currentStep, isAside, keep, leaveStory, openStory, OWN_STORY, stepView } from './story'
import {
  DEFAULT_VIEW,
  formatView,
  parseLink,
  roundCamera,
  type Camera,
  type LayoutPart,
  type LinkValue,
  type Projection,
  type ThemeChoice,
  type View,
} from './view'

/** Which face of the atlas a page shows. */
export type Surface = 'explore' | 'present' | 'embed' | 'page'

/** A step of a story, counted from 1. */
export interface StepPlace {
  readonly story: Story
  readonly step: number
}

/** A speaker's own story: it stands in no link, and comes from a file. */
export interface OwnStory {
  /** As the stage shows it, under the id `OWN_STORY`. */
  readonly story: Story
  /** The text of its file. */
  readonly write: () => string
}

/** The tables of the list. */
export type ListTable = 'partners' | 'alliances' | 'events'

export interface ViewOptions {
  readonly dataset: Dataset
  readonly view: View
  /** What the link has that could not be read. Default: nothing. */
  readonly unread?: readonly LinkValue[]
  /** Fetches the stories in a language, where the dataset came without. Default: it has them. */
  readonly fetchStories?: ((lang: Lang) => Promise<readonly Story[]>) | undefined
  /** The page was opened below `/embed/`. */
  readonly isEmbedded?: boolean
}

/** The view, which is what a link restores, and what it says of the page as a whole. */
export class ViewState {
  readonly dataset: Dataset
  readonly isEmbedded: boolean

  readonly #fetchStories: ViewOptions['fetchStories']
  #stories: readonly Story[] = $state.raw([])
  #view: View = $state.raw() as View
  #act: Act = $state.raw('restore')
  #unread: readonly LinkValue[] = $state.raw([])
  #leftStep: StepPlace | null = $state.raw(null)
  #ownStory: OwnStory | null = $state.raw(null)
  #isDrafting = $state(false)

  /** The view as the URL holds it. */
  readonly view: View = $derived.by(() => this.#view)
  /** How the view last changed; read by the history only. */
  readonly act: Act = $derived.by(() => this.#act)
  /** What the link had that could not be read, until it is dismissed. Transient. */
  readonly unread: readonly LinkValue[] = $derived.by(() => this.#unread)
  /** What the view names that the facts do not have. */
  readonly unknown: readonly LinkValue[] = $derived.by(() => {
    const isComing =
      (this.#stories.length === 0 && this.#fetchStories !== undefined) || this.asksForOwnStory
    const unknown = unknownIn({ ...this.dataset, stories: this.#known }, this.#view)
    return isComing ? unknown.filter(({ key }) => key !== 'story') : unknown
  })

  /** Those that are loaded: a link to one brings them along, else `loadStories`. */
  readonly stories: readonly Story[] = $derived.by(() => this.#stories)
  /** A speaker's own, once it is begun or its file is opened. Transient. */
  readonly ownStory: OwnStory | null = $derived.by(() => this.#ownStory)
  /** A speaker works on it. Transient. */
  readonly isDrafting: boolean = $derived.by(() => this.#isDrafting)
  /** The link opens a step of a speaker's own talk, whose file is not here. */
  readonly asksForOwnStory: boolean = $derived.by(
    () => this.#view.story === OWN_STORY && this.#ownStory === null,
  )
  readonly #known: readonly Story[] = $derived.by(() =>
    this.#ownStory ? [...this.#stories, this.#ownStory.story] : this.#stories,
  )
  readonly story: Story | undefined = $derived.by(() =>
    this.#known.find(({ id }) => id === this.#view.story),
  )
  /** Step of the story, counted from 1. */
  readonly step: number = $derived.by(() => (this.story ? currentStep(this.#view, this.story) : 1))
  /** A story is open, and something else than its step is shown: somebody has asked, or moved the map. */
  readonly isAside: boolean = $derived.by(
    () => this.story !== undefined && isAside(this.#view, this.story),
  )
  /** The story that was left last, and at which step. Transient. */
  readonly leftStep: StepPlace | null = $derived.by(() => (this.story ? null : this.#leftStep))
  readonly surface: Surface = $derived.by(() =>
    this.story ? 'present' : this.isEmbedded ? 'embed' : 'explore',
  )
  /** The parts shown. Outside embeds the list takes the map's place. */
  readonly layout: readonly LayoutPart[] = $derived.by(() => {
    const parts = this.#view.layout ?? ['map', 'timeline']
    return parts.includes('list') && !this.isEmbedded
      ? parts.filter((part) => part !== 'map')
      : parts
  })

  constructor({ dataset, view, unread = [], isEmbedded = false, fetchStories }: ViewOptions) {
    this.dataset = dataset
    this.isEmbedded = isEmbedded
    this.#stories = dataset.stories
    this.#fetchStories = fetchStories
    this.restore(view, unread)
  }

  /** Changes parts of the view; an equal one is no change. */
  protected change(change: Partial<View>, act: Act = 'discrete'): void {
    const next = { ...this.#view, ...change }
    if (formatView(next) === formatView(this.#view)) return
    this.#view = next
    this.#act = act
  }

  setLayout(layout: readonly LayoutPart[] | null): void {
    this.change({ layout })
  }

  setProjection(projection: Projection): void {
    this.change({ projection })
  }

  setTheme(theme: ThemeChoice): void {
    this.change({ theme })
  }

  /** The reader moved the map. */
  moveCamera(camera: Camera): void {
    this.change({ camera: roundCamera(camera) }, 'camera')
  }

  /** The map fits its content again. */
  resetCamera(): void {
    this.change({ camera: null }, 'camera')
  }

  /** Loads the stories once. @throws when they cannot be had. */
  async loadStories(): Promise<void> {
    if (this.#stories.length > 0 || !this.#fetchStories) return
    this.#stories = await this.#fetchStories(this.dataset.lang)
  }

  /** A story in a language; `undefined` where it cannot be had in that one. @throws when fetching fails */
  async storyIn(lang: Lang, storyId: string): Promise<Story | undefined> {
    const isOurs = lang === this.dataset.lang
    const stories = isOurs ? this.#stories : await this.#fetchStories?.(lang)
    return stories?.find(({ id }) => id === storyId)
  }

  /** Takes over what a speaker's own talk has become; `null`: there is none any more. */
  setOwnStory(ownStory: OwnStory | null): void {
    const isAsked = this.asksForOwnStory
    this.#ownStory = ownStory
    if (isAsked && ownStory) this.#view = openStory(this.#view, this.#known)
  }

  /** A speaker begins or ends to work on a talk. */
  setDrafting(isDrafting: boolean): void {
    this.#isDrafting = isDrafting
  }

  /** Shows the view of a link; theme, language and kind of window stay. */
  showLink(link: string): void {
    const { view } = parseLink(link)
    this.change({ ...inSpellingOf(this.dataset, view), ...keep(this.#view) })
  }

  /** Opens a story at a step, or goes to another of its steps; steps beyond its ends are ignored. */
  goToStep(storyId: string, step: number): void {
    const story = this.#known.find(({ id }) => id === storyId)
    if (!story || step < 1 || step > story.steps.length) return
    this.change(stepView(this.#view, story, step))
  }

  /** A booth goes to a step by itself: no entry for Back. */
  playStep(storyId: string, step: number): void {
    const story = this.#known.find(({ id }) => id === storyId)
    if (story) this.change(stepView(this.#view, story, step), 'restore')
  }

  /** A booth begins anew, at the view that nobody has touched: no entry for Back. */
  beginAnew(): void {
    this.#leftStep = null
    this.#unread = []
    this.#isDrafting = false
    this.change({ ...DEFAULT_VIEW, ...keep(this.#view) }, 'restore')
  }

  /** Ends presenting; the view stays where the story left it. */
  leaveStory(): void {
    if (this.story) this.#leftStep = { story: this.story, step: this.step }
    this.change({ ...leaveStory(this.#view), kiosk: this.#view.kiosk })
  }

  /** Goes back to the step that was left last. */
  returnToStory(): void {
    if (this.leftStep) this.goToStep(this.leftStep.story.id, this.leftStep.step)
  }

  /** Takes over a view from the history, without entering it again. */
  restore(view: View, unread: readonly LinkValue[] = []): void {
    this.#view = openStory(inSpellingOf(this.dataset, view), this.#known)
    this.#unread = unread
    this.#act = 'restore'
    if (view.story === null || this.#stories.length > 0 || !this.#fetchStories) return
    // Once it is there the story opens, if nothing else has been opened meanwhile.
    this.loadStories().then(
      () => {
        const isThere = this.#stories.length > 0
        if (isThere && this.#view.story === view.story) this.restore(view, unread)
      },
      () => undefined,
    )
  }

  /** Leaves out what could not be read, and what the view names that the facts do not have. */
  dismissUnknown(): void {
    this.#unread = []
    this.change(withoutValues(this.#view, this.unknown))
  }
}
