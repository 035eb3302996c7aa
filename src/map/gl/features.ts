import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import type { Bounds } from '../../geo/bounds'
import type { Mark } from '../../geo/marks'
import type { LngLat } from '../../model/types'
import { LABEL_TYPE } from '../../theme/labels'
import { isBeginning, DRAW_ORDER, RAISED } from '../../theme/symbols'
import { nameScale, type MapLook } from '../../theme/mapLook'
import type { Arrangement } from '../scene/arrangement'
import { clusterName, imageName, leaderName, ringName } from './images'
import type { DrawnName } from '../scene/nameRequests'
import type { Arc, MeshArc } from '../mapViewTypes'

type Properties = Record<string, string | number | boolean | number[] | null>

function collection<G extends Point | MultiLineString>(
  features: Feature<G, Properties>[],
): FeatureCollection<G, Properties> {
  return { type: 'FeatureCollection', features }
}

function pointFeature(lngLat: LngLat, properties: Properties): Feature<Point, Properties> {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...lngLat] }, properties }
}

function linesFeature(
  lines: readonly (readonly LngLat[])[],
  properties: Properties,
): Feature<MultiLineString, Properties> {
  const coordinates = lines.map((line) => line.map((point) => [...point]))
  return { type: 'Feature', geometry: { type: 'MultiLineString', coordinates }, properties }
}

function shrink([x, y]: readonly [number, number], factor: number): number[] {
  return [x / factor, y / factor]
}

/** Bottom to top: hollow below solid marks, and what has changed above them. */
function orderOf({ symbol, isHollow, change }: Mark): number {
  const level = isBeginning(change) || change === 'ended' ? 2 : isHollow ? 0 : 1
  return DRAW_ORDER.indexOf(symbol) * 3 + level
}

/** One point per mark or cluster. */
export function markFeatures({
  placed,
  sizeOf,
  radiusOf,
  countSize,
}: Arrangement): FeatureCollection<Point, Properties> {
  return collection(
    placed.map((one) => {
      const { mark, members, lngLat, offset } = one
      const count = members.length
      const size = count > 1 ? 1 : sizeOf(mark)
      return pointFeature(lngLat, {
        id: mark.id,
        image:
          count > 1
            ? clusterName(mark.symbol, radiusOf(one))
            : imageName(mark.symbol, mark.isHollow, mark.change),
        ring: ringName(mark.symbol),
        order: orderOf(mark),
        size,
        count: count > 1 ? String(count) : '',
        // MapLibre multiplies an icon's offset with its size, and a text's with that of the type.
        offset: shrink(offset, size),
        raisedOffset: shrink(offset, size * RAISED.highlighted),
        ringOffset: [...offset],
        countOffset: shrink(offset, countSize),
      })
    }),
  )
}

/** A leader's picture lies along the x axis; MapLibre turns it, and its offset with it. */
function leaderProperties(leader: DrawnName['leader']): Properties {
  if (!leader) return {}
  const [[x, y], to] = leader
  const [dx, dy] = [to[0] - x, to[1] - y]
  const angle = Math.atan2(dy, dx)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return {
    leader: leaderName(Math.hypot(dx, dy)),
    leaderAngle: (angle * 180) / Math.PI,
    leaderOffset: [x * cos + y * sin, y * cos - x * sin],
  }
}

/** One point per name, with where its text stands. */
export function nameFeatures(
  names: readonly DrawnName[],
  look: MapLook,
): FeatureCollection<Point, Properties> {
  return collection(
    names.map(({ id, lngLat, lines, style, hasDot, align, offset, leader }) => {
      const isCountry = style === 'country'
      return pointFeature(lngLat, {
        id,
        style,
        hasDot,
        first: isCountry ? lines.join('\n') : (lines[0] ?? ''),
        second: isCountry ? '' : (lines[1] ?? ''),
        align,
        offset: shrink(offset, LABEL_TYPE[style].size * nameScale(look, style)),
        ...leaderProperties(leader),
      })
    }),
  )
}

export function arcFeatures(arcs: readonly Arc[]): FeatureCollection<MultiLineString, Properties> {
  return collection(
    arcs.map(({ id, role, symbol, lines }) => linesFeature(lines, { id, role, symbol })),
  )
}

export function meshFeatures(
  mesh: readonly MeshArc[],
): FeatureCollection<MultiLineString, Properties> {
  return collection(mesh.map(({ id, isDrawn, lines }) => linesFeature(lines, { id, isDrawn })))
}

/** The frame around what is shown enlarged elsewhere; empty without one. */
export function frameFeatures(
  bounds: Bounds | null,
): FeatureCollection<MultiLineString, Properties> {
  if (!bounds) return collection<MultiLineString>([])
  const { west, south, east, north } = bounds
  const ring: LngLat[] = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
    [west, north],
  ]
  return collection([linesFeature([ring], {})])
}
