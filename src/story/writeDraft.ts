import { stringify } from 'yaml'
import type { DraftStep, StoryDraft, Texts } from './draft'
import { DRAFT_FORMAT, DRAFT_VERSION } from './draftSchema'

const HEAD = [
  '# A talk for TUM Global Atlas. Open it there: Present, "Open a talk".',
  '# Ein Vortrag für den TUM Global Atlas. Dort öffnen: Präsentieren, „Vortrag öffnen“.',
]

/** What a file of lines cannot hold: tabs, which would seem to indent it, and control characters. */
function plain(words: string): string {
  return (
    words
      .replaceAll('\t', '  ')
      .replaceAll(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\uFEFF]/g, '')
      .replaceAll(/[ \n]+$/gm, '')
      .trim()
  )
}

function inBoth(name: string, { en, de }: Texts): Record<string, string> {
  const fields = [
    [`${name}_en`, plain(en ?? '')],
    [`${name}_de`, plain(de ?? '')],
  ] as const
  return Object.fromEntries(fields.filter(([, words]) => words !== ''))
}

function stepFields({ id, view, title, caption, short, notes, events, sources }: DraftStep) {
  return {
    id,
    ...(view !== '' && { view }),
    ...inBoth('title', title),
    ...inBoth('caption', caption),
    ...inBoth('short', short),
    ...inBoth('notes', notes),
    ...(events.length > 0 && { events }),
    ...(sources.length > 0 && { sources }),
  }
}

/** The file of a talk, as `readDraft` reads it. */
export function writeDraft(draft: StoryDraft): string {
  const fields = {
    format: `${DRAFT_FORMAT}/${String(DRAFT_VERSION)}`,
    ...inBoth('title', draft.title),
    ...inBoth('summary', draft.summary),
    steps: draft.steps.map(stepFields),
  }
  return `${HEAD.join('\n')}\n\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}`
}
