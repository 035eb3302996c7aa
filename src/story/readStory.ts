import type { Entry } from '../entries/entry'
import type { Report } from '../entries/faults'
import { readYaml } from '../entries/readYaml'
import { checkShape } from '../entries/shape'
import { wholeToEntries } from '../entries/yamlEntries'
import type { Lang } from '../i18n/lang'
import type { Story, StoryStep } from '../model/dataset'
import { storySchema, type RawStory } from '../model/schema'

/**
 * Reads the file of a story, in the build as in the browser. Nothing is thrown for what stands in it.
 * @param file how faults name it, such as `data/stories/twenty-years.yaml`
 * @returns `undefined` when it cannot be read, which is reported
 */
export function readStory(
  text: string,
  file: string,
  report: Report,
  warn: Report,
): Entry | undefined {
  const yaml = readYaml(text, file, report, warn)
  return yaml && wholeToEntries(yaml, 'story', file, report)[0]
}

/** The story of an entry, in both languages. @returns `undefined` for one whose shape has a fault, which is reported */
export function shapeStory(entry: Entry, report: Report): RawStory | undefined {
  return checkShape(storySchema, entry, report)
}

/** A story in one language. */
export function storyIn(lang: Lang, raw: RawStory): Story {
  const pick = <T>(en: T, de: T): T => (lang === 'en' ? en : de)
  return {
    id: raw.id,
    title: pick(raw.title_en, raw.title_de),
    summary: pick(raw.summary_en, raw.summary_de),
    steps: raw.steps.map((step): StoryStep => {
      const notes = pick(step.notes_en, step.notes_de)
      return {
        id: step.id,
        view: step.view,
        title: pick(step.title_en, step.title_de),
        caption: pick(step.caption_en, step.caption_de),
        name: pick(step.short_en, step.short_de),
        events: step.events,
        sources: step.sources,
        ...(notes !== undefined && { notes }),
      }
    }),
  }
}
