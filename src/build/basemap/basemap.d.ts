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
    /** Agreed boundaries only. */
    readonly borders: MultiLineString
    /** Boundaries that are disputed, claimed, indefinite or lines of control; no line is in `borders` too. */
    readonly disputed: MultiLineString
  }

  /** A city or town whose name the map may show. */
  export interface City {
    /** English name. */
    readonly name: string
    /** German name, where it differs. */
    readonly name_de?: string
    /** ISO 3166-1 alpha-2; empty where Natural Earth gives none. */
    readonly iso: string
    readonly lngLat: readonly [lng: number, lat: number]
    /** Zoom from which it is worth a name. */
    readonly minZoom: 4 | 5 | 6 | 7
    readonly isCapital: boolean
  }

  /**
   * The same world at 1:10 million, precise to about 100 m: whole, or the part that was asked for.
   * Pieces overlap by a hair, so that no seam shows between them.
   */
  export interface FineBasemap {
    readonly land: MultiPolygon
    /** Outlines of the land, without the edges where pieces were cut. */
    readonly coast: MultiLineString
    readonly glaciers: MultiPolygon
    readonly lakes: MultiPolygon
    /** Outlines of the lakes, likewise. */
    readonly shores: MultiLineString
    readonly rivers: MultiLineString
    readonly borders: MultiLineString
    readonly disputed: MultiLineString
    readonly cities: readonly City[]
  }

  /** Longitude and latitude of the first point, then the steps to each next one, in whole fractions of a degree. */
  export type PackedLine = readonly number[]
  /** English name, German name or 0 when it is the same, country, longitude, latitude, `minZoom`, 1 for a capital. */
  export type PackedCity = readonly [string, string | 0, string, number, number, number, 0 | 1]

  /** The basemap as it travels; `geo/basemap.ts` unpacks it. */
  export interface PackedBasemap {
    readonly land: readonly (readonly PackedLine[])[]
    readonly lakes: readonly (readonly PackedLine[])[]
    readonly borders: readonly PackedLine[]
    readonly disputed: readonly PackedLine[]
  }

  /** One piece of the fine basemap as it travels; `geo/basemap.ts` unpacks it. */
  export interface PackedCell {
    readonly land: readonly (readonly PackedLine[])[]
    readonly glaciers: readonly (readonly PackedLine[])[]
    readonly lakes: readonly (readonly PackedLine[])[]
    readonly rivers: readonly PackedLine[]
    readonly borders: readonly PackedLine[]
    readonly disputed: readonly PackedLine[]
    readonly cities: readonly PackedCity[]
  }

  /** Every country: few, and known before the basemap has come. */
  export const countries: readonly CountryPoint[]

  /** Where the `PackedBasemap` lies as JSON: absolute address, resolved from the module, so that any page depth and sub-folder works. */
  export const basemapUrl: string

  /** Where each `PackedCell` lies as JSON, by the key of its cell. Cells of open sea have none. */
  export const fineBasemapUrls: Readonly<Record<string, string>>
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
