import { least } from 'd3'
import { memberSpan, momentOf, type Moment } from './activity'
import type { Filters } from './filters'
import type { Lookup } from './lookup'
import { isCounted, partnersAsOf, type Matches, type VisiblePartner } from './network'
import { toInterval } from './partialDate'
import type { MarkKind, Partner, Span } from './types'

/** The dated partners of one year. */
export interface GrowthYear {
  readonly year: number
  /** By tier, however their dates are known; a tier without partners is missing. */
  readonly tiers: ReadonlyMap<MarkKind, number>
  /** Of these, by tier, those whose relation began when a source says so. */
  readonly started: ReadonlyMap<MarkKind, number>
  readonly partners: number
  /** Those whose relation is documented since a date, while no source says when it began. */
  readonly documented: number
  /** Dated ties that were last documented long before; counted apart. */
  readonly lastDocumented: number
  /** How many became partners in this year: only beginnings that a source gives. */
  readonly added: number
}

function tally(partners: readonly VisiblePartner[]): ReadonlyMap<MarkKind, number> {
  const counts = new Map<MarkKind, number>()
  for (const { tier } of partners) {
    const kind = tier as MarkKind
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/** When a partner began; under a filter by alliance when it became a member. */
function beginOf(lookup: Lookup, { alliances }: Filters, partner: Partner): Span {
  if (alliances === null) return { from: partner.since, fromIs: partner.sinceIs }
  const spans = lookup
    .membershipsOf(partner.id)
    .filter(({ alliance }) => alliances.includes(alliance.id))
    .map(({ alliance, member }) => memberSpan(member, alliance))
  return least(spans, ({ from }) => from ?? '9999') ?? {}
}

/** Whether a source says that it began within the extent: a list of 2018 is no beginning in 2018. */
function isNew(begin: Span, { extent }: Moment): boolean {
  const { from, fromIs } = begin
  return from !== undefined && fromIs === 'start' && toInterval(from).start >= extent.start
}

/** The network of every year of the timeline, by tier: dated ties only, under the filters. */
export function networkGrowth(
  lookup: Lookup,
  filters: Filters,
  matches: Matches,
): readonly GrowthYear[] {
  const { years, staleAfterYears } = lookup.dataset
  const [first, last] = years
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const date = String(year)
    const moment = momentOf({ from: date, to: date }, years, staleAfterYears)
    const all = partnersAsOf(lookup, filters, moment, matches)
    const dated = all.filter((shown) => isCounted(shown) && shown.status === 'current')
    const started = dated.filter(({ relation }) => relation?.fromIs === 'start')
    return {
      year,
      tiers: tally(dated),
      started: tally(started),
      partners: dated.length,
      documented: dated.length - started.length,
      lastDocumented: all.filter(
        ({ partner, status }) => status === 'last-documented' && partner.since !== undefined,
      ).length,
      added: dated.filter(({ partner }) => isNew(beginOf(lookup, filters, partner), moment)).length,
    }
  })
}

/**
 * How many of the partners shown are new in the extent: those that began in it, as a source says. The
 * whole range has no before, so nothing in it is new.
 * @param shown the partners as of the extent
 */
export function countNewPartners(
  lookup: Lookup,
  filters: Filters,
  moment: Moment,
  shown: readonly VisiblePartner[],
): number {
  if (!Number.isFinite(moment.extent.start)) return 0
  return shown.filter(
    (visible) => isCounted(visible) && isNew(beginOf(lookup, filters, visible.partner), moment),
  ).length
}
