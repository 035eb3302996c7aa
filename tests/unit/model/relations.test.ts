import { describe, expect, it, test } from 'vitest'
import {
  tierOfAlliance,
  withEvidence,
  type AllianceFacts,
  type PartnerTie,
} from '../../../src/model/relations'
import type { AllianceKind, Member, PartnerTier, Relation, Span } from '../../../src/model/types'
import {
  evidenceOf,
  net,
  relationsIn,
  standingsIn,
  tie,
  type Facts,
  type Standings,
} from './evidence'

/** What of a relation tells which one it is: `programme / alliance: tier`. */
function nameOf({ programme = '–', alliance = '–', tier }: Relation): string {
  return `${programme} / ${alliance}: ${tier ?? 'no tier'}`
}

describe('a relation is one partner in one programme or one alliance', () => {
  const sa = net({ joined: '2018' }, { id: 'sa', kind: 'strategic-alliance', tier: undefined })

  test.each<[string, Facts, readonly string[]]>([
    [
      'two ties in one programme are one',
      { ties: [tie({ from: '2010' }), tie({ asOf: '2015' })] },
      ['exchange / –: exchange'],
    ],
    [
      'ties in two programmes are two, the earliest first',
      { ties: [tie({ asOf: '2015' }), tie({ programme: 'agreement', from: '2010' })] },
      ['agreement / –: partner', 'exchange / –: exchange'],
    ],
    [
      'an undated one comes last',
      { ties: [tie({}), tie({ programme: 'agreement', from: '2010' })] },
      ['agreement / –: partner', 'exchange / –: exchange'],
    ],
    [
      'a tie and a membership of the same thing are one',
      { ties: [tie({ programme: 'eurotech', asOf: '2012' })], alliances: [net({})] },
      ['eurotech / net: network'],
    ],
    [
      'a tie in a programme of two alliances is the membership in one of them',
      {
        ties: [tie({ programme: 'strategic-alliance', asOf: '2018' })],
        alliances: [sa, { ...sa, id: 'sb', members: [{ partner: 'tum', joined: '2020' }] }],
      },
      ['strategic-alliance / sa: strategic-alliance'],
    ],
    [
      'memberships in two alliances of a programme are two',
      { alliances: [sa, { ...sa, id: 'sb' }] },
      [
        'strategic-alliance / sa: strategic-alliance',
        'strategic-alliance / sb: strategic-alliance',
      ],
    ],
    [
      'an alliance that no programme is has a relation of its own',
      { alliances: [net({ joined: '2010' }, { id: 'other', tier: undefined })] },
      ['– / other: exchange'],
    ],
    [
      'an initiative makes nobody a partner',
      {
        alliances: [net({ joined: '2010' }, { id: 'other', kind: 'initiative', tier: undefined })],
      },
      ['– / other: no tier'],
    ],
    ['ties of others are not its own', { ties: [tie({ partner: 'q', from: '2010' })] }, []],
  ])('%s', (_, facts, names) => {
    expect(relationsIn(facts).map(nameOf)).toEqual(names)
  })

  it('TUM has none with itself', () => {
    expect(relationsIn({ alliances: [net({ joined: '2010' })] }, 'tum')).toEqual([])
  })
})

describe('what an alliance makes of its members', () => {
  test.each<[AllianceKind, PartnerTier | undefined, PartnerTier | undefined]>([
    ['flagship', undefined, 'flagship'],
    ['strategic-alliance', undefined, 'strategic-alliance'],
    ['network', undefined, 'exchange'],
    ['initiative', undefined, undefined],
    ['programme', undefined, undefined],
    ['network', 'network', 'network'],
    ['programme', 'exchange', 'exchange'],
  ])('of the kind %s, stated %s: %s', (kind, tier, made) => {
    expect(tierOfAlliance({ kind, tier })).toBe(made)
  })
})

