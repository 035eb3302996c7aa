import { describe, expect, it, test } from 'vitest'
import {
  allianceStanding,
  eventInterval,
  isEventVisible,
  membersAsOf,
  memberStanding,
  momentOf,
  placeStanding,
} from '../../../src/model/activity'
import { standingOf } from '../../../src/model/partnerStanding'
import type { Alliance, Member, Partner, Place } from '../../../src/model/types'
import { makeAlliance, makeEvent, makePartner, makePlace } from '../../fixtures/entities'

/** `whole`, one date, or `from..to`, as a link writes it. */
function at(text: string) {
  const [from = '', to = from] = text.split('..')
  return momentOf(text === 'whole' ? null : { from, to }, [2006, 2025], 5)
}

describe('a partner’s tie', () => {
  const tie = (dates: Partial<Partner>) => makePartner({ id: 'dtu', ...dates })

  test.each<[string, Partial<Partner>, string, string | undefined]>([
    ['has not begun', { since: '2017-07-17' }, '2016', undefined],
    ['begins in the year', { since: '2017-07-17' }, '2017', 'current'],
    ['begins after the month', { since: '2017-07-17' }, '2017-06', undefined],
    ['begins in the month', { since: '2017-07-17' }, '2017-07', 'current'],
    ['is known to the year only, which counts whole', { since: '2017' }, '2017-01', 'current'],
    ['runs on', { since: '2017' }, '2025', 'current'],
    ['begins at the end of the extent', { since: '2017' }, '2010..2017', 'current'],
    ['is not dated: always shown', {}, '2006', 'undated'],
    ['is not dated, in the whole range', {}, 'whole', 'undated'],
    ['was documented lately', { since: '2000', documentedUntil: '2009' }, '2014', 'current'],
    [
      'was last documented more than five years before',
      { since: '2000', documentedUntil: '2009' },
      '2015',
      'last-documented',
    ],
    [
      'counts five years from the end of a month',
      { since: '2000', documentedUntil: '2009-06' },
      '2014-06',
      'current',
    ],
    [
      'is stale from the month after',
      { since: '2000', documentedUntil: '2009-06' },
      '2014-07',
      'last-documented',
    ],
    ['is stale without a start too', { documentedUntil: '2009' }, '2020', 'last-documented'],
    [
      'is not stale while the extent reaches back',
      { documentedUntil: '2009' },
      '2014..2025',
      'undated',
    ],
    [
      'is never stale in the whole range',
      { since: '2000', documentedUntil: '2009' },
      'whole',
      'current',
    ],
    ['begins after the timeline', { since: '2026' }, '2025', undefined],
    ['is announced, in the whole range', { since: '2026' }, 'whole', 'planned'],
  ])('%s', (_, dates, extent, expected) => {
    expect(standingOf(tie(dates), at(extent))?.status).toBe(expected)
  })

  it('of TUM with itself is always current', () => {
    const home = makePartner({ id: 'tum', tier: 'home', since: '2020', documentedUntil: '1990' })
    expect(standingOf(home, at('2006'))?.status).toBe('current')
  })
})

describe('a location', () => {
  test.each<[string, Partial<Place>, string, string | undefined]>([
    ['is not open yet', { opened: '2014' }, '2013', undefined],
    ['opens in the year', { opened: '2014-11' }, '2014', 'current'],
    [
      'closes in the year, which still counts',
      { opened: '2008', closed: '2013' },
      '2013',
      'current',
    ],
    ['closed before', { opened: '2008', closed: '2013' }, '2014', undefined],
    ['closed within the extent', { opened: '2008', closed: '2013' }, '2010..2020', 'former'],
    ['closed, in the whole range', { opened: '2008', closed: '2013' }, 'whole', 'former'],
    ['is former without a date', { opened: '2008', status: 'former' }, '2012', 'former'],
    ['is planned', { status: 'planned' }, '2025', 'planned'],
    ['is announced', { opened: '2025-10', status: 'announced' }, '2025', 'planned'],
    [
      'is announced, before its time',
      { opened: '2025-10', status: 'announced' },
      '2024',
      undefined,
    ],
    ['is not dated', {}, '2006', 'undated'],
    ['is documented by a source only', { asOf: '2012-11' }, '2011', undefined],
    ['is documented since then', { asOf: '2012-11' }, '2020', 'current'],
    [
      'was there as long as a source says so, although it is former now',
      { opened: '2012', asOf: '2020', status: 'former' },
      '2020',
      'current',
    ],
    [
      'is former after its last evidence',
      { opened: '2012', asOf: '2020', status: 'former' },
      '2021',
      'former',
    ],
    ['is not planned yet', { asOf: '2024-10', status: 'planned' }, '2023', undefined],
    ['is planned since its plan', { asOf: '2024-10', status: 'planned' }, '2024', 'planned'],
  ])('%s', (_, place, extent, expected) => {
    expect(placeStanding(makePlace({ id: 'office', ...place }), at(extent))).toBe(expected)
  })
})

