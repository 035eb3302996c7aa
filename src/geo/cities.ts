import { group } from 'd3'
import { distanceKm } from './distance'
import type { Mark } from './marks'

/** As many marks of one city and its surroundings share one label. */
export const CITY_COUNT = 4
/** How far the surroundings of a city reach. */
const CITY_KM = 40
/** A little less than a degree of latitude has. */
const KM_PER_DEGREE = 110

/** Most are far apart already by their latitudes, which spares the distance. */
function isNear({ lngLat: a }: Mark, { lngLat: b }: Mark): boolean {
  return Math.abs(a[1] - b[1]) * KM_PER_DEGREE < CITY_KM && distanceKm(a, b) < CITY_KM
}

/**
 * Gathers entries by the cities of their marks, the largest first. A city with enough marks for a
 * label of its own takes in those of its surroundings: Palaiseau belongs to Paris.
 */
export function gatherCities<T>(entries: readonly T[], markOf: (entry: T) => Mark): T[][] {
  const cityOf = (entry: T) => `${markOf(entry).country} ${markOf(entry).city}`
  const cities = [...group(entries, cityOf).values()].toSorted((a, b) => b.length - a.length)
  const gathered: T[][] = []
  const large: T[][] = []
  for (const city of cities) {
    const [here] = city
    const around = large.find(([center]) => {
      if (center === undefined || here === undefined) return false
      return isNear(markOf(center), markOf(here))
    })
    if (around) around.push(...city)
    else {
      const entriesHere = [...city]
      gathered.push(entriesHere)
      if (city.length >= CITY_COUNT) large.push(entriesHere)
    }
  }
  return gathered
}
