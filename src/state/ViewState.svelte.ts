import type { Dataset, Story } from '../model/dataset'
import type { Act } from './act'
import { inSpellingOf, unknownIn, withoutValues } from './knownValues'
import { currentStep, isAside, keep, leaveStory, openStory, stepView } from './story'
import {
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

/** The tables of the list. */
export type ListTable = 'partners' | 'alliances' | 'events'

export interface ViewOptions {
  readonly dataset: Dataset
  readonly view: View
  /** What the link has that could not be read. Default: nothing. */
  readonly unread?: readonly LinkValue[]
  /** Fetches the stories, where the dataset came without. Default: it has them. */
  readonly fetchStories?: (() => Promise<readonly Story[]>) | undefined
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

  /** The view as the URL holds it. */
  readonly view: View = $derived.by(() => this.#view)
  /** How the view last changed; read by the history only. */
  readonly act: Act = $derived.by(() => this.#act)
  /** What the link had that could not be read, until it is dismissed. Transient. */
  readonly unread: readonly LinkValue[] = $derived.by(() => this.#unread)
  /** What the view names that the facts do not have. */
  readonly unknown: readonly LinkValue[] = $derived.by(() => {
    const isComing = this.#stories.length === 0 && this.#fetchStories !== undefined
    const unknown = unknownIn({ ...this.dataset, stories: this.#stories }, this.#view)
    return isComing ? unknown.filter(({ key }) => key !== 'story') : unknown
  })

  /** Those that are loaded: a link to one brings them along, else `loadStories`. */
  readonly stories: readonly Story[] = $derived.by(() => this.#stories)
  readonly story: Story | undefined = $derived.by(() =>
    this.#stories.find(({ id }) => id === this.#view.story),
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
    this.#stories = await this.#fetchStories()
  }

  /** Opens a story at a step, or goes to another of its steps; steps beyond its ends are ignored. */
  goToStep(storyId: string, step: number): void {
    const story = this.#stories.find(({ id }) => id === storyId)
    if (!story || step < 1 || step > story.steps.length) return
    this.change(stepView(this.#view, story, step))
  }

  /** Ends presenting; the view stays where the story left it. */
  leaveStory(): void {
    if (this.story) this.#leftStep = { story: this.story, step: this.step }
    this.change(leaveStory(this.#view))
  }

  /** Goes back to the step that was left last. */
  returnToStory(): void {
    if (this.leftStep) this.goToStep(this.leftStep.story.id, this.leftStep.step)
  }

  /** Shows what another window of the same talk shows; theme, language and kind of window stay. */
  follow(link: string): void {
    const { view } = parseLink(link)
    this.change({ ...inSpellingOf(this.dataset, view), ...keep(this.#view) })
  }

  /** Takes over a view from the history, without entering it again. */
  restore(view: View, unread: readonly LinkValue[] = []): void {
    this.#view = openStory(inSpellingOf(this.dataset, view), this.#stories)
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
