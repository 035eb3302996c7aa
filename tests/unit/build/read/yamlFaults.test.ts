import { describe, expect, it } from 'vitest'
import { compileSample, edit, faultsOf, warningsOf, type Changes } from '../sampleData'

const cases: readonly { name: string; changes: Changes; faults: readonly string[] }[] = [
  {
    name: 'a tab as indentation is one fault',
    changes: edit('events.yaml', '  type: mou', '\ttype: mou'),
    faults: [
      'data/events.yaml:3:1  The line is indented with a tab. Use spaces instead, as many as in the entry above, here and wherever a line begins with a tab.',
    ],
  },
  {
    name: 'a colon in a text without quotes is one fault',
    changes: edit('events.yaml', 'Signed in London.', 'Signed: in London.'),
    faults: [
      "data/events.yaml:7:15  The text has a colon followed by a space, or the next line is indented too far. Put text with a colon in quotes ('Munich: a start'), or line the fields up.",
    ],
  },
  {
    name: 'a field that stands twice is named',
    changes: edit('events.yaml', '  type: mou', '  type: mou\n  type: mou'),
    faults: ['data/events.yaml:4:3  "type" is there twice in this entry. Remove one of the two.'],
  },
  {
    name: 'misspelled fields are all named, with the likely word',
    changes: edit('events.yaml', '  importance: 1', '  importanc: 1\n  sumary: x\n  importance: 4'),
    faults: [
      'data/events.yaml:4:3  signing  There is no field named "importanc" here. Did you mean "importance"?',
      'data/events.yaml:5:3  signing  There is no field named "sumary" here. Remove it; the fields are: id, date, end, type, importance, title_en, title_de, summary_en, summary_de, conflict_en, conflict_de, partners, places, alliances, cohort, confidence, sources.',
      'data/events.yaml:6:15  signing  importance: "4" is not one of the words that stand here. Did you mean 1? Write one of: 1, 2, 3.',
    ],
  },
  {
    name: 'a misspelled field of a member is named',
    changes: edit('alliances.yaml', '      left: 2023', '      lef: 2023'),
    faults: [
      'data/alliances.yaml:18:7  tum-imperial  There is no field named "lef" here. Did you mean "left"?',
    ],
  },
  {
    name: 'one text where a list belongs',
    changes: edit('events.yaml', 'partners:\n    - imperial', 'partners: imperial'),
    faults: [
      'data/events.yaml:9:13  signing  partners: this must be a list. Put each item on its own line and begin it with a hyphen and a space.',
    ],
  },
  {
    name: 'a list without entries is explained',
    changes: { 'events.yaml': 'id: signing\ndate: 2018\n' },
    faults: [
      'data/events.yaml:1:1  This must be a list of entries. Begin every entry with “- id: its-name”.',
    ],
  },
  {
    name: 'a German date keeps its place within a member',
    changes: edit('alliances.yaml', 'joined: 2018\n', 'joined: 26.03.2008\n'),
    faults: [
      'data/alliances.yaml:17:15  tum-imperial  members, item 2, joined: "26.03.2008" is written with dots. Write 2008-03-26.',
    ],
  },
  {
    name: 'decimal commas in coordinates are one fault',
    changes: edit('places.yaml', '[11.5674, 48.149]', '[11,5674, 48,149]'),
    faults: [
      'data/places.yaml:9:11  tum-munich  lngLat: there are more than two numbers. Write the decimals with a point: [11.5674, 48.149].',
    ],
  },
  {
    name: 'an entry kept unpublished must say why',
    changes: edit('unpublished.yaml', '    reason: Weakly documented.\n', ''),
    faults: ['data/unpublished.yaml:2:5  waseda  "reason" is missing. Add a line “reason: …”.'],
  },
]

describe('faults in YAML', () => {
  it.each(cases)('$name', ({ changes, faults }) => {
    expect(faultsOf(changes)).toEqual(faults)
  })

  it('warns when a number sign cuts a text short', () => {
    expect(warningsOf(edit('events.yaml', 'Signed in London.', 'Number #1 in London.'))).toEqual([
      'data/events.yaml:7:15  The text “#1 in London.” after it is a comment and does not show. Put the whole text in quotes if it should.',
    ])
  })

  it('warns about files that nobody reads', () => {
    expect(warningsOf({ 'partners (1).csv': 'id' })).toEqual([
      'data/partners (1).csv:1:1  The atlas does not read this file. Move it out of the folder, or give it its proper name.',
    ])
  })
})

describe('dates in YAML', () => {
  it.each(['2006', '2006-05', '2006-05-17', "'2006'", '"2006-05-17"'])(
    '%s keeps its precision',
    (written) => {
      const { datasets } = compileSample(
        edit('events.yaml', 'date: 2018-10-04', `date: ${written}`),
      )
      expect(datasets?.en.events[0]?.date).toBe(written.replace(/['"]/g, ''))
    },
  )
})
