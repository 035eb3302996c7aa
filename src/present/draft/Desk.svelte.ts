import { getDraftMessages } from '../../i18n/draft'
import type { Story } from '../../model/dataset'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { OWN_STORY } from '../../state/story'
import { formatView } from '../../state/view'
import {
  changeStep,
  draftOfStory,
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
import { readDraft, type DraftReading } from '../../story/readDraft'
import { MAX_STEPS, plainView } from '../../story/step'
import { writeDraft } from '../../story/writeDraft'
import { fileNameOf } from '../fileName'
import { saveFile } from '../saveFile'
import { titleOfView } from './titleOfView'

/** What was done last and can be undone. */
interface Done {
  /** The number of the step that is gone. */
  readonly removed: number
  readonly undo: () => void
}

/**
 * The desk at which a speaker writes a talk: its draft, what was opened and saved, and what the file that
 * was opened last has against it. The atlas shows it as a story from the first step on.
 */
export class Desk {
  readonly #atlas: AtlasState
  readonly #fallbacks: ReturnType<typeof getDraftMessages>['fallbacks']
  #draft: StoryDraft = $state.raw(EMPTY_DRAFT)
  /** The draft that a file holds. */
  #saved: StoryDraft = $state.raw(EMPTY_DRAFT)
  #openStepId: string | null = $state(null)
  #done: Done | null = $state.raw(null)
  /** Name of the file that was opened last, with or without success. */
  #fileName = $state('')
  #reading: DraftReading | null = $state.raw(null)
  #pending: (() => void) | null = $state.raw(null)
  /** The step that somebody has opened just now. */
  #justOpenedId: string | null = null
  /** Name of the file that holds the talk, if it came from one. */
  #savedName: string | undefined = $state()

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
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
  /** What is to be said of the file that was chosen last. */
  get reading(): DraftReading | null {
    return this.#reading
  }
  get fileName(): string {
    return this.#fileName
  }
  /** Name of the file that holds the talk; `undefined`: none does. */
  get savedName(): string | undefined {
    return this.#savedName
  }
  /** There are changes that no file holds. */
  get isUnsaved(): boolean {
    return this.#draft !== this.#saved
  }
  /** What waits for an answer, because the talk would be lost. */
  get pending(): (() => void) | null {
    return this.#pending
  }
  get isFull(): boolean {
    return this.#draft.steps.length >= MAX_STEPS
  }

  #set(draft: StoryDraft): void {
    this.#draft = draft
    this.#watchClosing()
    const { lang, lookup } = this.#atlas
    this.#atlas.setOwnStory({
      story: storyOfDraft(draft, lang, lookup, this.#fallbacks),
      write: () => writeDraft(draft),
    })
  }

  /** Who closes the page is asked while no file holds the talk. Not otherwise: a page that may ask is not kept for Back. */
  #watchClosing(): void {
    removeEventListener('beforeunload', askBeforeClosing)
    const isLosing = this.isUnsaved && this.#draft.steps.length > 0
    if (isLosing && !this.#atlas.view.speaker) addEventListener('beforeunload', askBeforeClosing)
  }

  /** Does at once what takes another talk, or asks before, where this one would be lost. */
  guard(act: () => void): void {
    if (this.isUnsaved && this.#draft.steps.length > 0) this.#pending = act
    else act()
  }

  /** The talk may go. */
  proceed(): void {
    const act = this.#pending
    this.#pending = null
    act?.()
  }

  /** The talk is to stay. */
  cancel(): void {
    this.#pending = null
  }

  /** Takes a draft in place of the one that is there. */
  #replace(draft: StoryDraft, isSaved: boolean): void {
    this.#openStepId = null
    this.#done = null
    this.#set(draft)
    if (isSaved) this.#saved = draft
    this.#watchClosing()
  }

  /** An empty talk. */
  clear(): void {
    this.#reading = null
    this.#savedName = undefined
    this.#replace(EMPTY_DRAFT, true)
  }

  /** A talk that begins as a story of the atlas. @throws when its other language cannot be fetched */
  async beginWith(story: Story): Promise<void> {
    const { lang, lookup } = this.#atlas
    const other = lang === 'en' ? 'de' : 'en'
    const translated = await this.#atlas.storyIn(other, story.id)
    this.#reading = null
    this.#savedName = undefined
    this.#replace(draftOfStory({ [lang]: story, [other]: translated }, lookup), false)
  }

  /** Adds what the atlas shows as the last step, and opens it. */
  addView(): void {
    if (this.isFull) return
    const step = {
      ...emptyStep(freeId(this.#draft.steps), this.#viewShown()),
      title: withWords({}, this.#atlas.lang, titleOfView(this.#atlas)),
    }
    this.#set(insertStep(this.#draft, step, this.#draft.steps.length))
    this.#show(step.id)
    this.#done = null
  }

  #viewShown(): string {
    const { view } = this.#atlas
    return formatView({ ...plainView(view), layout: null })
  }

  /** Opens a step for editing and shows its view; `null`: closes it. */
  openStep(id: string | null): void {
    this.#show(id)
    const step = this.#draft.steps.find((one) => one.id === id)
    if (step && this.#atlas.surface !== 'present') this.#atlas.showLink(step.view)
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
    this.#set(changeStep(this.#draft, id, change))
  }

  setTitle(words: string): void {
    this.#set({ ...this.#draft, title: withWords(this.#draft.title, this.#atlas.lang, words) })
  }

  /** @param by steps on; negative: back */
  move(id: string, by: number): void {
    this.#done = null
    this.#set(moveStep(this.#draft, id, by))
  }

  duplicate(id: string): void {
    const index = this.#draft.steps.findIndex((step) => step.id === id)
    const step = this.#draft.steps[index]
    if (!step || this.isFull) return
    const copy = { ...step, id: freeId(this.#draft.steps) }
    this.#done = null
    this.#set(insertStep(this.#draft, copy, index + 1))
    this.#show(copy.id)
  }

  /** Takes a step out; `done` brings it back. */
  remove(id: string): void {
    const index = this.#draft.steps.findIndex((step) => step.id === id)
    const step = this.#draft.steps[index]
    if (!step) return
    const openStepId = this.#openStepId
    if (openStepId === id) this.#openStepId = null
    this.#set(removeStep(this.#draft, id))
    this.#done = {
      removed: index + 1,
      undo: () => {
        this.#done = null
        this.#set(insertStep(this.#draft, step, index))
        this.#openStepId = openStepId
      },
    }
  }

  /** Presents the talk. @param step counted from 1 */
  play(step = 1): void {
    this.#atlas.goToStep(OWN_STORY, step)
  }

  /**
   * Opens the file of a talk. Of one with faults nothing is taken: the talk that is there stays.
   * @returns whether it was taken
   */
  open(text: string, file: string): boolean {
    const reading = readDraft(text, file, this.#atlas.lookup)
    this.#fileName = file
    this.#reading = reading
    if (!reading.draft) return false
    this.#savedName = file
    this.#replace(reading.draft, true)
    return true
  }

  /** A file could not be read at all. */
  refuse(file: string, what: string, mend: string): void {
    this.#fileName = file
    const fault = { file, line: 1, column: 1, what, mend, de: { what, mend } }
    this.#reading = { draft: undefined, faults: [fault], warnings: [] }
  }

  /** Takes over the talk that the other window holds. Where it is lost here, no file is known to hold it. */
  receive(text: string): void {
    const { draft } = readDraft(text, '', this.#atlas.lookup)
    if (draft) this.#replace(draft, this.#atlas.view.speaker)
  }

  /** The visitor has read what there is to be said of the file. */
  forgetReading(): void {
    this.#reading = null
  }

  /** Hands the talk to the visitor as a file; it then counts as saved. */
  save(): void {
    this.#saved = this.#draft
    this.#watchClosing()
    const title = this.#atlas.ownStory?.story.title ?? ''
    const file = new Blob([writeDraft(this.#draft)], { type: 'application/yaml' })
    this.#savedName ??= fileNameOf(title, OWN_STORY, 'yaml')
    saveFile(file, this.#savedName)
  }
}

function askBeforeClosing(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

const desks = new WeakMap<AtlasState, Desk>()

/** The desk of a page. */
export function deskOf(atlas: AtlasState): Desk {
  const desk = desks.get(atlas) ?? new Desk(atlas)
  desks.set(atlas, desk)
  return desk
}
