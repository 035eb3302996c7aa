import { describe, expect, it } from 'vitest'
import { EUROPE_BOUNDS, fitBounds, fitWorld } from '../../../../src/geo/fit'
import { mercatorFrame, type MapFrame } from '../../../../src/geo/frame'
import type { LabelPlace } from '../../../../src/geo/labelLayout'
import type { Mark } from '../../../../src/geo/marks'
import { createOccupancy } from '../../../../src/geo/occupancy'
import { mercatorPlane, type Box, type Point } from '../../../../src/geo/plane'
import { arrange, type Arrangement, type Shown } from '../../../../src/map/scene/arrangement'
import type { NameSpace } from '../../../../src/map/scene/nameRequests'
import { placeNames } from '../../../../src/map/scene/names'
import { marksOf } from '../../../../src/map/scene/scene'
import { estimateWidth } from '../../../../src/theme/measure'
import { RAISED, SYMBOLS } from '../../../../src/theme/symbols'
import { openAtlas } from '../../../fixtures/facts'
import { grown, isIn, leaderOn } from '../../geo/labelScenes'
import { makeMark } from '../../geo/makeMark'
import { makeProps } from '../makeProps'

const WIDE = { width: 1440, height: 552 }
const PHONE = { width: 390, height: 355 }
const WORLD = mercatorFrame(fitWorld(WIDE), WIDE)
const EUROPE = mercatorFrame(fitBounds(EUROPE_BOUNDS, WIDE), WIDE)
const EUROPE_ON_PHONE = mercatorFrame(fitBounds(EUROPE_BOUNDS, PHONE), PHONE)
/** As `markScale` says for a phone. */
const PHONE_SCALE = 1.12

const boundsOf = ({ size }: MapFrame): Box => ({
  minX: 0,
  minY: 0,
  maxX: size.width,
  maxY: size.height,
})
const spaceOf = (frame: MapFrame): NameSpace => ({
  zoom: frame.plane.zoom,
  project: frame.project,
  bounds: boundsOf(frame),
  covers: [],
  gazetteer: [],
  measure: estimateWidth,
})
const arrangeIn = ({ plane }: MapFrame, shown: Partial<Shown>) =>
  arrange(makeProps(shown), plane, (count) => `${String(count)} partners`)

describe('the size of marks', () => {
  const inEurope = { lngLat: [10, 50] } as const
  const sizeAt = (zoom: number, mark: Partial<Mark>, related: Shown['related'] = new Map()) => {
    const made = makeMark({ id: 'partner:a', ...mark })
    return arrange(makeProps({ marks: [made], related }), mercatorPlane(zoom), String).sizeOf(made)
  }

  it.each([
    ['smaller in Europe while the world is shown', 2, inEurope, 0.8],
    ['whole in Europe once it is closer', 2.7, inEurope, 1],
    ['the same within a step of zoom', 2.69, inEurope, 0.8],
    ['whole elsewhere', 2, { lngLat: [100, 20] }, 1],
    ['whole for flagship partners in Europe', 2, { ...inEurope, symbol: 'flagship' }, 1],
  ] as const)('is %s', (_name, zoom, mark, size) => {
    expect(sizeAt(zoom, mark)).toBe(size)
  })

  it('is raised for what belongs to the selection', () => {
    expect(sizeAt(2, inEurope, new Map([['partner:a', '']]))).toBe(RAISED.selected)
  })

  it('is what the pointer finds', () => {
    const marks = [0, 1, 2].map((index) =>
      makeMark({ id: `partner:${String(index)}`, symbol: 'exchange' }),
    )
    const single = makeMark({ id: 'partner:single', lngLat: [90, 0] })
    const { placed, radiusOf } = arrangeIn(WORLD, { marks: [...marks, single], scale: 2 })
    const radii = new Map(placed.map((entry) => [entry.members.length, radiusOf(entry)]))
    expect(radii.get(3)).toBe(7.5)
    expect(radii.get(1)).toBe(2 * SYMBOLS.partner.size)
  })
})

describe('the real network', () => {
  const marks = marksOf(openAtlas())

  it.each([
    ['the world', WORLD, 1],
    ['Europe', EUROPE, 1],
    ['Europe on a phone', EUROPE_ON_PHONE, PHONE_SCALE],
  ] as const)(
    'has every mark once on the map of %s, never far from its place',
    (_name, frame, scale) => {
      const { placed } = arrangeIn(frame, { marks, scale })
      const ids = placed.flatMap(({ members }) => members.map(({ id }) => id))
      expect(ids.toSorted()).toEqual(marks.map(({ id }) => id).toSorted())
      for (const { mark, offset } of placed)
        if (['partner', 'network', 'exchange'].includes(mark.symbol))
          expect(Math.hypot(...offset), mark.id).toBeLessThanOrEqual(14 + 1e-6)
    },
  )

  /** Ids of the marks in sight that have to have a name, and of those of them that have none. */
  function namesIn(frame: MapFrame, scale: number) {
    const arrangement = arrangeIn(frame, { marks, scale })
    const named = new Set(
      placeNames(arrangement, spaceOf(frame)).names.flatMap((name) => name.marks),
    )
    const isNamedFirst = ({ symbol, weight }: Mark) =>
      ['home', 'flagship', 'strategic-alliance'].includes(symbol) ||
      // Members of EuroTech and EuroTeQ: see `partnerWeight`.
      (symbol === 'network' && weight >= 100)
    const wanted = arrangement.placed
      .filter(({ lngLat, offset: [dx, dy] }) => {
        const [x, y] = frame.project(lngLat)
        return isIn([x + dx, y + dy], boundsOf(frame))
      })
      .flatMap(({ members }) => members.filter(isNamedFirst))
      .map(({ id }) => id)
    return { wanted, unnamed: wanted.filter((id) => !named.has(id)) }
  }

  it('names every partner of the top tiers and of EuroTech and EuroTeQ in Europe', () => {
    const { wanted, unnamed } = namesIn(EUROPE, 1)
    expect(wanted).toContain('partner:tum')
    expect(wanted).toContain('partner:imperial-college-london')
    expect(wanted).toContain('partner:dtu')
    expect(unnamed).toEqual([])
  })

  it('names the top tiers on a phone as well, and most of the others', () => {
    const { wanted, unnamed } = namesIn(EUROPE_ON_PHONE, PHONE_SCALE)
    expect(wanted.length).toBeGreaterThan(9)
    // Where no room is, as around Paris, some members of EuroTech and EuroTeQ go without.
    expect(unnamed.length).toBeLessThan(wanted.length / 2)
    const top = marks.filter(({ symbol }) => symbol !== 'network').map(({ id }) => id)
    expect(unnamed.filter((id) => top.includes(id))).toEqual([])
  })
})

