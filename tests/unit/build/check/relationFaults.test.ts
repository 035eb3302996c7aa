import { describe, expect, it } from 'vitest'
import { edit, faultsOf, type Changes } from '../sampleData'

/** The sample with several files changed. */
function all(...changes: readonly Changes[]): Changes {
  return Object.assign({}, ...changes) as Changes
}

const member = '    - partner: imperial\n      joined: 2018\n      left: 2023\n'
const ntu = 'NTU,,,SG'

const cases: readonly { name: string; changes: Changes; faults: readonly string[] }[] = [
  {
    name: 'a tier that follows from the evidence is typed',
    changes: edit('partners.csv', ntu, 'NTU,,flagship,SG'),
    faults: [
      'data/partners.csv:4:76  ntu  Column "tier": the tier "flagship" is not typed: it follows from data/ties.csv and data/alliances.yaml. Leave the cell empty, and add the evidence there.',
    ],
  },
  {
    name: 'a tier that is none is typed',
    changes: edit('partners.csv', ntu, 'NTU,,friend,SG'),
    faults: [
      'data/partners.csv:4:76  ntu  Column "tier": "friend" is not one of the words that stand here. Write one of: home, other.',
    ],
  },
  {
    name: 'a programme has neither a tier nor alliances',
    changes: edit('atlas.yaml', 'Abkommen, tier: partner }', 'Abkommen }'),
    faults: [
      'data/atlas.yaml:138:14  The programme "agreement" has neither tier nor alliances. Write alliances: [id] where an alliance is the same thing, else tier: partner or exchange.',
    ],
  },
  {
    name: 'a programme has both a tier and alliances',
    changes: edit(
      'atlas.yaml',
      'alliances: [tum-imperial]',
      'tier: exchange, alliances: [tum-imperial]',
    ),
    faults: [
      'data/atlas.yaml:137:13  The programme "flagship" has both a tier and alliances. Write alliances: [id] where an alliance is the same thing, else tier: partner or exchange.',
    ],
  },
  {
    name: 'two programmes are the same alliance',
    changes: edit(
      'atlas.yaml',
      'Austausch, tier: exchange',
      'Austausch, alliances: [tum-imperial]',
    ),
    faults: [
      'data/atlas.yaml:139:55  The alliance "tum-imperial" belongs to the programme "flagship" already. Name it in one programme only.',
    ],
  },
  {
    name: 'a programme is an alliance that is not there',
    changes: edit('atlas.yaml', 'Austausch, tier: exchange', 'Austausch, alliances: [tum-imperia]'),
    faults: [
      'data/atlas.yaml:139:56  programmes, exchange, alliances, item 1: there is no alliance "tum-imperia". Did you mean tum-imperial? Every alliance named here must be in data/alliances.yaml.',
    ],
  },
  {
    name: 'a tie in the programme of an alliance is of no member',
    changes: edit('ties.csv', 'ntu,agreement', 'ntu,flagship'),
    faults: [
      'data/ties.csv:3:1  "ntu" is no member of tum-imperial, which is the same thing as this programme. Add it to the members in data/alliances.yaml, or name another programme.',
    ],
  },
  {
    name: 'a member of what makes partners is kept for reference only',
    changes: edit('partners.csv', 'ICL,,GB', 'ICL,other,GB'),
    faults: [
      'data/partners.csv:3:83  imperial  The tier says "other", but imperial is a member of tum-imperial, which makes it a partner. Leave the tier empty, or take it out of the alliance.',
    ],
  },
  {
    name: 'nothing says why it is a partner',
    changes: edit('ties.csv', 'ntu,agreement,1997,,2012,tum,tum-page old-page\n', ''),
    faults: [
      'data/partners.csv:4:1  ntu  Nothing says why it is a partner: it has no row in data/ties.csv and is a member of no network. Add the evidence, or write “other” as its tier if it is only named in events.',
    ],
  },
  {
    name: 'it is a member of what makes nobody a partner only',
    changes: all(
      edit('ties.csv', 'imperial,flagship,,,2018,tum,tum-page\n', ''),
      edit('alliances.yaml', 'kind: flagship', 'kind: initiative'),
    ),
    faults: [
      'data/partners.csv:3:1  imperial  Nothing says why it is a partner: it has no row in data/ties.csv and is a member of no network. Add the evidence, or write “other” as its tier if it is only named in events.',
    ],
  },
  {
    name: 'a tie begins after it is documented',
    changes: edit('ties.csv', 'agreement,1997,,2012', 'agreement,2013,,2012'),
    faults: [
      'data/ties.csv:3:15  Column "from": 2013 is later than a source that documents it for 2012 (line 3 of data/ties.csv). It cannot begin after its evidence: write the later date as as_of.',
    ],
  },
  {
    name: 'a tie begins after another row documents it',
    changes: edit('ties.csv', 'old-page\n', 'old-page\nntu,agreement,,,1996-12,tum,tum-page\n'),
    faults: [
      'data/ties.csv:3:15  Column "from": 1997 is later than a source that documents it for 1996-12 (line 4 of data/ties.csv). It cannot begin after its evidence: write the later date as as_of.',
    ],
  },
  {
    name: 'a membership begins after a tie documents it',
    changes: edit('ties.csv', 'flagship,,,2018', 'flagship,,,2017'),
    faults: [
      'data/alliances.yaml:17:15  tum-imperial  members, item 2, joined: 2018 is later than a source that documents it for 2017 (line 2 of data/ties.csv). It cannot begin after its evidence: write the later date as as_of.',
    ],
  },
  {
    name: 'a tie is documented after its end',
    changes: edit('ties.csv', 'agreement,1997,,2012', 'agreement,1997,2011,2012'),
    faults: [
      'data/ties.csv:3:25  Column "as_of": a source documents it for 2012, but it ended 2011 (line 3 of data/ties.csv). Correct one of the two dates.',
    ],
  },
  {
    name: 'a membership is documented by a tie after the leaving',
    changes: edit('ties.csv', 'flagship,,,2018', 'flagship,,,2024'),
    faults: [
      'data/ties.csv:2:21  Column "as_of": a source documents it for 2024, but it ended 2023 (line 18 of data/alliances.yaml). Correct one of the two dates.',
    ],
  },
  {
    name: 'a member is named by a list after its leaving',
    changes: edit('alliances.yaml', 'left: 2023', 'left: 2023\n      as_of: 2024-01'),
    faults: [
      'data/alliances.yaml:19:14  tum-imperial  members, item 2, as_of: a source documents it for 2024-01, but it ended 2023 (line 18 of data/alliances.yaml). Correct one of the two dates.',
    ],
  },
  {
    name: 'a member joins before the alliance starts',
    changes: edit('alliances.yaml', 'joined: 2018\n', 'joined: 2018-10-03\n'),
    faults: [
      'data/alliances.yaml:17:15  tum-imperial  members, item 2, joined: 2018-10-03 lies before the alliance started (2018-10-04). Correct one of the two dates.',
    ],
  },
  {
    name: 'a member is named before the alliance starts',
    changes: edit('alliances.yaml', '      joined: 2018\n', '      as_of: 2017\n'),
    faults: [
      'data/alliances.yaml:17:14  tum-imperial  members, item 2, as_of: 2017 lies before the alliance started (2018-10-04). Correct one of the two dates.',
    ],
  },
  {
    name: 'a member leaves after the alliance ended',
    changes: edit('alliances.yaml', 'started: 2018-10-04', 'started: 2018-10-04\n  ended: 2022'),
    faults: [
      'data/alliances.yaml:19:13  tum-imperial  members, item 2, left: 2023 lies after the alliance ended (2022). Correct one of the two dates.',
    ],
  },
  {
    name: 'an event says that it joins before it is a member',
    changes: all(
      edit('alliances.yaml', 'joined: 2018\n', 'joined: 2019\n'),
      edit('events.yaml', 'type: mou', 'type: membership'),
    ),
    faults: [
      'data/alliances.yaml:17:15  tum-imperial  members, item 2, joined: 2019 is later than a source that documents it for 2018 (line 2 of data/ties.csv). It cannot begin after its evidence: write the later date as as_of.',
      'data/events.yaml:2:9  signing  The event says that imperial joins, but its membership begins 2019 (line 17 of data/alliances.yaml). Correct one of the two dates; if it is only agreed, the type is mou.',
    ],
  },
]

