import { distanceKm } from '../../geo/distance'
import type { Mark } from '../../geo/marks'
import type { AtlasState } from '../../state/AtlasState.svelte'

/** Farther apart than this marks are not of one city and its surroundings. */
const NEARBY_KM = 60

/**
 * What a list of overlapping marks is about: `4 partners in Singapore`, `3 partners and 2 locations
 * in Singapore`, `4 partners in Tokyo and nearby`, and `5 partners here` where their cities lie far
 * apart. The first mark names the place. The home mark counts as a
 * location, because it stands for TUM's seat.
 * @param marks at least one
 */
export function chooserTitle(
  { messages, formats }: Pick<AtlasState, 'messages' | 'formats'>,
  marks: readonly Mark[],
): string {
  const words = messages.map
  const isPlace = ({ symbol }: Mark) => symbol === 'home' || symbol === 'location'
  const locations = marks.filter(isPlace).length
  const partners = marks.length - locations
  const what = formats.list([
    ...(partners > 0 ? [words.countPartners(partners)] : []),
    ...(locations > 0 ? [words.countLocations(locations)] : []),
  ])
  const [first] = marks
  if (!first) return words.here(what)
  const isOneCity = marks.every(
    ({ city, country }) => city === first.city && country === first.country,
  )
  if (isOneCity) return words.inCity(what, first.city)
  const isNearby = marks.every(({ lngLat }) => distanceKm(lngLat, first.lngLat) < NEARBY_KM)
  return isNearby ? words.nearCity(what, first.city) : words.here(what)
}
