import { faultAt, findText, findTexts, type Entry } from '../entries/entry'
import { compareFaults, type Fault, type Report } from '../entries/faults'
import { checkShape } from '../entries/shape'
import { entityId, type Lookup } from '../model/lookup'
import { checkSteps } from './checkSteps'
import { citationOf, freeId, type DraftStep, type StoryDraft, type Texts } from './draft'
import { DRAFT_FORMAT, DRAFT_VERSION, draftSchema, type RawDraft } from './draftSchema'
import { readStory } from './readStory'

/** A file larger than this is no talk, bytes in UTF-8 at most as many characters. */
export const MAX_FILE = 1_000_000

/** What the file of a talk holds, and what is to be said of it. */
export interface DraftReading {
  /** `undefined` when the file has a fault. */
  readonly draft: StoryDraft | undefined
  readonly faults: readonly Fault[]
  /** The talk can be opened, but does not show what its file says. */
  readonly warnings: readonly Fault[]
}

/**
 * Reads the file of a talk. Nothing is thrown for what stands in it, and nothing of it is run or rendered
 * as markup.
 * @param file its name, for faults
 */
export function readDraft(text: string, file: string, lookup: Lookup): DraftReading {
  const faults: Fault[] = []
  const warnings: Fault[] = []
  const report = (fault: Fault) => void faults.push(fault)
  const warn = (fault: Fault) => void warnings.push(fault)
  const draft = readSound(text, file, lookup, report, warn)
  return {
    draft: faults.length === 0 ? draft : undefined,
    faults: faults.toSorted(compareFaults),
    warnings: warnings.toSorted(compareFaults),
  }
}

function readSound(
  text: string,
  file: string,
  lookup: Lookup,
  report: Report,
  warn: Report,
): StoryDraft | undefined {
  if (text.length > MAX_FILE) {
    report({ file, line: 1, column: 1, ...TOO_LARGE })
    return undefined
  }
  const entry = readStory(text, file, report, warn)
  if (!entry || isNewer(entry, report)) return undefined
  const raw = checkShape(draftSchema, entry, report)
  if (!raw) return undefined
  // A view that shows nothing, or names what the atlas had once, is a step all the same.
  checkSteps(entry, lookup, warn)
  warnOfUnknown(entry, lookup, warn)
  return draftOf(raw)
}

const TOO_LARGE = {
  what: 'The file is larger than 1 MB.',
  mend: 'Choose the file of a talk that was saved here.',
}

/** Whether a newer atlas has written it, or something else; either is reported. */
function isNewer(entry: Entry, report: Report): boolean {
  const format = findText(entry, 'format')
  if (format === undefined) return false
  const [name, version] = format.split('/')
  if (name === DRAFT_FORMAT && Number(version) <= DRAFT_VERSION) return false
  const isOurs = name === DRAFT_FORMAT && Number(version) > DRAFT_VERSION
  const what = isOurs
    ? 'The file was saved by a newer edition of the atlas.'
    : `"${format}" is no format of a talk.`
  const mend = isOurs
    ? 'Open it in the newest edition.'
    : `Write ${DRAFT_FORMAT}/${String(DRAFT_VERSION)}.`
  report(faultAt(entry, ['format'], { what, mend }))
  return true
}

/** Events and sources that the atlas does not have stay in the file, but nothing shows them. */
function warnOfUnknown(entry: Entry, lookup: Lookup, warn: Report): void {
  const citations = new Set([...lookup.sources.values()].map(citationOf))
  const unknown = [
    ...findTexts(entry, 'steps/*/events/*').filter(
      ({ text }) => lookup.find(entityId('event', text)) === undefined,
    ),
    ...findTexts(entry, 'steps/*/sources/*').filter(({ text }) => !citations.has(text)),
  ]
  for (const { text, path } of unknown)
    warn(
      faultAt(entry, path, {
        what: `The atlas has no "${text}".`,
        mend: 'The step does not show it.',
      }),
    )
}

function draftOf(raw: RawDraft): StoryDraft {
  const steps: DraftStep[] = []
  for (const step of raw.steps)
    steps.push({
      id: freeId(steps, step.id),
      view: step.view,
      title: inBoth(step.title_en, step.title_de),
      caption: inBoth(step.caption_en, step.caption_de),
      short: inBoth(step.short_en, step.short_de),
      notes: inBoth(step.notes_en, step.notes_de),
      events: step.events,
      sources: step.sources,
    })
  return {
    title: inBoth(raw.title_en, raw.title_de),
    summary: inBoth(raw.summary_en, raw.summary_de),
    steps,
  }
}

function inBoth(en: string | undefined, de: string | undefined): Texts {
  return { ...(en !== undefined && { en }), ...(de !== undefined && { de }) }
}
