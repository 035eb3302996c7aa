import type { City, CountryPoint } from 'virtual:basemap'
import { WORLD_SIZE } from '../../geo/mercator'
import type { Lang } from '../../i18n/lang'
import type { LngLat } from '../../model/types'

/** A name that belongs to the basemap. */
export interface PlaceName {
  /** `country:FR`, `town:Lyon 4.8`. */
  readonly id: string
  readonly kind: 'country' | 'town'
  readonly lngLat: LngLat
  readonly lines: readonly string[]
  /** The largest circle inside a country, in widths of the Mercator world; its name stays within. */
  readonly radius?: number
  /** From this zoom on. */
  readonly minZoom: number
  /** Smaller is placed first. */
  readonly priority: number
}

/** Width of one capital letter of a country's name, pixels, with its spacing. */
const LETTER_WIDTH = 9
/** A name may be this much wider than the largest circle inside its country. */
const OVERHANG = 2.2
/** Letters in a line of a country's name, where it can be broken. */
const LINE_LETTERS = 14
const MAX_COUNTRY_ZOOM = 6

/** Below every mark's name: capitals, then countries by size, then towns by the zoom they appear at. */
const PRIORITY = { capital: 20_000, country: 30_000, town: 40_000 }

/** Breaks a name at its spaces into lines of about 14 letters. */
export function wrapName(name: string): readonly string[] {
  return name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || `${last} ${word}`.length > LINE_LETTERS) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}

/** Country names in capitals, each from the zoom at which it roughly fits its country. */
export function countryNames(
  countries: readonly CountryPoint[],
  nameOf: (iso: string) => string | undefined,
  lang: Lang,
): readonly PlaceName[] {
  return countries.flatMap(({ iso, lngLat, radius }): PlaceName[] => {
    const name = nameOf(iso)
    if (name === undefined) return []
    const lines = wrapName(name.toLocaleUpperCase(lang))
    const width = Math.max(...lines.map(({ length }) => length)) * LETTER_WIDTH
    const fits = Math.log2(width / (radius * 2 * OVERHANG * WORLD_SIZE))
    return [
      {
        id: `country:${iso}`,
        kind: 'country',
        lngLat,
        lines,
        radius,
        minZoom: Math.min(MAX_COUNTRY_ZOOM, fits),
        priority: PRIORITY.country - Math.round(radius * 1e5),
      },
    ]
  })
}

/** Capitals and other towns in the page's language. */
export function townNames(cities: readonly City[], lang: Lang): readonly PlaceName[] {
  return cities.map(({ name, name_de, lngLat, minZoom, isCapital }): PlaceName => {
    const local = lang === 'de' ? (name_de ?? name) : name
    return {
      id: `town:${name} ${String(lngLat[0])}`,
      kind: 'town',
      lngLat,
      lines: [local],
      minZoom,
      priority: isCapital ? PRIORITY.capital : PRIORITY.town + minZoom,
    }
  })
}
