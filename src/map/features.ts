import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import type { CountryPoint } from 'virtual:basemap'
import type { Label } from '../geo/labels'
import { WORLD_SIZE } from '../geo/mercator'
import type { PlacedMark } from '../geo/placement'
import type { LngLat } from '../model/types'
import { DRAW_ORDER } from '../theme/symbols'
import { imageName, RAISED, ringName } from './images'
import { anchorsName, type LabelSide } from './labelStyle'
import type { Arc, MeshArc } from './scene'

/**
 * In which order marks and names find room: what belongs to the selection, home and the top tiers
 * with locations, marks that every name keeps clear of, marks that the names of the top may cover.
 */
export type MarkRank = 'related' | 'top' | 'firm' | 'yielding'

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

/**
 * @param sizeOf factor on a mark's size at the present zoom
 */
export function markFeatures(
  placedMarks: readonly PlacedMark[],
  sizeOf: (mark: PlacedMark['mark']) => number,
  rankOf: (mark: PlacedMark['mark']) => MarkRank,
): FeatureCollection<Point, Properties> {
  return collection(
    placedMarks.map(({ mark, offset }) => {
      const size = sizeOf(mark)
      return pointFeature(mark.lngLat, {
        id: mark.id,
        image: imageName(mark.symbol, mark.isHollow),
        ring: ringName(mark.symbol),
        order: DRAW_ORDER.indexOf(mark.symbol) * 2 + (mark.isHollow ? 0 : 1),
        size,
        rank: rankOf(mark),
        // MapLibre multiplies an icon's offset with its size.
        offset: shrink(offset, size),
        raisedOffset: shrink(offset, size * RAISED.highlighted),
        ringOffset: [...offset],
      })
    }),
  )
}

/** @param sideOf where a label has room beside the edges of the map; `undefined`: nowhere */
export function labelFeatures(
  labels: readonly Label[],
  sideOf: (label: Label) => LabelSide | undefined,
): FeatureCollection<Point, Properties> {
  return collection(
    labels.flatMap((label) => {
      const side = sideOf(label)
      if (!side) return []
      return [
        pointFeature(label.lngLat, {
          id: label.id,
          first: label.lines[0],
          second: label.lines[1] ?? '',
          style: label.style,
          priority: label.priority,
          anchors: anchorsName(label.lines.length, label.reach, side),
        }),
      ]
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

/** Width of one capital letter of a country's name, pixels, with its spacing. */
const LETTER_WIDTH = 9
/** A name may be this much wider than the largest circle inside its country. */
const OVERHANG = 2.2

/** Country names in the page's language, each from the zoom at which it roughly fits its country. */
export function countryFeatures(
  countries: readonly CountryPoint[],
  nameOf: (iso: string) => string | undefined,
): FeatureCollection<Point, Properties> {
  return collection(
    countries.flatMap(({ iso, lngLat, radius, isSmall }) => {
      const name = nameOf(iso)
      if (!name) return []
      const width = name.length * LETTER_WIDTH
      const fits = Math.log2(width / (radius * 2 * OVERHANG * WORLD_SIZE))
      return [
        pointFeature(lngLat, {
          name,
          isSmall,
          minZoom: Number(Math.min(6, fits).toFixed(2)),
          order: -Math.round(radius * 1e5),
        }),
      ]
    }),
  )
}
