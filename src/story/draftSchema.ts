import * as v from 'valibot'
import { id, MAX_VIEW_LENGTH, shortText } from '../model/schemaFields'

/** The form of the files that this atlas writes. A newer atlas may count on. */
export const DRAFT_FORMAT = 'tum-atlas-story'
export const DRAFT_VERSION = 1

/** Longest texts, characters. What is written at the desk is never too much for its file. */
export const MOST = { title: 200, words: 1000, notes: 5000 }

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/

/** A speaker's own words. They are shown as they are, so markup is text like any other. */
function words(most: number) {
  return v.optional(
    v.pipe(
      v.string(),
      v.check((text) => !CONTROL.test(text), 'control'),
      v.maxLength(most, `most ${String(most)}`),
    ),
  )
}

/** The file of a talk: that of a story, but nothing has to be there. */
export const draftSchema = v.strictObject({
  format: v.optional(v.string()),
  id: v.optional(id),
  title_en: words(MOST.title),
  title_de: words(MOST.title),
  summary_en: words(MOST.words),
  summary_de: words(MOST.words),
  steps: v.optional(
    v.array(
      v.strictObject({
        id: v.optional(id),
        view: v.optional(
          v.pipe(
            v.string(),
            v.regex(/^(?:[?#]\S*)?$/, 'view'),
            v.maxLength(MAX_VIEW_LENGTH, 'long-view'),
          ),
          '',
        ),
        title_en: words(MOST.title),
        title_de: words(MOST.title),
        caption_en: words(MOST.words),
        caption_de: words(MOST.words),
        short_en: v.optional(shortText),
        short_de: v.optional(shortText),
        notes_en: words(MOST.notes),
        notes_de: words(MOST.notes),
        events: v.optional(v.array(id), []),
        sources: v.optional(v.array(v.string()), []),
      }),
    ),
    [],
  ),
})

export type RawDraft = v.InferOutput<typeof draftSchema>
