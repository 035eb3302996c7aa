import { polygonContains, randomLcg } from 'd3'

/** How far from its original a copy may stand, degrees of latitude. */
const SPREAD_DEGREES = 4
const TRIES = 8
const UNDRAWN = ['home', 'other']

/** @typedef {[lng: number, lat: number]} LngLat */
/** @typedef {import('../../src/model/types').Dataset} Dataset */
/** @typedef {(lngLat: LngLat) => boolean} IsLand */

/**
 * Tells land from sea on the basemap, flat: good enough to keep synthetic partners out of the water.
 *
 * @param {import('geojson').MultiPolygon} land
 * @returns {IsLand}
 */
export function createLandTest(land) {
  const shapes = land.coordinates.map(([ring]) => ({
    ring,
    west: Math.min(...ring.map(([lng]) => lng)),
    east: Math.max(...ring.map(([lng]) => lng)),
    south: Math.min(...ring.map(([, lat]) => lat)),
    north: Math.max(...ring.map(([, lat]) => lat)),
  }))
  return ([lng, lat]) =>
    shapes.some(
      ({ ring, west, east, south, north }) =>
        lng >= west &&
        lng <= east &&
        lat >= south &&
        lat <= north &&
        polygonContains(ring, [lng, lat]),
    )
}

/**
 * The same atlas with `factor` times the drawn partners. Copies stand near their original, on land,
 * in cities of their own (so that the arcs multiply too), with its tier, dates and ties; alliances
 * and events keep their members. The same factor always gives the same copies.
 *
 * @param {Dataset} dataset
 * @param {number} factor
 * @param {IsLand} isLand
 * @returns {Dataset}
 */
export function growDataset(dataset, factor, isLand) {
  const random = randomLcg(0.42)
  /** @param {LngLat} lngLat @returns {LngLat} */
  const near = ([lng, lat]) => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const angle = random() * 2 * Math.PI
      const reach = Math.sqrt(random()) * SPREAD_DEGREES
      const across = (Math.cos(angle) * reach) / Math.cos((lat * Math.PI) / 180)
      const candidate = [lng + across, lat + Math.sin(angle) * reach].map(
        (degrees) => Math.round(degrees * 1e4) / 1e4,
      )
      if (Math.abs(candidate[0]) < 179 && isLand(candidate)) return candidate
    }
    return [lng + (random() - 0.5) / 5, lat + (random() - 0.5) / 5]
  }

  const drawn = dataset.partners.filter(({ tier }) => !UNDRAWN.includes(tier))
  const copies = Array.from({ length: factor - 1 }, (_, index) => index + 2).flatMap((number) =>
    drawn.map(
      ({ otherName: _otherName, otherCity: _otherCity, parent: _parent, short, ...partner }) => ({
        ...partner,
        id: `${partner.id}-${number}`,
        name: `${partner.name} ${number}`,
        ...(short && { short: `${short} ${number}` }),
        city: `${partner.city} ${number}`,
        lngLat: near(partner.lngLat),
      }),
    ),
  )
  return { ...dataset, partners: [...dataset.partners, ...copies] }
}

/** How far from its original a copied event may lie, years. */
const SPREAD_YEARS = 2

/**
 * A date moved by whole years and months, exactly as precise as before.
 *
 * @param {string} date
 * @param {number} years
 * @param {() => number} random
 */
function moveDate(date, years, random) {
  const [year, month, day] = date.split('-')
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0')
  const parts = [String(Number(year) + years)]
  if (month) parts.push(two(1 + Math.floor(random() * 12)))
  if (day) parts.push(two(1 + Math.floor(random() * 28)))
  return parts.join('-')
}

/**
 * The same atlas with `factor` times the events. Copies keep type, importance, partners, places and
 * alliances, and lie within two years of their original, inside the years of the atlas if that is;
 * what lasts keeps the number of years it lasted. Cohorts are new ones. The same factor always gives the same copies.
 *
 * @param {Dataset} dataset
 * @param {number} factor
 * @returns {Dataset}
 */
export function growEvents(dataset, factor) {
  const random = randomLcg(0.42)
  const [first, last] = dataset.years
  const copies = Array.from({ length: factor - 1 }, (_, index) => index + 2).flatMap((number) =>
    dataset.events.map(({ otherTitle: _otherTitle, ...event }) => {
      const year = Number(event.date.slice(0, 4))
      const wanted = Math.round((random() * 2 - 1) * SPREAD_YEARS)
      const isOnAxis = year >= first && year <= last
      const by = isOnAxis ? Math.max(first - year, Math.min(wanted, last - year)) : wanted
      const end = event.end && Number(event.end.slice(0, 4)) + by
      const date = moveDate(event.date, by, random)
      return {
        ...event,
        id: `${event.id}-${number}`,
        title: `${event.title} ${number}`,
        date,
        ...(end && { end: String(Math.max(end, Number(date.slice(0, 4)))) }),
        ...(event.cohort?.number && {
          cohort: { ...event.cohort, number: event.cohort.number + 10 * (number - 1) },
        }),
      }
    }),
  )
  const events = [...dataset.events, ...copies].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )
  return { ...dataset, events }
}

/**
 * The marks of a dataset as points for the bare page: GeoJSON with `id`, `kind` and `since`, the
 * first year in which the atlas draws them (0: not dated, always drawn).
 *
 * @param {Dataset} dataset
 */
export function pointsOf({ partners, places, homePlace, years }) {
  /** @param {string | undefined} date */
  const yearOf = (date) => Number(date?.slice(0, 4) ?? 0)
  const entries = [
    ...places
      .filter(({ id }) => id !== homePlace)
      .map(({ id, lngLat, opened }) => [`place:${id}`, 'location', lngLat, yearOf(opened)]),
    ...partners
      .filter(({ tier }) => tier !== 'other')
      .map(({ id, tier, lngLat, since }) => [`partner:${id}`, tier, lngLat, yearOf(since)]),
  ]
  return {
    type: 'FeatureCollection',
    firstYear: years[0],
    features: entries.map(([id, kind, coordinates, since]) => ({
      type: 'Feature',
      properties: { id, kind, since },
      geometry: { type: 'Point', coordinates },
    })),
  }
}
