import type { Map as MapLibreMap } from 'maplibre-gl'
import { isWithin } from '../../geo/box'
import type { Pointer, Target } from '../../geo/hits'
import type { LabelPlace } from '../../geo/labelLayout'
import type { Mark } from '../../geo/marks'
import type { PlacedMark } from '../../geo/placement'
import { mercatorPlane, type Box, type Point } from '../../geo/plane'
import type { EntityId, LngLat } from '../../model/types'
import type { Measure } from '../../theme/measure'
import { arrange, type Arrangement } from '../scene/arrangement'
import { markFeatures, nameFeatures } from './features'
import { quietArea } from '../scene/insetFrame'
import { marksAt } from '../scene/marksAt'
import { setSourceData } from './sourceData'
import type { DrawnName } from '../scene/nameRequests'
import { placeNames } from '../scene/names'
import type { MapViewOptions, MapViewProps, MarkPoint, NameMemory, Sight } from '../mapViewTypes'
import type { PlaceName } from '../scene/gazetteer'

/** The marks and their names on the map: placed for its camera, found again under the pointer. */
export interface MarkBoard {
  /**
   * Places what `props` shows.
   * @returns whether anything about it, or the camera, has changed
   */
  readonly place: (props: MapViewProps) => boolean
  /** More names of the basemap are known. */
  readonly setGazetteer: (gazetteer: readonly PlaceName[]) => void
  readonly pointOf: (id: EntityId) => MarkPoint | undefined
  /** The marks that a pointer means: several where they lie over each other or are drawn as one. */
  readonly marksAt: (point: Point, pointer: Pointer) => readonly EntityId[]
  /** The feature that stands for a mark: its own, or that of its cluster. */
  readonly featureOf: (id: EntityId) => EntityId
  readonly sight: () => Sight
}

function hasSameRoom(a: MapViewProps, b: MapViewProps | undefined): boolean {
  return (
    a.covers === b?.covers &&
    a.inset === b.inset &&
    a.projection === b.projection &&
    a.look === b.look
  )
}

function withoutLeaders(places: ReadonlyMap<string, LabelPlace>): ReadonlyMap<string, LabelPlace> {
  return new Map([...places].filter(([, { leader }]) => leader === undefined))
}

export function createMarkBoard(
  map: MapLibreMap,
  options: MapViewOptions,
  { measure, memory }: { readonly measure: Measure; readonly memory: NameMemory },
): MarkBoard {
  let gazetteer: readonly PlaceName[] = []
  let shown: MapViewProps | undefined
  let arrangement: Arrangement | undefined
  let names: readonly DrawnName[] = []
  let shownNames = ''
  let placedCamera = ''
  /** Names that another map has placed for this zoom keep their leaders too. */
  let placedZoom = memory.places ? map.getZoom() : NaN
  const byId = new Map<EntityId, PlacedMark>()

  /** Nothing on the far side of a globe is drawn, named or hit. */
  const project = (lngLat: LngLat): Point | undefined => {
    const { x, y } = map.project([...lngLat])
    if (map.getProjection().type === 'globe') {
      const seen = map.unproject([x, y])
      const isBehind =
        Math.abs(seen.lat - lngLat[1]) > 1 ||
        Math.cos(((seen.lng - lngLat[0]) * Math.PI) / 180) < 0.99
      if (isBehind) return undefined
    }
    return [x, y]
  }
  // Asked for often: reading it from the page each time would make the browser lay it out again.
  let area: Box | undefined
  map.on('resize', () => {
    area = undefined
  })
  const bounds = (): Box => {
    if (area) return area
    const { clientWidth, clientHeight } = map.getContainer()
    area = { minX: 0, minY: 0, maxX: clientWidth, maxY: clientHeight }
    return area
  }
  const cameraOf = () => {
    const { lng, lat } = map.getCenter()
    const { maxX, maxY } = bounds()
    return [map.getZoom(), lng, lat, maxX, maxY].join()
  }
  const targetOf = (placed: PlacedMark): Target | undefined => {
    const at = project(placed.lngLat)
    if (!at || !arrangement) return undefined
    const [dx, dy] = placed.offset
    return { placed, at: [at[0] + dx, at[1] + dy], radius: arrangement.radiusOf(placed) }
  }

  const arrangeMarks = (props: MapViewProps): Arrangement => {
    const next = arrange(props, mercatorPlane(map.getZoom()), options.countText)
    if (next === arrangement) return next
    byId.clear()
    for (const placed of next.placed) for (const { id } of placed.members) byId.set(id, placed)
    setSourceData(map, 'marks', markFeatures(next))
    return next
  }

  const nameMarks = (props: MapViewProps, next: Arrangement) => {
    const space = {
      zoom: map.getZoom(),
      project,
      bounds: bounds(),
      covers: props.covers,
      quiet: quietArea(props.inset, project, options.enlargedText),
      gazetteer,
      measure,
      look: props.look,
    }
    // Zooming makes room: names may come back to their marks.
    const isZoomed = map.getZoom() !== placedZoom
    placedZoom = map.getZoom()
    const places = memory.places ?? new Map<string, LabelPlace>()
    const found = placeNames(next, space, isZoomed ? withoutLeaders(places) : places)
    memory.places = found.places
    names = found.names
    const features = nameFeatures(names, props.look)
    const text = JSON.stringify(features)
    if (text !== shownNames) setSourceData(map, 'names', features)
    shownNames = text
  }

  return {
    place: (props) => {
      const next = arrangeMarks(props)
      const camera = cameraOf()
      const isSame = next === arrangement && camera === placedCamera && hasSameRoom(props, shown)
      arrangement = next
      placedCamera = camera
      shown = props
      if (isSame) return false
      nameMarks(props, next)
      return true
    },
    setGazetteer: (next) => {
      gazetteer = next
      placedCamera = ''
    },
    pointOf: (id) => {
      const placed = byId.get(id)
      const target = placed && targetOf(placed)
      return target && { x: target.at[0], y: target.at[1], radius: target.radius }
    },
    marksAt: (point, pointer) => {
      const targets = (arrangement?.placed ?? []).flatMap((placed) => targetOf(placed) ?? [])
      return marksAt(targets, names, point, pointer)
    },
    featureOf: (id) => byId.get(id)?.mark.id ?? id,
    sight: () => {
      const seen: PlacedMark[] = []
      const behind: Mark[] = []
      for (const placed of arrangement?.placed ?? []) {
        const target = targetOf(placed)
        if (!target) behind.push(...placed.members)
        else if (isWithin(target.at, bounds())) seen.push(placed)
      }
      return { seen, behind }
    },
  }
}
