import { distanceToCountry, isCountryCode } from './countries'
import { faultAt, findText, type Entry, type Path } from '../../entries/entry'
import type { Report, Words } from '../../entries/faults'

/** Islands, harbors and coarse borders: a point may lie this far outside its country. */
const TOLERANCE_KM = 30
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** Checks that every partner and place lies where its country is. */
export function checkCoordinates(entries: readonly Entry[], report: Report, warn: Report): void {
  for (const entry of entries) {
    if (entry.isUnpublished || !entry.isWhole) continue
    if (entry.kind !== 'partner' && entry.kind !== 'place') continue
    const point =
      entry.kind === 'place' ? entry.value.lngLat : [findText(entry, 'lon'), findText(entry, 'lat')]
    if (!Array.isArray(point) || point.length !== 2) continue
    const [lon, lat] = point.map((text) => (NUMBER.test(String(text)) ? Number(text) : undefined))
    if (lon === undefined || lat === undefined) continue
    const path: Path = entry.kind === 'place' ? ['lngLat'] : ['lat']
    const country = findText(entry, 'country')
    const say = (words: Words) => report(faultAt(entry, path, words))
    checkPoint(lon, lat, country, say, (words) => warn(faultAt(entry, path, words)))
  }
}

function checkPoint(
  lon: number,
  lat: number,
  country: string | undefined,
  report: (words: Words) => void,
  warn: (words: Words) => void,
): void {
  const isCountry = country !== undefined && isCountryCode(country)
  const distance = isCountry && isOnEarth(lon, lat) ? distanceToCountry([lon, lat], country) : 0
  if (isOnEarth(lon, lat) && distance === undefined)
    warn({
      what: `The map does not show the country ${country}, so the coordinates are not checked.`,
      mend: 'Look at the point on a map.',
    })
  if (isOnEarth(lon, lat) && (distance ?? 0) <= TOLERANCE_KM) return

  const swapped =
    isCountry && isOnEarth(lat, lon) ? distanceToCountry([lat, lon], country) : undefined
  if (swapped !== undefined && swapped <= TOLERANCE_KM)
    report({
      what: `Latitude and longitude seem swapped: ${lat}, ${lon} lies in ${country}.`,
      mend: `Write longitude ${lat} and latitude ${lon}.`,
    })
  else if (!isOnEarth(lon, lat))
    report({
      what: `There is no point at longitude ${lon}, latitude ${lat}.`,
      mend: 'Longitude goes from -180 to 180, latitude from -90 to 90, with a decimal point.',
    })
  else
    report({
      what: `The point at longitude ${lon}, latitude ${lat} lies ${Math.round(distance ?? 0)} km outside ${country}.`,
      mend: `Correct the coordinates or the country; up to ${TOLERANCE_KM} km are allowed.`,
    })
}

function isOnEarth(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}
