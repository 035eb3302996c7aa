import { rollups, sum } from 'd3'
import type { Filters } from '../../model/filters'
import { isCounted, type Network } from '../../model/network'
import type { AtlasState, ListTable } from '../../state/AtlasState.svelte'
import type { View } from '../../state/view'

/** What a link into the list changes besides showing it. */
export type ListChange = Partial<Filters & Pick<View, 'time'>>

/** A number of the network, and where the list shows what it counts. */
export interface Figure {
  readonly key: 'partners' | 'countries' | 'alliances' | 'mous' | 'cohorts' | 'places'
  readonly value: number
  readonly table: ListTable
  readonly change: ListChange
}

/** The live figures, under the filters and as of the years shown. */
export function figuresOf({ counts, events }: Network): readonly Figure[] {
  const mous = events.filter(({ type }) => type === 'mou').length
  const cohorts = events.filter(({ cohort }) => cohort?.part === 'cohort').length
  return [
    { key: 'partners', value: counts.partners, table: 'partners', change: {} },
    { key: 'countries', value: counts.countries, table: 'partners', change: {} },
    { key: 'places', value: counts.places, table: 'partners', change: { tiers: ['location'] } },
    { key: 'alliances', value: counts.alliances, table: 'alliances', change: {} },
    { key: 'mous', value: mous, table: 'events', change: { types: ['mou'] } },
    { key: 'cohorts', value: cohorts, table: 'events', change: { types: ['cohort'] } },
  ]
}

export interface RegionFigure {
  readonly region: string
  readonly partners: number
}

/** Partners by region, most first; ties last documented long before are left out, as everywhere. */
export function partnersByRegion({ partners }: Network): readonly RegionFigure[] {
  return rollups(
    partners.filter(isCounted),
    (list) => list.length,
    ({ partner }) => partner.region,
  )
    .map(([region, count]) => ({ region, partners: count }))
    .sort((a, b) => b.partners - a.partners || a.region.localeCompare(b.region))
}

/** New dated ties of one year. */
export interface NewYear {
  readonly year: number
  readonly added: number
  /** Inside the years shown. */
  readonly isShown: boolean
}

/** New dated ties by year, and whether the years shown hold it. */
export function newByYear({ growth, extent }: AtlasState): readonly NewYear[] {
  const [from, to] = [extent.from, extent.to].map((date) => Number(date.slice(0, 4)))
  return growth.map(({ year, added }) => ({
    year,
    added,
    isShown: year >= (from ?? year) && year <= (to ?? year),
  }))
}

/** New ties in all the years shown. */
export function addedInAll(years: readonly NewYear[]): number {
  return sum(
    years.filter(({ isShown }) => isShown),
    ({ added }) => added,
  )
}
