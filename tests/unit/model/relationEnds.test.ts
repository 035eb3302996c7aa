import { describe, expect, it, test } from 'vitest'
import { withEvidence, type PartnerTie } from '../../../src/model/relations'
import type { Member } from '../../../src/model/types'
import {
  evidenceOf,
  net,
  relationsIn,
  standingsIn,
  tie,
  type Facts,
  type Standings,
} from './evidence'

describe('a relation ends only where a source says so; else it grows stale after five years', () => {
  const agreement = (fields: Partial<PartnerTie>) => tie({ programme: 'agreement', ...fields })

  test.each<[string, Facts, Standings]>([
    [
      'a tie is there to the end that a source states, inclusive',
      { ties: [agreement({ from: '2008', until: '2012-05' })] },
      { 2007: 'not there', 2008: 'partner current', 2012: 'partner current', 2013: 'not there' },
    ],
    [
      'a tie without an end is current for five years after its last evidence, then last documented',
      { ties: [agreement({ from: '2008', asOf: '2012' })] },
      {
        2008: 'partner current',
        2017: 'partner current',
        2018: 'partner last-documented',
        2025: 'partner last-documented',
      },
    ],
    [
      'the five years count from the month of the evidence',
      { ties: [agreement({ asOf: '2012-06' })] },
      { '2017-06': 'partner current', '2017-07': 'partner last-documented' },
    ],
    [
      'a tie with an end never grows stale before it',
      { ties: [agreement({ from: '2006', until: '2020' })] },
      { 2019: 'partner current', 2021: 'not there' },
    ],
    [
      'nobody is there before the first evidence, documented or stated',
      { ties: [agreement({ asOf: '2012-11' })] },
      { 2006: 'not there', 2011: 'not there', 2012: 'partner current' },
    ],
    [
      'who leaves is there to the year of leaving',
      { alliances: [net({ joined: '2008', left: '2012' }, { livingAsOf: '2025' })] },
      { 2012: 'network current', 2013: 'not there' },
    ],
    [
      'a membership ends with its alliance',
      { alliances: [net({ joined: '2008' }, { ended: '2012' })] },
      { 2012: 'network current', 2013: 'not there' },
    ],
    [
      'a membership is documented as long as a page speaks of its alliance as living',
      { alliances: [net({ joined: '2008' }, { livingAsOf: '2015' })] },
      { 2020: 'network current', 2021: 'network last-documented' },
    ],
    [
      'and as long as an event names its alliance',
      {
        alliances: [net({ joined: '2008' })],
        events: [{ date: '2016-05', alliances: ['net'] }],
      },
      { 2021: 'network current', 2022: 'network last-documented' },
    ],
    [
      'to the end of the event',
      {
        alliances: [net({ joined: '2008' })],
        events: [{ date: '2016-05', end: '2018-02', alliances: ['net'] }],
      },
      { 2023: 'network current', 2024: 'network last-documented' },
    ],
    [
      'but not by events of other alliances',
      {
        alliances: [net({ joined: '2008' })],
        events: [{ date: '2016-05', alliances: ['other'] }],
      },
      { 2013: 'network current', 2014: 'network last-documented' },
    ],
    [
      'and by the evidence of any of its members',
      {
        alliances: [net({ joined: '2008' })],
        ties: [tie({ programme: 'eurotech', asOf: '2010' })],
      },
      { 2015: 'network current', 2016: 'network last-documented' },
    ],
    [
      'an event does not say since when',
      { alliances: [net({})], events: [{ date: '2006', alliances: ['net'] }] },
      { 2006: 'network undated' },
    ],
    [
      'a membership that TUM left long ago is over, however alive the alliance',
      {
        alliances: [
          net({ joined: '2008' }, { livingAsOf: '2025' }, { joined: '2006', left: '2015' }),
        ],
      },
      { 2015: 'network current', 2016: 'not there' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(standingsIn(facts, expected)).toEqual(expected)
  })

  const list = { livingAsOf: '2024', listed: '2018' }
  test.each<[string, Partial<Member>, readonly PartnerTie[], Standings]>([
    [
      'named before only, is documented as long as evidence names it',
      { joined: '2010' },
      [],
      { 2015: 'network current', 2016: 'network last-documented' },
    ],
    [
      'named before only, also by its ties, is documented as long as those name it',
      { joined: '2010' },
      [tie({ programme: 'eurotech', asOf: '2013' })],
      { 2018: 'network current', 2019: 'network last-documented' },
    ],
    [
      'named then is documented as long as its alliance',
      { asOf: '2018' },
      [],
      { 2025: 'network current' },
    ],
    [
      'named later is documented as long as its alliance',
      { joined: '2010' },
      [tie({ programme: 'eurotech', asOf: '2020' })],
      { 2025: 'network current' },
    ],
    [
      'that has left has left',
      { joined: '2010', left: '2012' },
      [],
      { 2012: 'network current', 2013: 'not there' },
    ],
  ])('of an alliance with a list of members, who is %s', (_, p, ties, expected) => {
    expect(standingsIn({ ties, alliances: [net(p, list)] }, expected)).toEqual(expected)
  })

  it('a list of members says nothing about TUM', () => {
    const evidence = evidenceOf({})
    const { members } = withEvidence(evidence, net({ joined: '2010' }, list))
    expect(members.map(({ partner, documentedUntil }) => [partner, documentedUntil])).toEqual([
      ['tum', undefined],
      ['p', '2010'],
    ])
  })

  it('a membership that has ended is documented no longer than it lasted', () => {
    const [relation] = relationsIn({
      alliances: [net({ joined: '2008', left: '2012' }, { livingAsOf: '2025' })],
    })
    expect(relation?.documentedUntil).toBe('2012')
  })
})

describe('a partner that leaves and joins again', () => {
  const tum = { partner: 'tum', joined: '2006' }
  const first = { partner: 'p', joined: '2007', left: '2010' }
  const second = { partner: 'p', joined: '2015' }
  const eurotech = (fields: Partial<PartnerTie>) => tie({ programme: 'eurotech', ...fields })
  const spansIn = (members: readonly Member[], ties: readonly PartnerTie[]) =>
    relationsIn({ ties, alliances: [net({}, { members, livingAsOf: '2025' })] }).map(
      ({ from = '', fromIs = '', until = '' }) => `${fromIs} ${from} – ${until}`.trim(),
    )

  it('has two memberships and two relations, with nothing between', () => {
    expect(spansIn([tum, first, second], [])).toEqual(['start 2007 – 2010', 'start 2015 –'])
    const facts = { alliances: [net({}, { members: [tum, first, second], livingAsOf: '2025' })] }
    const expected = {
      2006: 'not there',
      2007: 'network current',
      2010: 'network current',
      2012: 'not there',
      2015: 'network current',
      2025: 'network current',
    }
    expect(standingsIn(facts, expected)).toEqual(expected)
  })

  test.each<[string, readonly Member[], readonly PartnerTie[], readonly string[]]>([
    [
      'evidence of the first time does not date the second',
      [tum, first, second],
      [eurotech({ asOf: '2008' })],
      ['start 2007 – 2010', 'start 2015 –'],
    ],
    [
      'evidence of the second time does not prolong the first',
      [tum, { ...first, joined: '2007' }, second],
      [eurotech({ asOf: '2018' })],
      ['start 2007 – 2010', 'start 2015 –'],
    ],
    [
      'evidence of both times finds its own when the second stands first in the file',
      [tum, second, first],
      [eurotech({ asOf: '2008' }), eurotech({ asOf: '2018' })],
      ['start 2007 – 2010', 'start 2015 –'],
    ],
    [
      'the end of the first time does not end the second',
      [tum, { partner: 'p', joined: '2007' }, second],
      [eurotech({ until: '2010' })],
      ['start 2007 – 2010', 'start 2015 –'],
    ],
    [
      'the end of the second time does not end the first, which ended before',
      [tum, first, second],
      [eurotech({ until: '2018' })],
      ['start 2007 – 2010', 'start 2015 – 2018'],
    ],
    [
      'an end finds its own time when the second stands first in the file',
      [tum, second, first],
      [eurotech({ until: '2018' })],
      ['start 2007 – 2010', 'start 2015 – 2018'],
    ],
    [
      'an undated tie dates neither',
      [tum, first, second],
      [eurotech({})],
      ['start 2007 – 2010', 'start 2015 –'],
    ],
  ])('%s', (_, members, ties, spans) => {
    expect(spansIn(members, ties)).toEqual(spans)
  })

  it('of which the second time grows stale is last documented, not ended', () => {
    const members = [tum, first, second]
    const facts = {
      ties: [eurotech({ asOf: '2008' }), eurotech({ asOf: '2016' })],
      alliances: [net({}, { members })],
    }
    const expected = { 2021: 'network current', 2022: 'network last-documented' }
    expect(standingsIn(facts, expected)).toEqual(expected)
  })
})
