import { momentOf, type Moment } from './activity'
import { markKindOf, type Filters } from './filters'
import type { Lookup } from './lookup'
import { partnersAsOf, type Matches, type VisiblePartner } from './network'
import { addYears } from './partialDate'
import type { MarkKind, Partner } from './types'

/** The partners of one year whose tie is dated. */
export interface GrowthYear {
  readonly year: number
  /** By tier; a tier without partners is missing. */
  readonly tiers: ReadonlyMap<MarkKind, number>
  readonly partners: number
  /** Dated ties that were last documented long before; counted apart. */
  readonly lastDocumented: number
  /** How many of them were no partners the year before. */
  readonly added: number
}

/** Ties that a curve may count: dated, and not documented long before only. */
function datedPartners(partners: readonly VisiblePartner[]): readonly Partner[] {
  return partners
    .filter(({ partner, status }) => status === 'current' && markKindOf(partner) !== undefined)
    .map(({ partner }) => partner)
}

function countLastDocumented(partners: readonly VisiblePartner[]): number {
  return partners.filter(
    ({ partner, status }) =>
      status === 'last-documented' &&
      partner.since !== undefined &&
      markKindOf(partner) !== undefined,
  ).length
}

/** The network of every year of the timeline, by tier: dated ties only, under the filters. */
export function networkGrowth(
  lookup: Lookup,
  filters: Filters,
  matches: Matches,
): readonly GrowthYear[] {
  const { years, staleAfterYears } = lookup.dataset
  const [first, last] = years
  const asOf = (year: number) => {
    const date = String(year)
    const moment = momentOf({ from: date, to: date }, years, staleAfterYears)
    return partnersAsOf(lookup, filters, moment, matches)
  }
  let before = new Set(datedPartners(asOf(first - 1)).map(({ id }) => id))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const all = asOf(first + index)
    const partners = datedPartners(all)
    const tiers = new Map<MarkKind, number>()
    for (const partner of partners) {
      const kind = markKindOf(partner)
      if (kind) tiers.set(kind, (tiers.get(kind) ?? 0) + 1)
    }
    const added = partners.filter(({ id }) => !before.has(id)).length
    before = new Set(partners.map(({ id }) => id))
    const lastDocumented = countLastDocumented(all)
    return { year: first + index, tiers, partners: partners.length, lastDocumented, added }
  })
}

/**
 * How many of the partners shown are new in the extent: dated ties that did not exist in the year
 * before it. The whole range has no before, so nothing in it is new.
 * @param shown the partners as of the extent
 */
export function countNewPartners(
  lookup: Lookup,
  filters: Filters,
  moment: Moment,
  matches: Matches,
  shown: readonly VisiblePartner[],
): number {
  const { start } = moment.extent
  if (!Number.isFinite(start)) return 0
  const extent = { start: addYears(start, -1), end: start }
  const yearBefore: Moment = { ...moment, extent, asOf: extent }
  const before = partnersAsOf(lookup, filters, yearBefore, matches)
  const known = new Set(datedPartners(before).map(({ id }) => id))
  return datedPartners(shown).filter(({ id }) => !known.has(id)).length
}
