import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countByRegion, REGION_IDS, REGIONS, type RegionId } from '../../../src/geo/regions'
import {
  inFreeArea,
  regionCamera,
  movedCamera,
  worldCamera,
  type FitInput,
} from '../../../src/map/scene/fitView'
import { NO_PADDING } from '../../../src/geo/fit'
import { mercatorFrame } from '../../../src/geo/frame'
import { toMercator, worldWidth } from '../../../src/geo/mercator'
import { createLookup } from '../../../src/model/lookup'
import { markKindOf } from '../../../src/model/filters'
import { FACTS, openAtlas } from '../../fixtures/facts'

const PARTS = REGION_IDS.filter((id) => id !== 'world')
const sumOfParts = (counts: Readonly<Record<RegionId, number>>) =>
  PARTS.reduce((sum, id) => sum + counts[id], 0)

/** Drawn partners outside the bounds of their region: those are made for where most of them are. */
const OUTSIDE: readonly string[] = [
  'Akdeniz University',
  'Norwegian University of Science and Technology',
  'Skolkovo Institute of Science and Technology',
  'Lomonosov Moscow State University',
  'Bauman Moscow State Technical University',
  'Moscow Institute of Electronic Technology',
]

describe('the regions', () => {
  it('hold every region of the facts exactly once', () => {
    const named = PARTS.flatMap((id) => REGIONS[id].names)
    expect(named.toSorted()).toEqual(Object.keys(FACTS.en.labels.regions).toSorted())
  })

  it('lie within the one world shown', () => {
    for (const id of PARTS) {
      const { west, south, east, north } = REGIONS[id].bounds
      expect(west, id).toBeGreaterThanOrEqual(-180)
      expect(east, id).toBeLessThanOrEqual(180)
      expect(west, id).toBeLessThan(east)
      expect(south, id).toBeLessThan(north)
    }
  })

  it('show all their partners but few', () => {
    const outside = PARTS.flatMap((id) => {
      const { bounds, names } = REGIONS[id]
      return FACTS.en.partners
        .filter((partner) => markKindOf(partner.tier) && names.includes(partner.region))
        .filter(
          ({ lngLat: [lng, lat] }) =>
            lng < bounds.west || lng > bounds.east || lat < bounds.south || lat > bounds.north,
        )
        .map(({ name }) => name)
    })
    expect(outside.toSorted()).toEqual(OUTSIDE.toSorted())
  })
})

describe('the numbers of the regions', () => {
  it.each(['', '?time=2010', '?time=2024', '?tiers=partner', '?alliances=eurotech', '?q=munich'])(
    'add up to the number of partners: “%s”',
    (link) => {
      const { network } = openAtlas(link)
      const counts = countByRegion(network.partners)
      expect(counts.world).toBe(network.counts.partners)
      expect(sumOfParts(counts)).toBe(counts.world)
    },
  )

  it('of any choice of partners add up, too', () => {
    const { partners } = openAtlas().network
    fc.assert(
      fc.property(fc.subarray([...partners]), (some) => {
        const counts = countByRegion(some)
        expect(sumOfParts(counts)).toBe(counts.world)
      }),
      { numRuns: 50 },
    )
  })
})

const SIZE = { width: 1200, height: 560 }
const input = (projection: FitInput['projection'], size = SIZE): FitInput => ({
  lookup: createLookup(FACTS.en),
  selected: undefined,
  projection,
  size,
  padding: NO_PADDING,
  surface: 'explore',
})

