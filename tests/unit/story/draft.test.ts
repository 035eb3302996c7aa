import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLookup } from '../../../src/model/lookup'
import {
  changeStep,
  draftOfStory,
  emptyStep,
  EMPTY_DRAFT,
  freeId,
  insertStep,
  moveStep,
  removeStep,
  storyOfDraft,
  withWords,
  type StoryDraft,
} from '../../../src/story/draft'
import { readDraft } from '../../../src/story/readDraft'
import { writeDraft } from '../../../src/story/writeDraft'
import { FACTS } from '../../fixtures/facts'

const lookup = createLookup(FACTS.en)
const FALLBACKS = { title: 'My talk', step: (step: number) => `Step ${String(step)}` }

const three: StoryDraft = {
  ...EMPTY_DRAFT,
  steps: ['a', 'b', 'c'].map((id) => emptyStep(id, '')),
}
const idsOf = ({ steps }: StoryDraft) => steps.map(({ id }) => id).join('')

describe('editing a talk', () => {
  it.each([
    ['on', 'a', 1, 'bac'],
    ['back', 'c', -1, 'acb'],
    ['to the start', 'c', -9, 'cab'],
    ['to the end', 'a', 9, 'bca'],
    ['that is not there', 'x', 1, 'abc'],
  ])('moves a step %s', (_, id, by, ids) => {
    expect(idsOf(moveStep(three, id, by))).toBe(ids)
  })

  it('brings back what was deleted where it was', () => {
    const [, b] = three.steps
    expect(idsOf(removeStep(three, 'b'))).toBe('ac')
    expect(b && insertStep(removeStep(three, 'b'), b, 1)).toEqual(three)
  })

  it('names each step differently', () => {
    const steps = ['step-1', 'step-3', 'step-4'].map((id) => emptyStep(id, ''))
    expect(freeId(steps)).toBe('step-5')
    expect(freeId(steps, 'step-2')).toBe('step-2')
    expect(freeId(steps, 'step-3')).toBe('step-5')
  })

  it('keeps no empty words', () => {
    expect(withWords({ en: 'Talk', de: 'Vortrag' }, 'en', ' ')).toEqual({ de: 'Vortrag' })
  })
})

describe('the story of a talk', () => {
  it('speaks the other language where it has no words in the page’s, and counts where it has none', () => {
    const titled = changeStep(three, 'a', { title: { de: 'Nur deutsch' } })
    const { title, steps } = storyOfDraft(titled, 'en', lookup, FALLBACKS)
    expect(title).toBe('My talk')
    expect(steps.map((step) => step.title)).toEqual(['Nur deutsch', 'Step 2', 'Step 3'])
  })

  it('has names that fit the strip', () => {
    const titled = changeStep(three, 'a', { title: { en: 'A title that is much too long' } })
    expect(storyOfDraft(titled, 'en', lookup, FALLBACKS).steps[0]?.name).toBe('A title that is m…')
  })

  it('that begins as a story of the atlas says, cites and shows the same, in both languages', () => {
    for (const [index, story] of FACTS.en.stories.entries()) {
      const german = FACTS.de.stories[index]
      const draft = draftOfStory({ en: story, ...(german && { de: german }) }, lookup)
      const { draft: read, faults, warnings } = readDraft(writeDraft(draft), 'copy.yaml', lookup)
      expect([...faults, ...warnings]).toEqual([])
      for (const [lang, original] of [['en', story] as const, ['de', german] as const]) {
        const copy = storyOfDraft(read ?? EMPTY_DRAFT, lang, lookup, FALLBACKS)
        expect(copy.steps).toEqual(original?.steps)
        expect([copy.title, copy.summary]).toEqual([original?.title, original?.summary])
      }
    }
  })
})

