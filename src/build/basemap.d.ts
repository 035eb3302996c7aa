declare module 'virtual:basemap' {
  import type { MultiLineString, MultiPolygon } from 'geojson'

  /** Where a country's name stands. */
  export interface CountryPoint {
    /** ISO 3166-1 alpha-2, or `XK`; names come from `Intl.DisplayNames`. */
    readonly iso: string
    /** Pole of inaccessibility of its largest polygon, degrees. */
    readonly lngLat: readonly [lng: number, lat: number]
    /** Radius of the largest circle inside it, in widths of the Mercator world. */
    readonly radius: number
    /** Too small to be seen on a world map: it is drawn as a point too. */
    readonly isSmall: boolean
  }

  /** Own vectors from Natural Earth, made at build time. Longitudes lie within -180 and 180. */
  export interface Basemap {
    readonly land: MultiPolygon
    readonly lakes: MultiPolygon
    readonly borders: MultiLineString
    /** Claimed and breakaway boundaries; drawn apart from agreed ones. */
    readonly disputed: MultiLineString
    readonly countries: readonly CountryPoint[]
  }

  /** Where a `Basemap` lies as JSON: absolute address, resolved from the module, so that any page depth and sub-folder works. */
  export const basemapUrl: string
}

declare module 'polylabel' {
  /** Pole of inaccessibility of a polygon; `distance` is the radius of the largest inner circle. */
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [x: number, y: number] & { distance: number }
}

declare module 'd3-geo-projection' {
  import type { GeoJSON } from 'geojson'
  import type { GeoProjection } from 'd3'
  /** Applies a projection, with its clipping, to every coordinate. */
  export function geoProject<T extends GeoJSON>(object: T, projection: GeoProjection): T
}
