import { describe, expect, test } from 'vitest'
import type { Alliance } from '../../../../src/model/types'
import {
  barSpan,
  lifeOf,
  memberChanges,
  placeAlliances,
} from '../../../../src/timeline/layout/allianceLane'
import { makeAlliance, makeDataset, makePartner } from '../../../fixtures/entities'
import { makeContext } from '../context'

const partners = ['EPFL', 'Technion', 'DTU', 'l’X'].map((short, index) =>
  makePartner({ id: `p${index}`, name: `University ${short}`, short }),
)

function bars(alliances: readonly Alliance[], rows = 6) {
  const context = makeContext(makeDataset({ partners, alliances }))
  return placeAlliances(context, alliances, { y: 0, rows })
}

const eurotech = makeAlliance({
  id: 'eurotech',
  name: 'EuroTech',
  started: '2006-06',
  members: [
    { partner: 'p2', joined: '2006-06' },
    { partner: 'p0', joined: '2011-05' },
    { partner: 'p3', joined: '2016-06-07', left: '2022' },
    { partner: 'p1', joined: '2019-01-01' },
  ],
})

describe('a bar', () => {
  const { scale } = makeContext(makeDataset())

  test.each([
    ['1997', undefined, { hasNotch: true, hasArrow: true, isOpen: false, start: 184 }],
    ['2006', undefined, { hasNotch: false, hasArrow: true, isOpen: false, start: 184 }],
    ['2008-11', '2011', { hasNotch: false, hasArrow: false, isOpen: false }],
    ['2015', '2026', { hasNotch: false, hasArrow: true, isOpen: false }],
  ] as const)('from %s to %s', (from, to, expected) => {
    expect(barSpan({ fromIs: 'start', from, to, isOpen: false }, scale)).toMatchObject(expected)
  })

  test.each([
    ['2009-04-07', '2017', { hasNotch: false, hasArrow: false, isOpen: true }],
    ['1997', '2012', { hasNotch: true, hasArrow: false, isOpen: true, start: 184 }],
    // There the axis ends first: what comes after it is no matter.
    ['2015', '2026', { hasNotch: false, hasArrow: true, isOpen: false }],
  ] as const)('from %s, last documented %s', (from, to, expected) => {
    const bar = barSpan({ fromIs: 'start', from, to, isOpen: true }, scale)
    expect(bar).toMatchObject(expected)
    expect(bar.endWithin).toBeNull()
    if (!bar.hasArrow) expect(bar.end).toBe(scale(Date.UTC(Number(to) + 1)))
  })

  test('has no beginning where it is only documented since then', () => {
    const life = { from: '2010', to: undefined, isOpen: false } as const
    const [started, documented] = (['start', 'documented'] as const).map((fromIs) =>
      barSpan({ ...life, fromIs }, scale),
    )
    expect(started).toMatchObject({ hasCap: true, startWithin: { start: scale(Date.UTC(2010)) } })
    expect(documented).toMatchObject({ hasCap: false, startWithin: null, start: started!.start })
  })

  test('shows the year within which it began, where only that is known', () => {
    expect(
      barSpan({ fromIs: 'start', from: '2010', to: '2012-05', isOpen: false }, scale),
    ).toMatchObject({
      startWithin: { start: scale(Date.UTC(2010)), end: scale(Date.UTC(2011)) },
      endWithin: null,
    })
  })

  test('shows the year within which it ended, but not that of its last evidence', () => {
    const within2012 = { start: scale(Date.UTC(2012)), end: scale(Date.UTC(2013)) }
    const life = { from: '2010', fromIs: 'start', to: '2012' } as const
    expect(barSpan({ ...life, isOpen: false }, scale).endWithin).toEqual(within2012)
    expect(barSpan({ ...life, isOpen: true }, scale).endWithin).toBeNull()
  })

  test('ends at its last evidence only where that is long ago', () => {
    const context = makeContext(makeDataset())
    const span = { from: '2009', fromIs: 'start' } as const
    expect(lifeOf(context, { ...span, documentedUntil: '2017' })).toEqual({
      from: '2009',
      fromIs: 'start',
      to: '2017',
      isOpen: true,
    })
    expect(lifeOf(context, { ...span, documentedUntil: '2023' })).toEqual({
      from: '2009',
      fromIs: 'start',
      to: undefined,
      isOpen: false,
    })
    expect(lifeOf(context, { ...span, until: '2012', documentedUntil: '2011' })).toEqual({
      from: '2009',
      fromIs: 'start',
      to: '2012',
      isOpen: false,
    })
  })

  test.each([
    ['2019', { isOpen: true, hasArrow: false, end: scale(Date.UTC(2020)) }],
    ['2020', { isOpen: false, hasArrow: true }],
  ] as const)('runs on for as long as evidence counts: %s', (documentedUntil, expected) => {
    const alliance = makeAlliance({ id: 'a', started: '2009', documentedUntil })
    expect(bars([alliance]).bars[0]).toMatchObject(expected)
  })

  test('writes out when it began before the axis', () => {
    const { bars: placed } = bars([makeAlliance({ id: 'athens', name: 'ATHENS', started: '1997' })])
    expect(placed[0]).toMatchObject({ hasNotch: true, label: { text: 'ATHENS, since 1997' } })
  })

  test('leaves out what stands in brackets where the whole name does not fit', () => {
    const name = `Network (${'x'.repeat(300)})`
    expect(bars([makeAlliance({ id: 'n', name, started: '2008' })]).bars[0]?.label?.text).toBe(
      'Network',
    )
  })

  test('has its name before it where there is no room inside', () => {
    const name = 'A network that began late'
    const { bars: placed } = bars([makeAlliance({ id: 'late', name, started: '2025-06' })])
    expect(placed[0]?.label).toMatchObject({ text: name, anchor: 'end' })
  })
})

