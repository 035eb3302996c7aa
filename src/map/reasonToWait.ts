import { BREAKPOINTS } from '../theme/tokens'
import type { MapWait } from './mapStatus'

/** An embed narrower than this is a picture until somebody touches it, pixels. */
const NARROW_EMBED = 480

/** Not every browser tells about its network. */
interface Connection {
  readonly saveData?: boolean
}

/**
 * Why MapLibre, by far the largest part of the page, is loaded only when the visitor touches the map or
 * asks for it: its colors are its own, also where the system forces others. `undefined`: it is loaded
 * as soon as there is nothing more urgent.
 * @param width of the map, pixels
 */
export function reasonToWait(
  width: number,
  isEmbedded: boolean,
): Exclude<MapWait, 'pending'> | undefined {
  if (matchMedia('(forced-colors: active)').matches) return 'forced-colors'
  const { connection } = navigator as Navigator & { readonly connection?: Connection }
  if (connection?.saveData === true) return 'save-data'
  const isPhone = width < BREAKPOINTS.tablet && matchMedia('(pointer: coarse)').matches
  return isPhone || (isEmbedded && width < NARROW_EMBED) ? 'touch' : undefined
}
