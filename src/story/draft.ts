import type { Lang } from '../i18n/lang'
import type { Story, StoryStep } from '../model/dataset'
import type { Lookup } from '../model/lookup'
import { SHORT_LENGTH } from '../model/schemaFields'
import type { Source } from '../model/types'
import { OWN_STORY } from '../state/story'

/** A text in one or both languages. */
export type Texts = Readonly<Partial<Record<Lang, string>>>

/** A step of a draft: a view, and what its speaker says to it. */
export interface DraftStep {
  /** Its name in the draft; no other step has it. */
  readonly id: string
  /** Query and hash of a link; empty: the whole network. */
  readonly view: string
  readonly title: Texts
  readonly caption: Texts
  /** Its name on the strip, where it is not the title. */
  readonly short: Texts
  readonly notes: Texts
  /** Ids of the events that the caption tells of. */
  readonly events: readonly string[]
  /** The documents that it rests on, as `citationOf` names them. */
  readonly sources: readonly string[]
}

/** A speaker's own story, as its file holds it. */
export interface StoryDraft {
  readonly title: Texts
  readonly summary: Texts
  readonly steps: readonly DraftStep[]
}

export const EMPTY_DRAFT: StoryDraft = { title: {}, summary: {}, steps: [] }

/** How a file names a source: by its address, or where it has none by its title. No two have the same. */
export function citationOf({ url, title }: Source): string {
  return url ?? title
}

/** A step that says nothing yet. */
export function emptyStep(id: string, view: string): DraftStep {
  return { id, view, title: {}, caption: {}, short: {}, notes: {}, events: [], sources: [] }
}

/** An id that no step has. @param wanted taken if it is free */
export function freeId(steps: readonly DraftStep[], wanted?: string): string {
  const taken = new Set(steps.map(({ id }) => id))
  if (wanted !== undefined && !taken.has(wanted)) return wanted
  let number = steps.length + 1
  while (taken.has(`step-${String(number)}`)) number += 1
  return `step-${String(number)}`
}

/** The draft with a step at a place, counted from 0. Beyond the end: the last. */
export function insertStep(draft: StoryDraft, step: DraftStep, index: number): StoryDraft {
  return { ...draft, steps: draft.steps.toSpliced(index, 0, step) }
}

/** The draft without a step. */
export function removeStep(draft: StoryDraft, id: string): StoryDraft {
  return { ...draft, steps: draft.steps.filter((step) => step.id !== id) }
}

/** The draft with a step moved on, or back where `by` is negative; at most to the end. */
export function moveStep(draft: StoryDraft, id: string, by: number): StoryDraft {
  const from = draft.steps.findIndex((step) => step.id === id)
  const step = draft.steps[from]
  if (!step) return draft
  const to = Math.max(0, Math.min(draft.steps.length - 1, from + by))
  return insertStep(removeStep(draft, id), step, to)
}

/** The draft with a step changed. */
export function changeStep(
  draft: StoryDraft,
  id: string,
  change: Partial<Omit<DraftStep, 'id'>>,
): StoryDraft {
  const steps = draft.steps.map((step) => (step.id === id ? { ...step, ...change } : step))
  return { ...draft, steps }
}

/** A text with its words in one language; without any, it has none in that language. */
export function withWords(texts: Texts, lang: Lang, words: string): Texts {
  const { [lang]: before, ...others } = texts
  if (words.trim() === '') return before === undefined ? texts : others
  return { ...texts, [lang]: words }
}

/** The words of a text in a language; in the other, if it has none. */
export function wordsIn(texts: Texts, lang: Lang): string {
  return texts[lang] ?? texts[lang === 'en' ? 'de' : 'en'] ?? ''
}

/** What stands where a draft has no words. */
export interface DraftFallbacks {
  readonly title: string
  /** @param step counted from 1 */
  readonly step: (step: number) => string
}

function shortened(title: string): string {
  return title.length <= SHORT_LENGTH ? title : `${title.slice(0, SHORT_LENGTH - 1).trimEnd()}…`
}

/** The story of a draft in a language, as the stage shows it. Sources that the atlas does not have are left out. */
export function storyOfDraft(
  draft: StoryDraft,
  lang: Lang,
  lookup: Lookup,
  fallbacks: DraftFallbacks,
): Story {
  const ids = new Map([...lookup.sources.values()].map((source) => [citationOf(source), source.id]))
  return {
    id: OWN_STORY,
    title: wordsIn(draft.title, lang) || fallbacks.title,
    summary: wordsIn(draft.summary, lang),
    steps: draft.steps.map((step, index): StoryStep => {
      const title = wordsIn(step.title, lang) || fallbacks.step(index + 1)
      const notes = wordsIn(step.notes, lang)
      return {
        id: step.id,
        view: step.view,
        title,
        caption: wordsIn(step.caption, lang),
        name: wordsIn(step.short, lang) || shortened(title),
        events: step.events,
        sources: step.sources.flatMap((citation) => ids.get(citation) ?? []),
        ...(notes !== '' && { notes }),
      }
    }),
  }
}

/** A draft that begins as a story of the atlas. @param stories the same one, in each language that is at hand */
export function draftOfStory(
  stories: Readonly<Partial<Record<Lang, Story>>>,
  lookup: Lookup,
): StoryDraft {
  const { en, de } = stories
  const base = en ?? de
  if (!base) return EMPTY_DRAFT
  const inBoth = (words: (story: Story) => string | undefined): Texts => {
    const texts = withWords({}, 'en', (en && words(en)) ?? '')
    return withWords(texts, 'de', (de && words(de)) ?? '')
  }
  return {
    title: inBoth(({ title }) => title),
    summary: inBoth(({ summary }) => summary),
    steps: base.steps.map(({ id, view, events, sources }, index) => ({
      id,
      view,
      title: inBoth(({ steps }) => steps[index]?.title),
      caption: inBoth(({ steps }) => steps[index]?.caption),
      short: inBoth(({ steps }) => steps[index]?.name),
      notes: inBoth(({ steps }) => steps[index]?.notes),
      events,
      sources: sources.flatMap((id) => {
        const source = lookup.sources.get(id)
        return source ? [citationOf(source)] : []
      }),
    })),
  }
}
