import { isCounted, type VisiblePartner } from '../model/network'
import type { Bounds } from './bounds'
import { EUROPE_BOUNDS, WORLD_BOUNDS } from './fit'

/** Sections of the map that one press of a button shows, the whole first. */
export const REGION_IDS = ['world', 'europe', 'asia', 'americas', 'africa', 'oceania'] as const

export type RegionId = (typeof REGION_IDS)[number]

export interface MapRegion {
  readonly id: RegionId
  /** The land where partners are, degrees; never across the antimeridian. */
  readonly bounds: Bounds
  /** Names of the facts' regions that it holds; of the world none, because it holds them all. */
  readonly names: readonly string[]
}

/** The regions by id. Every region of the facts belongs to exactly one of them, and to the world. */
export const REGIONS: Readonly<Record<RegionId, MapRegion>> = {
  world: { id: 'world', bounds: WORLD_BOUNDS, names: [] },
  europe: { id: 'europe', bounds: EUROPE_BOUNDS, names: ['Europe'] },
  asia: {
    id: 'asia',
    bounds: { west: 32, south: -8, east: 146, north: 48 },
    names: ['Asia', 'Middle East'],
  },
  americas: {
    id: 'americas',
    bounds: { west: -126, south: -38, east: -34, north: 56 },
    names: ['North America', 'Latin America'],
  },
  africa: {
    id: 'africa',
    bounds: { west: -18, south: -36, east: 57, north: 38 },
    names: ['Africa'],
  },
  oceania: {
    id: 'oceania',
    bounds: { west: 111, south: -48, east: 179, north: -9 },
    names: ['Oceania'],
  },
}

/**
 * How many visible partners each region has. Counted like `Counts.partners`: without TUM, without
 * organizations kept for reference, and without ties last documented long before.
 */
export function countByRegion(
  partners: readonly VisiblePartner[],
): Readonly<Record<RegionId, number>> {
  const counted = partners.filter(isCounted)
  const countIn = ({ names }: MapRegion) =>
    counted.filter(({ partner }) => names.includes(partner.region)).length
  return {
    world: counted.length,
    europe: countIn(REGIONS.europe),
    asia: countIn(REGIONS.asia),
    americas: countIn(REGIONS.americas),
    africa: countIn(REGIONS.africa),
    oceania: countIn(REGIONS.oceania),
  }
}