/** What is drawn of one year, and where its names stand. */
interface Drawn {
  readonly arrangement: Arrangement
  readonly places: ReadonlyMap<string, LabelPlace>
}

describe('names while time plays', () => {
  const years = Array.from({ length: 20 }, (_, index) => 2006 + index).map((year) =>
    marksOf(openAtlas(`?time=${String(year)}`)),
  )

  function play(frame: MapFrame): readonly Drawn[] {
    const drawn: Drawn[] = []
    for (const marks of years) {
      const arrangement = arrangeIn(frame, { marks })
      const { places } = placeNames(arrangement, spaceOf(frame), drawn.at(-1)?.places)
      drawn.push({ arrangement, places })
    }
    return drawn
  }

  const labelOf = ({ arrangement }: Drawn, id: string) =>
    arrangement.labels.find((label) => label.id === id)

  /** Where the middle of a label's marks is, pixels. */
  function middleOf(frame: MapFrame, drawn: Drawn, id: string): Point {
    const label = labelOf(drawn, id)
    const [x, y] = frame.project(label?.lngLat ?? [0, 0])
    const [dx, dy] = label?.offset ?? [0, 0]
    return [x + dx, y + dy]
  }

  /** Where a name would stand if it had stayed at its mark, which itself may move a little. */
  const movedBy = (place: LabelPlace, [dx, dy]: Point): LabelPlace => {
    const { minX, minY, maxX, maxY } = place.box
    return {
      ...place,
      box: { minX: minX + dx, minY: minY + dy, maxX: maxX + dx, maxY: maxY + dy },
    }
  }

  /** Whether a name that has moved could not have stayed: a mark or a name of more weight took its spot. */
  function isTaken(frame: MapFrame, now: Drawn, before: LabelPlace): boolean {
    const { placed, labels, radiusOf } = now.arrangement
    const discs = placed.map((mark) => {
      const [x, y] = frame.project(mark.lngLat)
      return { x: x + mark.offset[0], y: y + mark.offset[1], radius: radiusOf(mark) }
    })
    const own = labels.find(({ id }) => id === before.id)
    const first = labels.filter(
      ({ id, priority }) =>
        own &&
        now.places.has(id) &&
        (priority < own.priority || (priority === own.priority && id < own.id)),
    )
    const occupancy = createOccupancy(discs, [])
    for (const { id } of first) {
      const place = now.places.get(id)
      if (!place) continue
      occupancy.addBox(grown(place.box, 1.5))
      const line = leaderOn(middleOf(frame, now, id), place)
      if (line) occupancy.addLine(...line)
    }
    const line = leaderOn(middleOf(frame, now, before.id), before)
    // As much room as `placeLabels` asks for around a name, with a leader and without, pixels.
    return (
      !occupancy.isFree(grown(before.box, line ? 6 : 1.5)) ||
      (!!line && !occupancy.isFreeLine(...line))
    )
  }

  it.each([
    ['the world', WORLD],
    ['Europe', EUROPE],
  ])('keep their spots on the map of %s', (_name, frame) => {
    const drawn = play(frame)
    const jumps: string[] = []
    let stays = 0
    drawn.slice(1).forEach((now, index) => {
      const then = drawn[index]
      for (const place of now.places.values()) {
        const before = then?.places.get(place.id)
        if (!then || !before) continue
        const [x, y] = middleOf(frame, now, place.id)
        const [thenX, thenY] = middleOf(frame, then, place.id)
        if (Math.hypot(x - thenX, y - thenY) > 0.5) continue
        if (place.spot.name === before.spot.name && place.isShort === before.isShort) {
          stays += 1
          continue
        }
        jumps.push(place.id)
        const comesHome = before.leader !== undefined && place.leader === undefined
        const isSameText =
          labelOf(now, place.id)?.lines.join() === labelOf(then, place.id)?.lines.join()
        if (isSameText)
          expect(
            comesHome || isTaken(frame, now, movedBy(before, [x - thenX, y - thenY])),
            `${place.id} in ${String(2007 + index)}`,
          ).toBe(true)
      }
    })
    expect(stays).toBeGreaterThan(300)
    expect(stays / (stays + jumps.length)).toBeGreaterThanOrEqual(0.95)
  })
})
