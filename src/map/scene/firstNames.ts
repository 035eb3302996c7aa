import type { Bounds } from '../../geo/bounds'
import { EUROPE_BOUNDS, mercatorBox, type Size } from '../../geo/fit'
import { mercatorFrame } from '../../geo/frame'
import type { LabelPlace } from '../../geo/labelLayout'
import type { Label } from '../../geo/labels'
import { worldWidth } from '../../geo/mercator'
import { mercatorPlane, type Box } from '../../geo/plane'
import type { Messages } from '../../i18n/messages'
import type { Camera } from '../../state/view'
import { estimateWidth } from '../../theme/measure'
import { BREAKPOINTS } from '../../theme/tokens'
import type { MapLook } from '../../theme/mapLook'
import { arrange, type Arrangement } from './arrangement'
import { quietArea } from './insetFrame'
import type { MapViewProps } from '../mapViewTypes'
import type { DrawnName } from './nameRequests'
import { placeNames } from './names'

/** What decides where the first names of a map stand. */
export interface FirstNamesInput {
  readonly arrangement: Arrangement
  readonly zoom: number
  /** The map opens on Europe, as on a phone. Default there is: the whole world. */
  readonly isOnEurope: boolean
  /** What an inset shows, and the words below its frame. */
  readonly inset: Bounds | null
  readonly insetText: string
  readonly look: MapLook
}

/** Around Europe on a phone, pixels; and what the controls and the reading aids cover of it. */
const MARGIN = 16
const COVERED = { width: 232, height: 40 }

/** Munich and the top tiers: whatever else is named, they have their places before it. */
export function isFirstName({ style }: Label): boolean {
  return style === 'home' || style === 'top'
}

function europeBox(world: number): Box {
  const { minX, minY, maxX, maxY } = mercatorBox(EUROPE_BOUNDS)
  return {
    minX: minX * world - MARGIN,
    minY: minY * world - MARGIN,
    maxX: maxX * world + MARGIN,
    maxY: maxY * world + MARGIN,
  }
}

/** The lower left corner and the upper right one. */
function coveredOf({ minX, minY, maxX, maxY }: Box): readonly Box[] {
  return [
    { minX, minY: maxY - COVERED.height, maxX: minX + COVERED.width, maxY },
    { minX: maxX - COVERED.width, minY, maxX, maxY: minY + COVERED.height },
  ]
}

/**
 * Where the first names stand on a map that nothing has measured yet. It depends on nothing but the
 * zoom and on widths of text that are estimated, so that a server comes to the same result as the
 * browser, which begins with it.
 * @param previous where they stood before. Default: nowhere
 */
export function firstNames(
  { arrangement, zoom, isOnEurope, inset, insetText, look }: FirstNamesInput,
  previous?: ReadonlyMap<string, LabelPlace>,
): {
  readonly names: readonly DrawnName[]
  readonly places: ReadonlyMap<string, LabelPlace>
} {
  const project = mercatorPlane(zoom).at
  const world = worldWidth(zoom)
  const europe = europeBox(world)
  return placeNames(
    { ...arrangement, labels: arrangement.labels.filter(isFirstName) },
    {
      zoom,
      project,
      bounds: isOnEurope ? europe : { minX: 0, minY: -world, maxX: world, maxY: 2 * world },
      covers: isOnEurope ? coveredOf(europe) : [],
      quiet: quietArea(inset, project, insetText),
      gazetteer: [],
      measure: estimateWidth,
      look,
    },
    previous,
  )
}

/** What decides where names stand first on a map that is live. */
export interface FirstPlacesInput {
  readonly shown: MapViewProps
  readonly camera: Camera
  /** Pixels. */
  readonly size: Size
  readonly isEmbedded: boolean
  readonly words: Pick<Messages['map'], 'countPartners' | 'enlargedAtLeft'>
}

/** Where the server's names stand for this camera; nothing where it drew none. */
export function firstPlaces({
  shown,
  camera,
  size,
  isEmbedded,
  words,
}: FirstPlacesInput): ReadonlyMap<string, LabelPlace> | undefined {
  const plane = mercatorFrame(camera, size).plane.step
  if (!plane) return undefined
  return firstNames({
    arrangement: arrange(shown, plane, words.countPartners),
    zoom: plane.zoom,
    isOnEurope: !isEmbedded && size.width < BREAKPOINTS.tablet,
    inset: shown.inset,
    insetText: words.enlargedAtLeft,
    look: shown.look,
  }).places
}
