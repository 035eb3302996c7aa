import { faultAt, type Entry } from '../entries/entry'
import type { BilingualReport } from '../entries/faults'
import { readYaml } from '../entries/readYaml'
import { checkShape } from '../entries/shape'
import { wholeToEntries } from '../entries/yamlEntries'
import type { Lang } from '../i18n/lang'
import type { Story, StoryStep } from '../model/dataset'
import { storySchema, type RawStory } from '../model/schema'
import { MAX_STEPS } from './step'

/** Larger files are no stories, characters: about 1 MB. */
export const MAX_LENGTH = 1_000_000
/** A step has about 120. */
const MAX_SIGNS = 150 * MAX_STEPS

/**
 * Reads the file of a story, in the build as in the browser. Nothing is thrown for what stands in it, and
 * nothing takes long: it may be any file that somebody opened.
 * @param file how faults name it, such as `data/stories/twenty-years.yaml`
 * @returns `undefined` when it cannot be read, which is reported
 */
export function readStory(
  text: string,
  file: string,
  report: BilingualReport,
  warn: BilingualReport,
): Entry | undefined {
  if (!isStoryText(text, file, report)) return undefined
  const yaml = readYaml(text, file, report, warn, MAX_SIGNS)
  return yaml && wholeToEntries(yaml, 'story', file, report)[0]
}

function isStoryText(text: string, file: string, report: BilingualReport): boolean {
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const lines = text.slice(0, nul).split(/\r\n?|\n/)
    report({
      file,
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1,
      what: 'This is not a text file.',
      mend: 'Open the YAML file of a story, saved as UTF-8.',
      de: {
        what: 'Das ist keine Textdatei.',
        mend: 'Öffnen Sie die YAML-Datei einer Geschichte, gespeichert als UTF-8.',
      },
    })
  } else if (text.length > MAX_LENGTH)
    report({
      file,
      line: 1,
      column: 1,
      what: 'The file is larger than 1 MB.',
      mend: 'Choose the file of a story, or make two of it.',
      de: {
        what: 'Die Datei ist größer als 1 MB.',
        mend: 'Wählen Sie die Datei einer Geschichte, oder machen Sie zwei daraus.',
      },
    })
  return nul < 0 && text.length <= MAX_LENGTH
}

/** The story of an entry, in both languages. @returns `undefined` for one whose shape has a fault, which is reported */
export function shapeStory(entry: Entry, report: BilingualReport): RawStory | undefined {
  return hasFewSteps(entry, report) ? checkShape(storySchema, entry, report) : undefined
}

/** Whether a story has no more steps than are read; else that is reported. */
export function hasFewSteps(entry: Entry, report: BilingualReport): boolean {
  const { steps } = entry.value
  if (!Array.isArray(steps) || steps.length <= MAX_STEPS) return true
  report(
    faultAt(entry, ['steps', MAX_STEPS], {
      what: `The story has ${steps.length} steps; ${MAX_STEPS} are read at most.`,
      mend: 'Take some out, or make two stories of it.',
      de: {
        what: `Die Geschichte hat ${steps.length} Schritte; gelesen werden höchstens ${MAX_STEPS}.`,
        mend: 'Streichen Sie einige, oder machen Sie zwei Geschichten daraus.',
      },
    }),
  )
  return false
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