describe('an alliance', () => {
  test.each<[string, Partial<Alliance>, string, string | undefined]>([
    ['has not started', { started: '2011' }, '2010', undefined],
    ['starts in the year', { started: '2011-06' }, '2011', 'current'],
    ['ends in the year, which still counts', { started: '2008', ended: '2012' }, '2012', 'current'],
    ['has ended', { started: '2008', ended: '2012' }, '2013', undefined],
    ['ended within the extent', { started: '2008', ended: '2012' }, '2010..2015', 'former'],
    ['ended, in the whole range', { started: '2008', ended: '2012' }, 'whole', 'former'],
    ['started within the extent', { started: '2014' }, '2010..2015', 'current'],
    ['is announced, in the whole range', { started: '2026' }, 'whole', 'planned'],
    ['is not dated', {}, '2006', 'undated'],
    ['ended, its start unknown', { ended: '2012' }, '2013', undefined],
    ['is documented by a source only', { asOf: '2012' }, '2011', undefined],
    ['lives on for five years', { started: '2008', documentedUntil: '2012' }, '2017', 'current'],
    [
      'was last documented long before',
      { started: '2008', documentedUntil: '2012' },
      '2018',
      'last-documented',
    ],
  ])('%s', (_, alliance, extent, expected) => {
    expect(allianceStanding(makeAlliance({ id: 'eurotech', ...alliance }), at(extent))).toBe(
      expected,
    )
  })
})

