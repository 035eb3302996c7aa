import { faultAt, findText, findTexts, type Entry } from '../entries/entry'
import {
  compareFaults,
  type BilingualFault,
  type BilingualReport,
  type BilingualWords,
} from '../entries/faults'
import { quote } from '../entries/quote'
import { checkShape } from '../entries/shape'
import { entityId, type Lookup } from '../model/lookup'
import { checkSteps } from './checkSteps'
import { citationOf, freeId, type DraftStep, type StoryDraft, type Texts } from './draft'
import { DRAFT_FORMAT, DRAFT_VERSION, draftSchema, type RawDraft } from './draftSchema'
import { hasFewSteps, readStory } from './readStory'

/** What the file of a talk holds, and what is to be said of it. */
export interface DraftReading {
  /** `undefined` when the file has a fault. */
  readonly draft: StoryDraft | undefined
  readonly faults: readonly BilingualFault[]
  /** The talk can be opened, but does not show what its file says. */
  readonly warnings: readonly BilingualFault[]
}

/**
 * Reads the file of a talk. Nothing is thrown for what stands in it, and nothing of it is run or rendered
 * as markup.
 * @param file its name, for faults
 */
export function readDraft(text: string, file: string, lookup: Lookup): DraftReading {
  const faults: BilingualFault[] = []
  const warnings: BilingualFault[] = []
  const report = (fault: BilingualFault) => void faults.push(fault)
  const warn = (fault: BilingualFault) => void warnings.push(fault)
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
  report: BilingualReport,
  warn: BilingualReport,
): StoryDraft | undefined {
  if (!isTalk(text)) {
    report({ file, line: 1, column: 1, ...NO_TALK })
    return undefined
  }
  const entry = readStory(text, file, report, warn)
  if (!entry || isNewer(entry, report) || !hasFewSteps(entry, report)) return undefined
  const raw = checkShape(draftSchema, entry, report)
  if (!raw) return undefined
  // A view that shows nothing, or names what the atlas had once, is a step all the same.
  checkSteps(entry, lookup, warn)
  warnOfUnknown(entry, lookup, warn)
  return draftOf(raw)
}

/** Whether any line begins as those of a talk do; what is empty or no text at all is told by its reader. */
function isTalk(text: string): boolean {
  return text.trim() === '' || text.includes('\0') || OF_A_TALK.test(text)
}

const OF_A_TALK =
  /^\uFEFF?["']?(?:format|id|title_en|title_de|summary_en|summary_de|steps)["']?[ ]*:/m

const NO_TALK: BilingualWords = {
  what: 'This is not the file of a talk.',
  mend: 'Choose the file that you saved here; its name ends in .yaml.',
  de: {
    what: 'Das ist nicht die Datei eines Vortrags.',
    mend: 'Wählen Sie die Datei, die Sie hier gespeichert haben; ihr Name endet auf .yaml.',
  },
}

/** Whether a newer atlas has written it, or something else; either is reported. */
function isNewer(entry: Entry, report: BilingualReport): boolean {
  const format = findText(entry, 'format')
  if (format === undefined) return false
  const [name, version] = format.split('/')
  if (name === DRAFT_FORMAT && Number(version) <= DRAFT_VERSION) return false
  const isOurs = name === DRAFT_FORMAT && Number(version) > DRAFT_VERSION
  report(faultAt(entry, ['format'], isOurs ? NEWER : noFormat(format)))
  return true
}

const NEWER: BilingualWords = {
  what: 'The file was saved by a newer edition of the atlas.',
  mend: 'Open it in the newest edition.',
  de: {
    what: 'Die Datei wurde von einer neueren Ausgabe des Atlas gespeichert.',
    mend: 'Öffnen Sie sie in der neuesten Ausgabe.',
  },
}

function noFormat(format: string): BilingualWords {
  const { en, de } = quote(format)
  const ours = `${DRAFT_FORMAT}/${String(DRAFT_VERSION)}`
  return {
    what: `${en} is no format of a talk.`,
    mend: `Write ${ours}.`,
    de: { what: `${de} ist kein Format eines Vortrags.`, mend: `Schreiben Sie ${ours}.` },
  }
}

/** Events and sources that the atlas does not have stay in the file, but nothing shows them. */
function warnOfUnknown(entry: Entry, lookup: Lookup, warn: BilingualReport): void {
  const citations = new Set([...lookup.sources.values()].map(citationOf))
  const unknown = [
    ...findTexts(entry, 'steps/*/events/*').filter(
      ({ text }) => lookup.find(entityId('event', text)) === undefined,
    ),
    ...findTexts(entry, 'steps/*/sources/*').filter(({ text }) => !citations.has(text)),
  ]
  for (const { text, path } of unknown) {
    const { en, de } = quote(text)
    warn(
      faultAt(entry, path, {
        what: `The atlas has no ${en}.`,
        mend: 'The step does not show it.',
        de: { what: `Der Atlas kennt ${de} nicht.`, mend: 'Der Schritt zeigt es nicht.' },
      }),
    )
  }
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
