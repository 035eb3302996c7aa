import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { labelsOf, type Label } from '../geo/labels'
import type { Mark } from '../geo/marks'
import { placeMarks, type PlacedMark } from '../geo/placement'
import { beyondMargin, EUROPE_BOUNDS } from '../geo/fit'
import type { EntityId } from '../model/types'
import { DRAW_ORDER, SYMBOLS } from '../theme/symbols'
import { labelFeatures, markFeatures, type MarkRank } from './features'
import { RAISED, RING_REACH } from './images'
import type { LabelSide } from './labelStyle'
import type { MapViewOptions, MapViewProps, MarkPoint } from './mapViewTypes'

/** Marks are placed anew when the zoom has changed by this much. */
const ZOOM_STEP = 0.2
/** In Europe marks are smaller while the whole world is shown. */
const SMALL_IN_EUROPE = { belowZoom: 2.6, factor: 0.8 }
const NEVER_SMALL: readonly Mark['symbol'][] = ['home', 'flagship', 'strategic-alliance']

/** The marks and their labels on the map: placed for its zoom, found again under the pointer. */
export interface MarkBoard {
  /** Places what `props` shows; cheap when neither it nor the camera has changed. */
  readonly place: (props: MapViewProps) => void
  readonly pointOf: (id: EntityId) => MarkPoint | undefined
  /** The mark under a point; where several meet, the nearest, then the one on top. */
  readonly markAt: (x: number, y: number, slop: number) => PlacedMark | undefined
}

function isSmall(mark: Mark, zoom: number): boolean {
  const [lng, lat] = mark.lngLat
  const { west, east, south, north } = EUROPE_BOUNDS
  const isInEurope = lng > west && lng < east && lat > south && lat < north
  return zoom < SMALL_IN_EUROPE.belowZoom && isInEurope && !NEVER_SMALL.includes(mark.symbol)
}

function rankOf(mark: Mark, zoom: number, { related }: MapViewProps): MarkRank {
  if (related.has(mark.id)) return 'related'
  if (mark.symbol === 'location' || NEVER_SMALL.includes(mark.symbol)) return 'top'
  return mark.symbol === 'exchange' || isSmall(mark, zoom) ? 'yielding' : 'firm'
}

/** Whether a mark is on the far side of a globe: what is seen at its pixel is then another place. */
function isBehind(map: MapLibreMap, [lng, lat]: Mark['lngLat']): boolean {
  if (map.getProjection().type !== 'globe') return false
  const seen = map.unproject(map.project([lng, lat]))
  return Math.abs(seen.lat - lat) > 1
}

/** Pixels that a label needs beside its mark, by its letters. */
function labelWidth({ lines: [first, second = ''] }: Label): number {
  return Math.max(first.length * 7.6, second.length * 6.6) + 16
}

/** On which side a label keeps clear of the map's edges and of what covers them; none beyond them. */
function sideOf(map: MapLibreMap, { padding }: MapViewProps, label: Label): LabelSide | undefined {
  const { x } = map.project([...label.lngLat])
  const left = beyondMargin(padding.left)
  const right = map.getContainer().clientWidth - beyondMargin(padding.right)
  if (x < left || x > right) return undefined
  const width = labelWidth(label)
  const isCutLeft = x - width < left
  const isCutRight = x + width > right
  return isCutLeft === isCutRight ? 'both' : isCutLeft ? 'right' : 'left'
}

export function createMarkBoard(map: MapLibreMap, options: MapViewOptions): MarkBoard {
  let shown: MapViewProps | undefined
  let placedZoom = Infinity
  let placed: readonly PlacedMark[] = []
  let byId = new Map<EntityId, PlacedMark>()
  let labels: readonly Label[] = []
  let sides = ''

  const sizeOf = (props: MapViewProps) => (mark: Mark) =>
    props.related.has(mark.id)
      ? RAISED.selected
      : isSmall(mark, placedZoom)
        ? SMALL_IN_EUROPE.factor
        : 1
  const radiusOf = (props: MapViewProps) => (mark: Mark) =>
    SYMBOLS[mark.symbol].size * props.scale * sizeOf(props)(mark)

  const setData = (source: string, data: Parameters<GeoJSONSource['setData']>[0]) => {
    void map.getSource<GeoJSONSource>(source)?.setData(data)
  }

  const showLabels = (props: MapViewProps, isChanged: boolean) => {
    const sideByLabel = new Map(labels.map((label) => [label, sideOf(map, props, label)]))
    const next = [...sideByLabel.values()].join()
    if (isChanged || next !== sides)
      setData(
        'labels',
        labelFeatures(labels, (label) => sideByLabel.get(label)),
      )
    sides = next
  }

  const pointOf = ({ mark, offset }: PlacedMark): MarkPoint | undefined => {
    if (!shown || isBehind(map, mark.lngLat)) return undefined
    const { x, y } = map.project([...mark.lngLat])
    return { x: x + offset[0], y: y + offset[1], radius: radiusOf(shown)(mark) }
  }

  return {
    place: (props) => {
      const zoom = map.getZoom()
      const isChanged =
        Math.abs(zoom - placedZoom) >= ZOOM_STEP ||
        props.marks !== shown?.marks ||
        props.scale !== shown.scale ||
        props.related !== shown.related
      shown = props
      if (isChanged) {
        placedZoom = zoom
        const isRelated = (mark: Mark) => props.related.has(mark.id)
        placed = placeMarks(props.marks, zoom, radiusOf(props), isRelated)
        byId = new Map(placed.map((entry) => [entry.mark.id, entry]))
        setData(
          'marks',
          markFeatures(placed, sizeOf(props), (mark) => rankOf(mark, zoom, props)),
        )
        labels = labelsOf(placed, {
          zoom,
          radiusOf: (mark) =>
            radiusOf(props)(mark) + (mark.id === props.selectedId ? RING_REACH : 0),
          selected: props.related,
          onlySelected: props.onlyRelatedLabels,
          isCompact: props.isCompact,
          countText: options.countText,
        })
      }
      showLabels(props, isChanged)
    },
    pointOf: (id) => {
      const entry = byId.get(id)
      return entry && pointOf(entry)
    },
    markAt: (x, y, slop) => {
      const hits = placed.flatMap((entry) => {
        const point = pointOf(entry)
        if (!point) return []
        const distance = Math.max(0, Math.hypot(point.x - x, point.y - y) - point.radius)
        return distance <= slop ? [{ entry, distance }] : []
      })
      const order = (entry: PlacedMark) =>
        DRAW_ORDER.indexOf(entry.mark.symbol) * 2 - Number(entry.mark.isHollow)
      hits.sort((a, b) => a.distance - b.distance || order(b.entry) - order(a.entry))
      return hits[0]?.entry
    },
  }
}