describe('a membership', () => {
  const dtu = (dates: Omit<Member, 'partner'>): Member => ({ partner: 'dtu', ...dates })

  test.each<
    [
      string,
      Omit<Member, 'partner'>,
      Partial<Alliance>,
      string,
      'current' | 'undated' | 'last-documented' | 'former' | undefined,
    ]
  >([
    ['has not begun', { joined: '2019' }, { started: '2006' }, '2018', undefined],
    ['begins in the year', { joined: '2019-11' }, { started: '2006' }, '2019', 'current'],
    ['begins after the month', { joined: '2019-11' }, { started: '2006' }, '2019-10', undefined],
    [
      'ends in the year, which still counts',
      { joined: '2018', left: '2023' },
      { started: '2006' },
      '2023',
      'current',
    ],
    ['has ended', { joined: '2018', left: '2023' }, { started: '2006' }, '2024', undefined],
    [
      'ends in the month, which still counts',
      { joined: '2018', left: '2023-06' },
      { started: '2006' },
      '2023-06',
      'current',
    ],
    [
      'ended the month before',
      { joined: '2018', left: '2023-06' },
      { started: '2006' },
      '2023-07',
      undefined,
    ],
    [
      'ended within the extent',
      { joined: '2010', left: '2015' },
      { started: '2006' },
      '2010..2020',
      'former',
    ],
    [
      'ended, in the whole range',
      { joined: '2010', left: '2015' },
      { started: '2006' },
      'whole',
      'former',
    ],
    [
      'lasted into the extent’s last year',
      { joined: '2010', left: '2020' },
      { started: '2006' },
      '2010..2020',
      'current',
    ],
    ['is not dated by the start of the alliance', {}, { started: '2011' }, '2011', 'undated'],
    ['is not dated where nothing is known', {}, {}, '2006', 'undated'],
    ['is documented by the list that names it', { asOf: '2013' }, {}, '2012', undefined],
    ['is documented from the list on', { asOf: '2013' }, {}, '2013', 'current'],
    [
      'is documented as long as its alliance',
      { joined: '2008' },
      { documentedUntil: '2012' },
      '2017',
      'current',
    ],
    [
      'grows old with its alliance',
      { joined: '2008' },
      { documentedUntil: '2012' },
      '2018',
      'last-documented',
    ],
    [
      'grows old before its alliance where the newest list leaves it out',
      { joined: '2008', documentedUntil: '2010' },
      { documentedUntil: '2020' },
      '2016',
      'last-documented',
    ],
    ['is not dated, but its end is', { left: '2015' }, {}, '2016', undefined],
    ['is not dated, in its last year', { left: '2015' }, {}, '2015', 'undated'],
    [
      'ends with the alliance',
      { joined: '2010' },
      { started: '2008', ended: '2012' },
      '2013',
      undefined,
    ],
    [
      'ends with the alliance, inclusive',
      { joined: '2010' },
      { started: '2008', ended: '2012' },
      '2012',
      'current',
    ],
    [
      'never outlasts it',
      { joined: '2010', left: '2020' },
      { started: '2008', ended: '2012' },
      '2015',
      undefined,
    ],
    [
      'is former once the alliance is',
      { joined: '2008' },
      { started: '2008', ended: '2012' },
      'whole',
      'former',
    ],
    ['began before the alliance', { joined: '2007' }, { started: '2011' }, '2008', 'current'],
    [
      'ended before the extent began',
      { joined: '2007', left: '2009' },
      { started: '2006' },
      '2010..2012',
      undefined,
    ],
    [
      'is announced, in the whole range',
      { joined: '2026' },
      { started: '2006' },
      'whole',
      undefined,
    ],
  ])('%s', (_, dates, alliance, extent, expected) => {
    const eurotech = makeAlliance({ id: 'eurotech', ...alliance })
    expect(memberStanding(dtu(dates), eurotech, at(extent))).toBe(expected)
  })
})

it('hands over in the year between: the one who left in 2023, the one who joined in 2024', () => {
  const alliance = makeAlliance({
    id: 'eurotech',
    started: '2006',
    members: [
      { partner: 'tum', joined: '2006' },
      { partner: 'ecole-polytechnique', joined: '2018-06-07', left: '2023' },
      { partner: 'technion', joined: '2019-01-01' },
      { partner: 'ip-paris', joined: '2024-01-01' },
    ],
  })
  const members = (extent: string) => membersAsOf(alliance, at(extent))
  expect(members('2017')).toEqual(['tum'])
  expect(members('2018')).toEqual(['tum', 'ecole-polytechnique'])
  expect(members('2023')).toEqual(['tum', 'ecole-polytechnique', 'technion'])
  expect(members('2024')).toEqual(['tum', 'technion', 'ip-paris'])
  expect(members('2017..2024')).toEqual(['tum', 'technion', 'ip-paris'])
  expect(members('whole')).toEqual(['tum', 'technion', 'ip-paris'])
})

describe('an event', () => {
  test.each([
    ['2015', undefined, '2015', true],
    ['2015', undefined, '2014', false],
    ['2015', undefined, '2015-08', true],
    ['2015-06', undefined, '2015-07', false],
    ['2015-06-11', '2015-06-13', '2015-06-13', true],
    ['2015-06-11', '2015-06-13', '2015-06-14', false],
    ['2015', '2017', '2016', true],
    ['2015', '2017', '2017', true],
    ['2015', '2017', '2018', false],
    ['1994', undefined, 'whole', true],
    ['1994', undefined, '2006', false],
  ])('of %s to %s is visible in %s: %s', (date, end, extent, expected) => {
    const event = makeEvent({ id: 'event', date, ...(end !== undefined && { end }) })
    expect(isEventVisible(event, at(extent))).toBe(expected)
  })

  it('covers its date when it has no end', () => {
    expect(eventInterval(makeEvent({ id: 'event', date: '2015-06' }))).toEqual({
      start: Date.parse('2015-06-01'),
      end: Date.parse('2015-07-01'),
    })
  })
})