/** The sample where Imperial has left and joined again. */
const rejoined = edit(
  'alliances.yaml',
  member,
  `${member}    - partner: imperial\n      joined: 2025\n`,
)

const sound: readonly { name: string; changes: Changes }[] = [
  { name: 'the sample', changes: {} },
  {
    name: 'a joining within the year in which a tie documents it',
    changes: edit('alliances.yaml', 'joined: 2018\n', 'joined: 2018-12-31\n'),
  },
  {
    name: 'evidence in the year of leaving',
    changes: edit('ties.csv', 'flagship,,,2018', 'flagship,,,2023-12'),
  },
  {
    name: 'evidence of who left and joined again',
    changes: all(rejoined, edit('ties.csv', 'flagship,,,2018', 'flagship,,,2025-06')),
  },
  {
    name: 'an event that says that it joins, in the year in which it became a member',
    changes: edit('events.yaml', 'type: mou', 'type: membership'),
  },
  {
    name: 'an event that says that it joins where no source dates the membership',
    changes: all(
      edit('alliances.yaml', '      joined: 2018\n      left: 2023\n', ''),
      edit('events.yaml', 'type: mou', 'type: membership'),
    ),
  },
  {
    name: 'an event of the second joining of who left and joined again',
    changes: all(
      rejoined,
      edit('events.yaml', 'date: 2018-10-04\n  type: mou', 'date: 2025-03\n  type: membership'),
    ),
  },
  {
    name: 'who is kept for reference, in an initiative',
    changes: all(
      edit('partners.csv', 'ICL,,GB', 'ICL,other,GB'),
      edit('alliances.yaml', 'kind: flagship', 'kind: initiative'),
      edit('stories/tour.yaml', 'select=partner:imperial&', ''),
    ),
  },
  {
    name: 'a member of a network, without any tie',
    changes: edit('ties.csv', 'imperial,flagship,,,2018,tum,tum-page\n', ''),
  },
  {
    name: 'a member of an initiative that is stated to make partners, without any tie',
    changes: all(
      edit('ties.csv', 'imperial,flagship,,,2018,tum,tum-page\n', ''),
      edit('alliances.yaml', 'kind: flagship', 'kind: initiative\n  tier: exchange'),
    ),
  },
]

describe('faults of relations', () => {
  it.each(sound)('are none in $name', ({ changes }) => {
    expect(faultsOf(changes)).toEqual([])
  })

  it.each(cases)('$name', ({ changes, faults }) => {
    expect(faultsOf(changes)).toEqual(faults)
  })
})
