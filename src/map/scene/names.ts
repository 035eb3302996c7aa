import { grown, isWithin, shift } from '../../geo/box'
import { placeLabels, type LabelPlace } from '../../geo/labelLayout'
import type { Point } from '../../geo/plane'
import { PAGE_LOOK } from '../../theme/mapLook'
import type { Arrangement } from './arrangement'
import {
  frameText,
  wantedCountry,
  wantedLabel,
  wantedTown,
  type DrawnName,
  type NameSpace,
  type WantedName,
} from './nameRequests'

/** How far from the edge of the map names begin, pixels. */
const EDGE = 2
/** By how much larger names begin farther in: for each time they are larger, pixels. */
const EDGE_OF_LARGER = 8

/**
 * The names that find room on a map, and where.
 * @param previous what was drawn before: names keep their spots while they are free
 */
export function placeNames(
  { placed, labels, radiusOf }: Arrangement,
  space: NameSpace,
  previous?: ReadonlyMap<string, LabelPlace>,
): { readonly names: readonly DrawnName[]; readonly places: ReadonlyMap<string, LabelPlace> } {
  const { project, bounds, quiet, zoom, look = PAGE_LOOK } = space
  const edge = EDGE + EDGE_OF_LARGER * (look.spoken - 1)
  const inner = { ...bounds, minX: bounds.minX + edge, maxX: bounds.maxX - edge }
  // Names beyond the edge wait there for the map to be moved.
  const reach = grown(bounds, (bounds.maxX - bounds.minX) / 2)
  const isWanted = (at: Point | undefined): at is Point =>
    at !== undefined && isWithin(at, reach) && !(quiet && isWithin(at, quiet.box))

  const said = new Set(labels.map(({ lines: [first] }) => first))
  const discs = placed.flatMap((mark) => {
    const at = project(mark.lngLat)
    if (!at) return []
    const [x, y] = shift(at, mark.offset)
    return [{ x, y, radius: radiusOf(mark) }]
  })
  const wanted = [
    ...labels.flatMap((label): WantedName[] => {
      const at = project(label.lngLat)
      return isWanted(at) ? [wantedLabel(label, at, space)] : []
    }),
    ...space.gazetteer.flatMap((name): WantedName[] => {
      if (name.kind === 'town' && !look.hasTowns) return []
      if (zoom < name.minZoom || said.has(name.lines[0] ?? '')) return []
      const at = project(name.lngLat)
      if (!isWanted(at)) return []
      return name.kind === 'town'
        ? [wantedTown(name, at, space, discs)]
        : [wantedCountry(name, at, space)]
    }),
  ]
  const frame = frameText(space)
  const covers = [...space.covers, ...(quiet ? [quiet.box] : []), ...frame.map(({ box }) => box)]
  const requests = wanted.map(({ request }) => request)
  const found = placeLabels(requests, {
    discs,
    covers,
    bounds: inner,
    ...(previous && { previous }),
  })
  const places = new Map(found.map((place) => [place.id, place]))
  const names = [
    ...frame,
    ...wanted.flatMap(({ request, draw }) => {
      const place = places.get(request.id)
      return place ? [draw(place)] : []
    }),
  ]
  return { names, places }
}