describe('members on a bar', () => {
  test('founders have no tick', () => {
    const names = memberChanges(makeContext(makeDataset({ partners })), eurotech).map(
      ({ name, kind }) => `${kind} ${name}`,
    )
    expect(names).toEqual(['joined EPFL', 'joined l’X', 'left l’X', 'joined Technion'])
  })

  test('a member known to leave in a year stays until its end', () => {
    const context = makeContext(makeDataset({ partners }))
    const left = memberChanges(context, eurotech).find(({ kind }) => kind === 'left')
    expect(left?.x).toBe(context.scale(Date.UTC(2023)))
  })

  test('a member known to join in a year has its tick within it', () => {
    const context = makeContext(makeDataset({ partners }))
    const alliance = { ...eurotech, members: [{ partner: 'p0', joined: '2011' }] }
    const [change] = memberChanges(context, alliance)
    expect(change?.span).toEqual({
      start: context.scale(Date.UTC(2011)),
      end: context.scale(Date.UTC(2012)),
    })
  })

  test('are written beside their ticks', () => {
    expect(bars([eurotech]).bars[0]?.ticks.map(({ text }) => text)).toEqual([
      '+ EPFL',
      '+ l’X',
      '+ Technion',
      '− l’X',
    ])
  })
})

test('alliances with more events and members come first; the rest is told', () => {
  const alliances = [1, 2, 3].map((count) =>
    makeAlliance({
      id: `a${count}`,
      started: '2010',
      members: partners.slice(0, count).map(({ id }) => ({ partner: id })),
    }),
  )
  const { bars: placed, unplaced } = bars(alliances, 2)
  expect(new Map(placed.map(({ id, y }) => [id, y]))).toEqual(
    new Map([
      ['alliance:a3', 8],
      ['alliance:a2', 24],
    ]),
  )
  expect(unplaced.map(({ id }) => id)).toEqual(['a1'])
})