describe('ties date a relation', () => {
  const undated: Span = { from: undefined, fromIs: undefined }

  test.each<[string, readonly Partial<PartnerTie>[], Span]>([
    [
      'a beginning that a source states is its start',
      [{ from: '2010' }],
      { from: '2010', fromIs: 'start', documentedUntil: '2010' },
    ],
    [
      'else the earliest evidence documents it',
      [{ asOf: '2015' }, { asOf: '2012-05' }],
      { from: '2012-05', fromIs: 'documented', documentedUntil: '2015' },
    ],
    [
      'a stated beginning is a start, beside later evidence',
      [{ from: '1997', asOf: '2012' }],
      { from: '1997', fromIs: 'start', documentedUntil: '2012' },
    ],
    [
      'of two stated beginnings the earlier is the start',
      [{ from: '2018' }, { from: '2010' }],
      { from: '2010', fromIs: 'start', documentedUntil: '2018' },
    ],
    [
      'a stated beginning within its earliest evidence is the start',
      [{ asOf: '2018' }, { from: '2018-10-04' }],
      { from: '2018-10-04', fromIs: 'start', documentedUntil: '2018' },
    ],
    [
      'a stated beginning later than evidence is none',
      [{ from: '2018' }, { asOf: '2012' }],
      { from: '2012', fromIs: 'documented', documentedUntil: '2018' },
    ],
    [
      'an end that a source states is its end, and documents it',
      [{ from: '2010' }, { until: '2014' }],
      { from: '2010', fromIs: 'start', until: '2014', documentedUntil: '2014' },
    ],
    [
      'an end alone does not tell a beginning',
      [{ until: '2014' }],
      { from: '2014', fromIs: 'documented', until: '2014', documentedUntil: '2014' },
    ],
    ['without a date it is undated', [{}], undated],
    [
      'an undated tie takes nothing from a dated one',
      [{}, { from: '2010' }],
      { from: '2010', fromIs: 'start', documentedUntil: '2010' },
    ],
  ])('%s', (_, ties, span) => {
    expect(relationsIn({ ties: ties.map(tie) })).toEqual([
      {
        until: undefined,
        documentedUntil: undefined,
        ...span,
        programme: 'exchange',
        tier: 'exchange',
      },
    ])
  })
})

describe('a tie in the programme of an alliance dates the membership', () => {
  const eurotech = (fields: Partial<PartnerTie>) => [tie({ programme: 'eurotech', ...fields })]

  test.each<[string, Facts, Span]>([
    [
      'its beginning is the joining',
      { ties: eurotech({ from: '2012' }), alliances: [net({})] },
      { from: '2012', fromIs: 'start' },
    ],
    [
      'its evidence documents the membership',
      { ties: eurotech({ asOf: '2012' }), alliances: [net({})] },
      { from: '2012', fromIs: 'documented' },
    ],
    [
      'its evidence may be older than a list of members',
      { ties: eurotech({ asOf: '2012' }), alliances: [net({ asOf: '2018' })] },
      { from: '2012', fromIs: 'documented' },
    ],
    [
      'a joining stays the joining beside later evidence',
      { ties: eurotech({ asOf: '2018' }), alliances: [net({ joined: '2012' })] },
      { from: '2012', fromIs: 'start' },
    ],
    [
      'its end is the end of the membership',
      { ties: eurotech({ from: '2012', until: '2015' }), alliances: [net({})] },
      { from: '2012', fromIs: 'start', until: '2015' },
    ],
    [
      'a tie of another programme does not',
      {
        ties: [tie({ programme: 'flagship', from: '2012' })],
        alliances: [net({ joined: '2014' })],
      },
      { from: '2014', fromIs: 'start' },
    ],
    [
      'a tie of another member does not',
      {
        ties: [tie({ partner: 'q', programme: 'eurotech', from: '2008' })],
        alliances: [net({ joined: '2014' })],
      },
      { from: '2014', fromIs: 'start' },
    ],
  ])('%s', (_, facts, span) => {
    const [relation, ...others] = relationsIn(facts)
    expect(others).toEqual([])
    expect(relation).toMatchObject({ programme: 'eurotech', alliance: 'net', ...span })
    expect(relation?.until).toBe(span.until)
  })
})

