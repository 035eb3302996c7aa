import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitsAt, POINTERS, type Target } from '../../../src/geo/hits'
import type { Mark } from '../../../src/geo/marks'
import { makeMark } from './makeMark'

function target(id: string, at: Target['at'], mark: Partial<Mark> = {}, radius = 5): Target {
  const made = makeMark({ id: `partner:${id}`, ...mark })
  const placed = {
    mark: made,
    members: [made],
    lngLat: made.lngLat,
    offset: [0, 0],
    group: made.id,
  } as const
  return { placed, at, radius }
}

const { mouse, touch } = POINTERS
const hit = (targets: readonly Target[], pointer: typeof mouse | typeof touch = mouse) =>
  hitsAt(targets, [0, 0], pointer).map(({ mark }) => mark.id.replace('partner:', ''))

describe('a mouse', () => {
  it('means the nearest mark and no other', () => {
    expect(hit([target('far', [8, 0]), target('near', [-7, 0])])).toEqual(['near'])
  })

  it('means what is drawn on top of those it is within, and then what lies below', () => {
    const targets = [
      target('exchange', [0, 0], { symbol: 'exchange' }),
      target('flagship', [4, 0], { symbol: 'flagship' }),
      target('network', [1, 0], { symbol: 'network' }),
    ]
    expect(hit(targets)).toEqual(['flagship', 'network', 'exchange'])
    expect(hit(targets.toReversed())).toEqual(['flagship', 'network', 'exchange'])
  })

  it('means the solid one of two locations in one place', () => {
    const location = { symbol: 'location' } as const
    const targets = [
      target('former', [0, 0], { ...location, isHollow: true }),
      target('open', [0, 0], location),
    ]
    expect(hit(targets)[0]).toBe('open')
  })

  it.each([
    ['a little beside a mark', 9, ['a']],
    ['farther away', 9.01, []],
  ] as const)('%s', (_name, distance, expected) => {
    expect(hit([target('a', [distance, 0])])).toEqual(expected)
  })
})

describe('a finger', () => {
  it('is offered what lies close to the nearest as well', () => {
    const targets = [target('near', [6, 0]), target('next', [0, 11]), target('far', [-13, 0])]
    expect(hit(targets, touch)).toEqual(['near', 'next'])
  })

  it('hits what a mouse would miss', () => {
    const targets = [target('a', [18, 0])]
    expect(hit(targets)).toEqual([])
    expect(hit(targets, touch)).toEqual(['a'])
  })
})

describe('a pointer', () => {
  const targets = fc
    .array(
      fc.record({
        x: fc.integer({ min: -40, max: 40 }),
        y: fc.integer({ min: -40, max: 40 }),
        radius: fc.integer({ min: 2, max: 12 }),
      }),
      { maxLength: 12 },
    )
    .map((given) =>
      given.map(({ x, y, radius }, index) => target(String(index), [x, y], {}, radius)),
    )

  it('never means anything beyond its slop, and something whenever a mark is within it', () => {
    fc.assert(
      fc.property(targets, fc.constantFrom(mouse, touch), (given, pointer) => {
        const distance = ({ at, radius }: Target) => Math.max(0, Math.hypot(...at) - radius)
        const ids = hit(given, pointer)
        const nearest = Math.min(...given.map(distance))
        expect(ids.length > 0).toBe(nearest <= pointer.slop)
        for (const id of ids) {
          const found = given[Number(id)]
          expect(found && distance(found)).toBeLessThanOrEqual(
            Math.min(pointer.slop, nearest + pointer.spread),
          )
        }
      }),
    )
  })
})
