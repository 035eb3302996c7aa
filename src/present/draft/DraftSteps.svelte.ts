import { getDraftMessages } from '../../i18n/draft'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { OWN_STORY } from '../../state/story'
import { formatView } from '../../state/view'
import {
  changeStep,
  EMPTY_DRAFT,
  emptyStep,
  freeId,
  insertStep,
  moveStep,
  removeStep,
  storyOfDraft,
  withWords,
  type DraftStep,
  type StoryDraft,
} from '../../story/draft'
import { MAX_STEPS, plainView } from '../../story/step'
import { writeDraft } from '../../story/writeDraft'
import { titleOfView } from './titleOfView'

/** What was done last and can be undone. */
interface Done {
  /** The number of the step that is gone. */
  readonly removed: number
  readonly undo: () => void
}

/** The steps of a talk and what can be done to them. The atlas shows them as a story from the first one on. */
export class DraftSteps {
  protected readonly atlas: AtlasState
  readonly #fallbacks: ReturnType<typeof getDraftMessages>['fallbacks']
  #draft: StoryDraft = $state.raw(EMPTY_DRAFT)
  #openStepId: string | null = $state(null)
  #done: Done | null = $state.raw(null)
  /** The step that somebody has opened just now. */
  #justOpenedId: string | null = null

  constructor(atlas: AtlasState) {
    this.atlas = atlas
    this.#fallbacks = getDraftMessages(atlas.lang).fallbacks
  }

  get draft(): StoryDraft {
    return this.#draft
  }
  /** The step whose words are edited. */
  get openStepId(): string | null {
    return this.#openStepId
  }
  get done(): Done | null {
    return this.#done
  }
  get isFull(): boolean {
    return this.#draft.steps.length >= MAX_STEPS
  }

  /** Takes over what the talk has become. */
  protected set(draft: StoryDraft): void {
    this.#draft = draft
    const { lang, lookup } = this.atlas
    this.atlas.setOwnStory({
      story: storyOfDraft(draft, lang, lookup, this.#fallbacks),
      write: () => writeDraft(draft),
    })
  }

  /** Takes a talk in place of the one that is there. */
  protected replace(draft: StoryDraft): void {
    this.#openStepId = null
    this.#done = null
    this.set(draft)
  }

  /** Adds what the atlas shows as the last step, and opens it. */
  addView(): void {
    if (this.isFull) return
    const step = {
      ...emptyStep(freeId(this.#draft.steps), this.#viewShown()),
      title: withWords({}, this.atlas.lang, titleOfView(this.atlas)),
    }
    this.set(insertStep(this.#draft, step, this.#draft.steps.length))
    this.#show(step.id)
    this.#done = null
  }

  #viewShown(): string {
    const { view } = this.atlas
    return formatView({ ...plainView(view), layout: null })
  }

  /** Opens a step for editing and shows its view; `null`: closes it. */
  openStep(id: string | null): void {
    this.#show(id)
    const step = this.#draft.steps.find((one) => one.id === id)
    if (step && this.atlas.surface !== 'present') this.atlas.showLink(step.view)
  }

  #show(id: string | null): void {
    this.#openStepId = id
    this.#justOpenedId = id
  }

  /** Whether somebody has opened a step just now, and so goes on to its words; once for each time. */
  claimFocus(id: string): boolean {
    const isDue = this.#justOpenedId === id
    if (isDue) this.#justOpenedId = null
    return isDue
  }

  /** Whether a step shows what the atlas shows now. */
  isShown({ view }: DraftStep): boolean {
    return view === this.#viewShown()
  }

  /** A step shows from now on what the atlas shows. */
  takeView(id: string): void {
    this.change(id, { view: this.#viewShown() })
  }

  change(id: string, change: Partial<Omit<DraftStep, 'id'>>): void {
    this.set(changeStep(this.#draft, id, change))
  }

  setTitle(words: string): void {
    this.set({ ...this.#draft, title: withWords(this.#draft.title, this.atlas.lang, words) })
  }

  /** @param by steps on; negative: back */
  move(id: string, by: number): void {
    this.#done = null
    this.set(moveStep(this.#draft, id, by))
  }

  duplicate(id: string): void {
    const index = this.#draft.steps.findIndex((step) => step.id === id)
    const step = this.#draft.steps[index]
    if (!step || this.isFull) return
    const copy = { ...step, id: freeId(this.#draft.steps) }
    this.#done = null
    this.set(insertStep(this.#draft, copy, index + 1))
    this.#show(copy.id)
  }

  /** Takes a step out; `done` brings it back. */
  remove(id: string): void {
    const index = this.#draft.steps.findIndex((step) => step.id === id)
    const step = this.#draft.steps[index]
    if (!step) return
    const openStepId = this.#openStepId
    if (openStepId === id) this.#openStepId = null
    this.set(removeStep(this.#draft, id))
    this.#done = {
      removed: index + 1,
      undo: () => {
        this.#done = null
        this.set(insertStep(this.#draft, step, index))
        this.#openStepId = openStepId
      },
    }
  }

  /** Presents the talk. @param step counted from 1 */
  play(step = 1): void {
    this.atlas.goToStep(OWN_STORY, step)
  }
}