describe('a membership is a relation with TUM only while TUM is a member, too', () => {
  test.each<[string, Partial<Member>, Partial<Member>, Partial<AllianceFacts>, readonly Span[]]>([
    [
      'a founder is a partner since TUM is documented',
      { joined: '2009-04-07' },
      { asOf: '2015-10' },
      { started: '2009-04-07' },
      [{ from: '2015-10', fromIs: 'documented' }],
    ],
    [
      'a founder is a partner since TUM joined',
      { joined: '2006' },
      { joined: '2012' },
      {},
      [{ from: '2012', fromIs: 'start' }],
    ],
    [
      'who joined after TUM is one since then',
      { joined: '2012' },
      { joined: '2006' },
      {},
      [{ from: '2012', fromIs: 'start' }],
    ],
    [
      'who joined after TUM was documented is one since then',
      { joined: '2012' },
      { asOf: '2010' },
      {},
      [{ from: '2012', fromIs: 'start' }],
    ],
    [
      'who is documented after TUM joined is documented since then',
      { asOf: '2012' },
      { joined: '2010' },
      {},
      [{ from: '2012', fromIs: 'documented' }],
    ],
    [
      'where TUM is undated it is undated',
      { joined: '2012' },
      {},
      {},
      [{ from: undefined, fromIs: undefined }],
    ],
    [
      'where the member is undated it is undated',
      {},
      { joined: '2006' },
      {},
      [{ from: undefined, fromIs: undefined }],
    ],
    [
      'the founding year of the alliance proves nothing',
      {},
      {},
      { started: '2006' },
      [{ from: undefined, fromIs: undefined }],
    ],
    [
      'it ends when TUM leaves',
      { joined: '2008' },
      { joined: '2006', left: '2015' },
      {},
      [{ from: '2008', fromIs: 'start', until: '2015' }],
    ],
    [
      'it ends when the member leaves',
      { joined: '2008', left: '2012' },
      { joined: '2006', left: '2015' },
      {},
      [{ from: '2008', fromIs: 'start', until: '2012' }],
    ],
    [
      'who left before TUM joined has none',
      { joined: '2006', left: '2010' },
      { joined: '2012' },
      {},
      [],
    ],
    [
      'of whom only the leaving before TUM joined is known has none',
      { left: '2010' },
      { joined: '2012' },
      {},
      [],
    ],
    [
      'who left in the year in which TUM joined had one in that year',
      { joined: '2006', left: '2012' },
      { joined: '2012' },
      {},
      [{ from: '2012', fromIs: 'start', until: '2012' }],
    ],
    [
      'who joined after TUM had left has none',
      { joined: '2016' },
      { joined: '2006', left: '2015' },
      {},
      [],
    ],
  ])('%s', (_, p, tum, fields, spans) => {
    const relations = relationsIn({ alliances: [net(p, fields, tum)] })
    expect(relations.map(({ from, fromIs, until }) => ({ from, fromIs, until }))).toEqual(
      spans.map((span) => ({ until: undefined, ...span })),
    )
  })

  it('where TUM is no member there is none', () => {
    const members = [{ partner: 'p', joined: '2010' }]
    expect(relationsIn({ alliances: [{ id: 'net', kind: 'network', members }] })).toEqual([])
  })

  it('where TUM has left and joined again there are two', () => {
    const members = [
      { partner: 'tum', joined: '2006', left: '2010' },
      { partner: 'tum', joined: '2015' },
      { partner: 'p', joined: '2008' },
    ]
    const facts = { alliances: [net({}, { members })] }
    expect(relationsIn(facts).map(({ from, until }) => [from, until])).toEqual([
      ['2008', '2010'],
      ['2015', undefined],
    ])
    const expected = {
      2007: 'not there',
      2009: 'network current',
      2012: 'not there',
      2015: 'network current',
    }
    expect(standingsIn(facts, expected)).toEqual(expected)
  })
})

describe('an alliance', () => {
  test.each<[string, Partial<AllianceFacts>, Facts, Standings]>([
    [
      'that a source says when it started is documented since then, not before',
      { started: '2010' },
      {},
      { started: '2010', asOf: '–', documentedUntil: '2012' },
    ],
    [
      'of which no source says when it started is documented since its earliest member is',
      {},
      {},
      { started: '–', asOf: '2006', documentedUntil: '2012' },
    ],
    [
      'lives as long as an event names it, but has not begun with it',
      {},
      {
        events: [
          { date: '2003', end: '2004', alliances: ['net'] },
          { date: '2020', alliances: ['net'] },
        ],
      },
      { started: '–', asOf: '2006', documentedUntil: '2020' },
    ],
    [
      'lives as long as a page says so',
      { livingAsOf: '2022-03' },
      {},
      { started: '–', asOf: '2006', documentedUntil: '2022-03' },
    ],
  ])('%s', (_, fields, facts, expected) => {
    const evidence = evidenceOf(facts)
    const lived = withEvidence(evidence, net({ joined: '2012' }, fields))
    const { started = '–', asOf = '–', documentedUntil = '–' } = lived
    expect({ started, asOf, documentedUntil }).toEqual(expected)
  })
})
