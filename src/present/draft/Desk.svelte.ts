import type { Story } from '../../model/dataset'
import { OWN_STORY } from '../../state/story'
import { draftOfStory, EMPTY_DRAFT, type StoryDraft } from '../../story/draft'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { readDraft, type DraftReading } from '../../story/readDraft'
import { writeDraft } from '../../story/writeDraft'
import { fileNameOf } from '../fileName'
import { saveFile } from '../saveFile'
import { DraftSteps } from './DraftSteps.svelte'

/**
 * The desk at which a speaker writes a talk: its steps, what was opened and saved, and what the file that
 * was opened last has against it.
 */
export class Desk extends DraftSteps {
  /** The draft that a file holds. */
  #saved: StoryDraft = $state.raw(EMPTY_DRAFT)
  /** Name of the file that holds the talk, if it came from one. */
  #savedName: string | undefined = $state()
  #reading: DraftReading | null = $state.raw(null)
  /** Name of the file that was opened last, with or without success. */
  #fileName = $state('')
  #pending: (() => void) | null = $state.raw(null)

  /** There are changes that no file holds. */
  get isUnsaved(): boolean {
    return this.draft !== this.#saved
  }
  /** Name of the file that holds the talk; `undefined`: none does. */
  get savedName(): string | undefined {
    return this.#savedName
  }
  /** What is to be said of the file that was chosen last. */
  get reading(): DraftReading | null {
    return this.#reading
  }
  get fileName(): string {
    return this.#fileName
  }
  /** What waits for an answer, because the talk would be lost. */
  get pending(): (() => void) | null {
    return this.#pending
  }
  get #isLosing(): boolean {
    return this.isUnsaved && this.draft.steps.length > 0
  }

  protected override set(draft: StoryDraft): void {
    super.set(draft)
    this.#watchClosing()
  }

  #setSaved(draft: StoryDraft): void {
    this.#saved = draft
    this.#watchClosing()
  }

  /** Who closes the page is asked while no file holds the talk. Not otherwise: a page that may ask is not kept for Back. */
  #watchClosing(): void {
    removeEventListener('beforeunload', askBeforeClosing)
    if (this.#isLosing && !this.atlas.view.speaker)
      addEventListener('beforeunload', askBeforeClosing)
  }

  /** Does at once what takes another talk, or asks before, where this one would be lost. */
  guard(act: () => void): void {
    if (this.#isLosing) this.#pending = act
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

  /** An empty talk. */
  clear(): void {
    this.#reading = null
    this.#savedName = undefined
    this.replace(EMPTY_DRAFT)
    this.#setSaved(EMPTY_DRAFT)
  }

  /** A talk that begins as a story of the atlas. @throws when its other language cannot be fetched */
  async beginWith(story: Story): Promise<void> {
    const { lang, lookup } = this.atlas
    const other = lang === 'en' ? 'de' : 'en'
    const translated = await this.atlas.storyIn(other, story.id)
    this.#reading = null
    this.#savedName = undefined
    this.replace(draftOfStory({ [lang]: story, [other]: translated }, lookup))
  }

  /**
   * Opens the file of a talk. Of one with faults nothing is taken: the talk that is there stays.
   * @returns whether it was taken
   */
  open(text: string, file: string): boolean {
    const reading = readDraft(text, file, this.atlas.lookup)
    this.#fileName = file
    this.#reading = reading
    if (!reading.draft) return false
    this.#savedName = file
    this.replace(reading.draft)
    this.#setSaved(reading.draft)
    return true
  }

  /** A file could not be read at all. */
  refuse(file: string, what: string, mend: string): void {
    this.#fileName = file
    const fault = { file, line: 1, column: 1, what, mend, de: { what, mend } }
    this.#reading = { draft: undefined, faults: [fault], warnings: [] }
  }

  /** The visitor has read what there is to be said of the file. */
  forgetReading(): void {
    this.#reading = null
  }

  /** Takes over the talk that the other window holds. Where it is lost here, no file is known to hold it. */
  receive(text: string): void {
    const { draft } = readDraft(text, '', this.atlas.lookup)
    if (!draft) return
    this.replace(draft)
    if (this.atlas.view.speaker) this.#setSaved(draft)
  }

  /** Hands the talk to the visitor as a file; it then counts as saved. */
  save(): void {
    this.#setSaved(this.draft)
    const title = this.atlas.ownStory?.story.title ?? ''
    const file = new Blob([writeDraft(this.draft)], { type: 'application/yaml' })
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
