import type { Bounds } from '../geo/bounds'
import type { LabelPlace } from '../geo/labelLayout'
import type { NamedMarks } from '../geo/labels'
import type { Mark } from '../geo/marks'
import type { PlacedMark } from '../geo/placement'
import type { Box } from '../geo/plane'
import type { EntityId, LngLat } from '../model/types'
import type { Camera, Projection } from '../state/view'
import type { ArcRole } from '../theme/lines'
import type { MapLook } from '../theme/mapLook'
import type { ThemeName } from '../theme/themeName'
import type { Lang } from '../i18n/lang'

/** A great circle from Munich to one place. */
export interface Arc {
  /** The mark it leads to. */
  readonly id: EntityId
  /** All marks of the place. */
  readonly marks: readonly EntityId[]
  readonly symbol: Mark['symbol']
  readonly role: ArcRole
  readonly lines: readonly (readonly LngLat[])[]
}

/** A line between two members of the selected alliance. */
export interface MeshArc {
  readonly id: string
  readonly ends: readonly [EntityId, EntityId]
  /** False: it appears for a highlighted member only. */
  readonly isDrawn: boolean
  readonly lines: readonly (readonly LngLat[])[]
}

/** Why the map does not come; words of `data-map-reason`. */
export type MapFailure = 'no-webgl' | 'chunk' | 'lost'

/** What the map shows. Values are replaced, never changed in place: equal by reference means unchanged. */
export interface MapViewProps {
  readonly theme: ThemeName
  readonly projection: Projection
  readonly camera: Camera
  /** What lies over the map, pixels of the map; names keep clear of it. */
  readonly covers: readonly Box[]
  /** What an inset shows enlarged: it is framed and has no names here. */
  readonly inset: Bounds | null
  /** The one year of which the network is shown; `null` for a longer time. */
  readonly year: number | null
  readonly marks: readonly Mark[]
  readonly arcs: readonly Arc[]
  readonly mesh: readonly MeshArc[]
  /** Marks that belong to the selection, with the second line of their labels; others are dimmed. */
  readonly related: ReadonlyMap<EntityId, string>
  readonly named: NamedMarks
  /** The selected mark, which gets a ring. */
  readonly selectedId: EntityId | null
  readonly highlighted: ReadonlySet<EntityId>
  /** The mark whose position is reported for the tooltip. */
  readonly tipId: EntityId | null
  /** Factor on the size of marks. */
  readonly scale: number
  readonly look: MapLook
  /** Pixels of the screen for one of the page: changes with the screen, and with the browser's zoom. */
  readonly pixelRatio: number
  /** Short names on one line. */
  readonly isCompact: boolean
  /** No camera flights, no fading. */
  readonly isReducedMotion: boolean
}

/** Where names stand: what draws the map next begins with them, so that none jumps. */
export interface NameMemory {
  places: ReadonlyMap<string, LabelPlace> | undefined
}

/** What does not change while the map lives. */
export interface MapViewOptions {
  readonly isInteractive: boolean
  /** Scrolling the page wins over zooming the map. */
  readonly isCooperative: boolean
  /** Its keys move the map: not where they lead through a story. */
  readonly hasKeys: boolean
  /** How long it takes the map to a new camera, milliseconds. */
  readonly flightMs: number
  /** MapLibre's own words, by its keys. */
  readonly locale: Readonly<Record<string, string>>
  readonly lang: Lang
  /** Name of a country by its two-letter code. */
  readonly countryName: (iso: string) => string | undefined
  /** `13 partners`. */
  readonly countText: (count: number) => string
  /** Below the frame around what the inset shows. */
  readonly enlargedText: string
}

/** What the map is given when it is made. */
export interface MapViewStart {
  readonly options: MapViewOptions
  readonly memory: NameMemory
}

/** A point in the map's container, pixels, and the radius of the mark there. */
export interface MarkPoint {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What is to be seen of the marks. */
export interface Sight {
  readonly seen: readonly PlacedMark[]
  /** On the far side of the globe. */
  readonly behind: readonly Mark[]
}

export interface MapViewCallbacks {
  /** Everything is drawn for the first time. */
  readonly onidle: () => void
  /** The browser has taken the drawing away, and may give it back: then the map is made anew. */
  readonly onlost: () => void
  readonly onrestored: () => void
  readonly onhighlight: (id: EntityId | null) => void
  /** A click on one mark, or on several that lie over each other or are drawn as one. */
  readonly onselect: (ids: readonly EntityId[], point: MarkPoint) => void
  /** The visitor moved the map; its own flights are not reported. */
  readonly onmove: (camera: Camera) => void
  /** Where the mark `tipId` is; `null` when it is out of sight. */
  readonly ontip: (point: MarkPoint | null) => void
  /** Which marks are to be seen has changed. */
  readonly onsight: (sight: Sight) => void
}

export interface MapView {
  readonly update: (props: MapViewProps) => void
  /** Where a mark is drawn; `undefined`: nowhere in front. */
  readonly pointOf: (id: EntityId) => MarkPoint | undefined
  /** Tells once more what is to be seen, and where the tooltip is. */
  readonly tell: () => void
  readonly destroy: () => void
}