describe('the camera of a region', () => {
  it.each(PARTS)('shows %s whole on the flat map', (id) => {
    const camera = regionCamera(input('mercator'), id)
    const { west, south, east, north } = REGIONS[id].bounds
    const width = worldWidth(camera.zoom)
    const [x, y] = toMercator([camera.lng, camera.lat])
    for (const corner of [
      [west, north],
      [east, south],
    ] as const) {
      // prettier-ignore
      const [cornerX, cornerY] = toMercator(corner)
      expect(Math.abs(cornerX - x) * width).toBeLessThan(SIZE.width / 2 + 2)
      expect(Math.abs(cornerY - y) * width).toBeLessThan(SIZE.height / 2 + 2)
    }
  })

  it.each(PARTS)('turns %s to the front of the globe, no smaller than the whole', (id) => {
    const camera = regionCamera(input('globe'), id)
    const { west, south, east, north } = REGIONS[id].bounds
    expect(camera.lng).toBeCloseTo((west + east) / 2, 2)
    expect(camera.lat).toBeCloseTo((south + north) / 2, 2)
    const radius = worldWidth(camera.zoom) / (2 * Math.PI * Math.cos((camera.lat * Math.PI) / 180))
    expect(radius * 2).toBeGreaterThan(SIZE.height * 0.9)
    // The way from the middle to the north edge is in front, and within the map.
    expect(radius * Math.sin(((north - camera.lat) * Math.PI) / 180)).toBeLessThan(
      SIZE.height / 2 + 3,
    )
  })

  it.each(['mercator', 'globe'] as const)('of the world is the world view: %s', (projection) => {
    expect(regionCamera(input(projection), 'world')).toEqual(worldCamera(input(projection)))
  })
})

describe('moving by steps', () => {
  const camera = { zoom: 3, lat: 20, lng: 10 }

  it.each([
    ['right', [1 / 3, 0], 400, 0],
    ['down', [0, 1 / 3], 0, 560 / 3],
    ['left', [-1 / 3, 0], -400, 0],
    ['up', [0, -1 / 3], 0, -560 / 3],
  ] as const)('to the %s goes a third of the flat map', (_name, shares, dx, dy) => {
    const moved = movedCamera(input('mercator'), camera, shares)
    const width = worldWidth(camera.zoom)
    const [x, y] = toMercator([camera.lng, camera.lat])
    const [movedX, movedY] = toMercator([moved.lng, moved.lat])
    expect((movedX - x) * width).toBeCloseTo(dx, 0)
    expect((movedY - y) * width).toBeCloseTo(dy, 0)
    expect(moved.zoom).toBe(camera.zoom)
  })

  it('never leaves the world, whatever is pressed, and keeps the size of a globe', () => {
    const share = fc.constantFrom(-1 / 3, 0, 1 / 3)
    fc.assert(
      fc.property(
        fc.constantFrom('mercator' as const, 'globe' as const),
        fc.array(fc.tuple(share, share), { maxLength: 12 }),
        fc.double({ min: 0, max: 8, noNaN: true }),
        (projection, steps, zoom) => {
          const start = { ...camera, zoom }
          const end = steps.reduce(
            (from, shares) => movedCamera(input(projection), from, shares),
            start,
          )
          expect(Math.abs(end.lng)).toBeLessThanOrEqual(180)
          expect(Math.abs(end.lat)).toBeLessThanOrEqual(85.06)
          const size = ({ zoom, lat }: typeof end) => 2 ** zoom / Math.cos((lat * Math.PI) / 180)
          if (projection !== 'globe') return
          // Every step rounds the zoom as a link does.
          expect(Math.abs(Math.log2(size(end) / size(start)))).toBeLessThan(
            0.01 * (steps.length + 1),
          )
        },
      ),
    )
  })

  it('over the antimeridian goes on around a globe, and stops on the flat map', () => {
    const east = { zoom: 1, lat: 0, lng: 170 }
    expect(movedCamera(input('globe'), east, [1 / 3, 0]).lng).toBeLessThan(0)
    expect(movedCamera(input('mercator'), east, [1 / 3, 0]).lng).toBe(180)
  })
})

it('what a step looks at stands in the middle of what no words cover', () => {
  const size = { width: 1920, height: 944 }
  const padding = { top: 40, right: 20, bottom: 0, left: 660 }
  const fit = { ...input('mercator'), size, padding }
  const camera = { zoom: 4, lng: 78.9, lat: 21 }
  const seen = inFreeArea(fit, camera)
  const [x, y] = mercatorFrame(seen, size).project([camera.lng, camera.lat])
  expect(x).toBeCloseTo((660 + 1900) / 2, 0)
  expect(y).toBeCloseTo((40 + 944) / 2, 0)
  expect(seen.zoom).toBe(4)
})