/** Words as people type and paste them. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.trim())
  .filter((text) => text !== '')
const nasty = fc.constantFrom(
  '2006',
  'no',
  'null',
  '# not a comment',
  '- a list',
  'key: value',
  '<script>alert(1)</script>',
  '**bold** [link](https://example.org)',
  '&amp; &anchor *alias !tag',
  '“Quoted” it’s',
  'two\nlines',
  'a\n\n  gap, and more\n- of it',
  '%directive',
  '--- ...',
  '{ } [ ] , @ `',
)
const text = fc.oneof(words, nasty)
const texts = fc.record({ en: text, de: text }, { requiredKeys: [] })
const shorts = fc.record({ en: fc.constantFrom('EuroTech', '2019') }, { requiredKeys: [] })
const step = fc.record({
  view: fc.constantFrom('', '?time=2019', '?time=2012..2018&select=alliance:eurotech', '#3/48/11'),
  title: texts,
  caption: texts,
  short: shorts,
  notes: texts,
  events: fc.constantFrom([], ['2011-eurotech-founded']),
  sources: fc.constant([]),
})
const drafts = fc
  .record({ title: texts, summary: texts, steps: fc.array(step, { maxLength: 6 }) })
  .map(({ steps, ...draft }): StoryDraft => ({
    ...draft,
    steps: steps.map((one, index) => ({ ...one, id: `step-${String(index + 1)}` })),
  }))

describe('the file of a talk', () => {
  it('holds everything that was written, whatever it is', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const file = writeDraft(draft)
        const { draft: read, faults } = readDraft(file, 'talk.yaml', lookup)
        expect(faults).toEqual([])
        // Spaces at the ends of lines and signs that no one sees are not words.
        expect(writeDraft(read ?? EMPTY_DRAFT)).toBe(file)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['an empty file', '', /empty/, 1],
    ['a newer edition', 'format: tum-atlas-story/2\nsteps: []', /newer edition/, 1],
    ['another program', 'format: slides/1', /no format of a talk/, 1],
    ['a field that is misspelt', 'steps:\n  - titel_en: Begin', /no field named "titel_en"/, 2],
    ['a view that is none', 'steps:\n  - view: see example.org', /view/, 2],
    ['a step that is a text', 'steps:\n  - Begin', /step|item 1/i, 2],
    ['brackets without end', 'steps: [[[[', /bracket|structure/i, 1],
    ['a file of pictures', '\u0000\u0001PK\u0003', /not a text file/, 1],
    ['a letter', 'Dear all,\n\nplease find enclosed', /not the file of a talk/, 1],
  ])('of %s is told with its line, and not taken', (_, file, what, line) => {
    const { draft, faults } = readDraft(file, 'talk.yaml', lookup)
    expect(draft).toBeUndefined()
    expect(faults[0]?.what).toMatch(what)
    expect(faults[0]?.line).toBe(line)
    expect(faults[0]?.mend).not.toBe('')
  })

  it('of more than 1 MB is refused before it is read', () => {
    const { draft, faults } = readDraft(`id: ${'x'.repeat(1_000_001)}`, 'talk.yaml', lookup)
    expect(draft).toBeUndefined()
    expect(faults[0]?.what).toMatch(/larger than 1 MB/)
  })

  it('that names what the atlas does not have is opened, and says so', () => {
    const file = 'steps:\n  - view: ?select=partner:gone\n    events: [2006-gone]\n'
    const { draft, warnings } = readDraft(file, 'talk.yaml', lookup)
    expect(draft?.steps).toHaveLength(1)
    expect(warnings.map(({ line }) => line)).toEqual([2, 3])
  })

  it('keeps markup as the text that it is', () => {
    const { draft } = readDraft('title_en: <b onclick="x">Hi</b>', 'talk.yaml', lookup)
    expect(draft?.title.en).toBe('<b onclick="x">Hi</b>')
  })

  it('may hold anything: it is a talk or has faults with a line and a way to mend them', () => {
    const [story] = FACTS.en.stories
    const whole = story ? draftOfStory({ en: story }, lookup) : EMPTY_DRAFT
    const sound = writeDraft({ ...whole, steps: whole.steps.slice(0, 2) })
    const lines = sound.split('\n')
    const changed = fc
      .tuple(
        fc.nat(lines.length - 1),
        fc.nat(lines.length - 1),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          nasty,
          fc.constant('\t- x: &a [*a]'),
        ),
      )
      .map(([at, count, inserted]) => lines.toSpliced(at, count % 3, inserted).join('\n'))
    const anything = fc.oneof(
      changed,
      fc.string({ unit: 'binary', maxLength: 400 }).map((text) => `id: ${text}`),
    )
    fc.assert(
      fc.property(anything, (file) => {
        const { draft, faults } = readDraft(file, 'talk.yaml', lookup)
        expect(draft === undefined).toBe(faults.length > 0)
        for (const { line, column, what, mend } of faults) {
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
          expect(Math.min(what.length, mend.length)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
