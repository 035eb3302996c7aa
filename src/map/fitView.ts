import { boundsOf } from '../geo/bounds'
import {
  beyondMargin,
  EUROPE_BOUNDS,
  fitBounds,
  fitGlobe,
  fitWorld,
  type Padding,
  type Size,
} from '../geo/fit'
import type { Entity, Lookup } from '../model/lookup'
import type { LngLat } from '../model/types'
import { roundCamera, type Camera, type Projection } from '../state/view'
import { BREAKPOINTS } from '../theme/tokens'

/** A single partner is shown with Munich, and never closer than this. */
const MAX_FIT_ZOOM = 5
/** Room for the names beside marks at the edge of what is fitted, pixels. */
const NAMES = { top: 24, right: 48, bottom: 24, left: 24 }
/** Which side a globe shows first. */
const GLOBE_CENTER = [15, 30] as const

export interface FitInput {
  readonly lookup: Lookup
  readonly selected: Entity | undefined
  readonly projection: Projection
  readonly size: Size
  readonly padding: Padding
  /** A small map that is not embedded opens on Europe. */
  readonly isEmbedded: boolean
}

/** Where the selection is: a partner or place together with Munich, all that ever were members of an alliance. */
function selectionPoints({ lookup, selected }: FitInput): readonly LngLat[] {
  const home = lookup.homePlace.lngLat
  const partners = (ids: readonly string[]) =>
    ids.map((id) => lookup.partners.get(id)?.lngLat).filter((point) => point !== undefined)
  switch (selected?.kind) {
    case undefined:
      return []
    case 'partner':
    case 'place':
      return [home, selected.value.lngLat]
    case 'alliance':
      return partners(selected.value.members.map(({ partner }) => partner))
    case 'event': {
      const places = selected.value.places
        .map((id) => lookup.places.get(id)?.lngLat)
        .filter((point) => point !== undefined)
      const points = [...partners(selected.value.partners), ...places]
      return points.length > 0 ? [home, ...points] : []
    }
    default:
      return selected satisfies never
  }
}

/** The whole world, in the shape of the projection. */
export function worldCamera({ projection, size, padding }: FitInput): Camera {
  const sides = {
    top: 0,
    bottom: 0,
    left: beyondMargin(padding.left),
    right: beyondMargin(padding.right),
  }
  return roundCamera(
    projection === 'globe' ? fitGlobe(size, GLOBE_CENTER, sides) : fitWorld(size, sides),
  )
}

export function europeCamera({ size, padding }: FitInput): Camera {
  return roundCamera(fitBounds(EUROPE_BOUNDS, size, padding))
}

function withNames(padding: Padding, { width, height }: Size): Padding {
  if (width < BREAKPOINTS.tablet || height < BREAKPOINTS.tablet / 2) return padding
  return {
    top: padding.top + NAMES.top,
    right: padding.right + NAMES.right,
    bottom: padding.bottom + NAMES.bottom,
    left: padding.left + NAMES.left,
  }
}

/** The camera where a link names none: the selection, else the world, on a phone Europe. */
export function contentCamera(input: FitInput): Camera {
  const bounds = boundsOf(selectionPoints(input))
  const { size, padding } = input
  if (bounds) return roundCamera(fitBounds(bounds, size, withNames(padding, size), MAX_FIT_ZOOM))
  const isSmall = size.width < BREAKPOINTS.tablet && !input.isEmbedded
  return isSmall ? europeCamera(input) : worldCamera(input)
}

/** A mark this far from the edge of the free area needs no camera move, pixels. */
const INSIDE = 24

/** Whether a point of the map is well within what nothing covers. */
export function isInFreeArea(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: Size,
  padding: Padding,
): boolean {
  return (
    x > padding.left + INSIDE &&
    x < width - padding.right - INSIDE &&
    y > padding.top + INSIDE &&
    y < height - padding.bottom - INSIDE
  )
}
