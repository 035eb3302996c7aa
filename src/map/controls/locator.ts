import { distanceKm } from '../../geo/distance'
import type { AtlasState } from '../../state/AtlasState.svelte'

/** From here on a distance is rounded to tens: a campus is larger than a kilometer. */
const EXACT_BELOW_KM = 100

type Located = Pick<AtlasState, 'dataset' | 'lookup' | 'messages' | 'formats' | 'selected'>

/** Where the selected partner or place is; `undefined` for anything else, and for TUM itself. */
function locatedSelection({ lookup, selected }: Located) {
  if (selected?.kind !== 'partner' && selected?.kind !== 'place') return undefined
  const isHome = selected.value.id === lookup.home.id || selected.value.id === lookup.homePlace.id
  return isHome ? undefined : selected.value
}

/**
 * Country, and distance from Munich along a great circle: `Singapore · about 10,050 km from Munich`.
 * Below 100 km to the kilometer, else to ten; "about" where it is rounded or only the city is known.
 * `undefined`: there is nothing to say.
 */
export function locatorText(atlas: Located): string | undefined {
  const located = locatedSelection(atlas)
  if (!located) return undefined
  const { homePlace } = atlas.lookup
  const words = atlas.messages.map
  const country = atlas.dataset.labels.countries[located.country] ?? located.country
  const isSameCity = located.city === homePlace.city && located.country === homePlace.country
  if (isSameCity) return words.inMunich(country)
  const km = distanceKm(homePlace.lngLat, located.lngLat)
  const isExact = km < EXACT_BELOW_KM && located.coordPrecision === 'campus'
  const rounded = km < EXACT_BELOW_KM ? Math.max(1, Math.round(km)) : Math.round(km / 10) * 10
  const distance = atlas.formats.number(rounded)
  return isExact ? words.fromMunich(country, distance) : words.aboutFromMunich(country, distance)
}
