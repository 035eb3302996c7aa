import { EUROPE_BOUNDS } from '../../geo/fit'
import { labelsOf, type Label } from '../../geo/labels'
import type { Mark } from '../../geo/marks'
import { placeMarks, type PlacedMark } from '../../geo/placement'
import type { Plane } from '../../geo/plane'
import { COUNT_TYPE } from '../../theme/labels'
import { PAGE_LOOK, type MapLook } from '../../theme/mapLook'
import { CLUSTER_RADIUS, RAISED, RING_REACH, SYMBOLS } from '../../theme/symbols'
import type { MapViewProps } from '../mapViewTypes'

/** What decides where marks and names stand. */
export type Shown = Pick<
  MapViewProps,
  'marks' | 'related' | 'named' | 'selectedId' | 'scale' | 'look' | 'isCompact'
>

/** The marks of a map at one scale, and the names that look for room beside them. */
export interface Arrangement {
  readonly placed: readonly PlacedMark[]
  readonly labels: readonly Label[]
  /** Factor on a mark's size. */
  readonly sizeOf: (mark: Mark) => number
  /** Radius of what is drawn, pixels. */
  readonly radiusOf: (placed: PlacedMark) => number
  /** Size of a cluster's number, pixels. */
  readonly countSize: number
}

/** In Europe marks are smaller while the whole world is shown. */
const SMALL_IN_EUROPE = { belowZoom: 2.6, factor: 0.8 }
const NEVER_SMALL: readonly Mark['symbol'][] = ['home', 'flagship', 'strategic-alliance']

function isSmall(mark: Mark, zoom: number): boolean {
  const [lng, lat] = mark.lngLat
  const { west, east, south, north } = EUROPE_BOUNDS
  const isInEurope = lng > west && lng < east && lat > south && lat < north
  return zoom < SMALL_IN_EUROPE.belowZoom && isInEurope && !NEVER_SMALL.includes(mark.symbol)
}

/** Radius of a cluster's disc, by the digits of its number; pixels. */
export function clusterRadius(count: number, { names }: MapLook = PAGE_LOOK): number {
  const digits = String(count).length
  return (CLUSTER_RADIUS[Math.min(digits, CLUSTER_RADIUS.length) - 1] ?? CLUSTER_RADIUS[0]) * names
}

type CountText = (count: number) => string

interface Arranged {
  readonly shown: Shown
  readonly countText: CountText
  readonly arrangement: Arrangement
}

/** The last of each plane or step: much that a map shows, such as what lies over it, moves no mark. */
const lastOf = new WeakMap<Plane, Arranged>()

const DECIDING = [
  'marks',
  'related',
  'named',
  'selectedId',
  'scale',
  'look',
  'isCompact',
] as const satisfies readonly (keyof Shown)[]

/**
 * Arranges marks and their names for one scale; on the Mercator plane, for its step of zoom. The same
 * input gives the same object.
 * @param countText text below a city's name: `13 partners`
 */
export function arrange(shown: Shown, exact: Plane, countText: CountText): Arrangement {
  const plane = exact.step ?? exact
  const last = lastOf.get(plane)
  const isSame =
    last?.countText === countText && DECIDING.every((key) => last.shown[key] === shown[key])
  if (last && isSame) return last.arrangement
  const arrangement = arrangeAnew(shown, plane, countText)
  lastOf.set(plane, { shown, countText, arrangement })
  return arrangement
}

function arrangeAnew(shown: Shown, plane: Plane, countText: CountText): Arrangement {
  const { marks, related, scale, look } = shown
  const sizeOf = (mark: Mark) =>
    related.has(mark.id) ? RAISED.selected : isSmall(mark, plane.zoom) ? SMALL_IN_EUROPE.factor : 1
  const radius = (mark: Mark, count: number) =>
    count > 1 ? clusterRadius(count, look) : SYMBOLS[mark.symbol].size * scale * sizeOf(mark)
  const isFirst = (mark: Mark) => related.has(mark.id)
  const placed = placeMarks(marks, plane, { scale, radiusOf: radius, isFirst })
  const labels = labelsOf(placed, plane, {
    radiusOf: (mark, count) =>
      radius(mark, count) + (mark.id === shown.selectedId ? RING_REACH : 0),
    selected: related,
    named: shown.named,
    isCompact: shown.isCompact,
    countText,
  })
  return {
    placed,
    labels,
    sizeOf,
    radiusOf: ({ mark, members }) => radius(mark, members.length),
    countSize: COUNT_TYPE.size * look.names,
  }
}
