import { type Moment, type Standing } from './activity'
import { nearestStanding } from './partnerStanding'
import { labelIn, relationName } from './labelText'
import type { Lookup } from './lookup'
import type { PartialDate } from './partialDate'
import type { Labels } from './dataset'
import type { Partner, Span, Tie } from './types'

/** How a page says from when to when something was. */
export interface SpanWords {
  readonly since: (date: string) => string
  /** Since a date at which a source documents it; when it began no source says. */
  readonly documentedSince: (date: string) => string
  readonly until: (date: string) => string
  readonly lastDocumented: (date: string) => string
  readonly notDated: string
}

/**
 * What is known of a span, and no more: `since October 2018`, `documented since 2004`, `2008 – 2015`,
 * `last documented 2015`, `not dated`.
 * @param date how a date is said
 */
export function spanText(
  words: SpanWords,
  { from, fromIs, until, documentedUntil }: Span,
  standing: Standing | undefined,
  date: (date: PartialDate) => string,
): string {
  if (from !== undefined && until !== undefined) return `${date(from)} – ${date(until)}`
  if (until !== undefined) return words.until(date(until))
  if (standing === 'last-documented' && documentedUntil !== undefined)
    return words.lastDocumented(date(documentedUntil))
  if (from === undefined) return words.notDated
  return fromIs === 'documented' ? words.documentedSince(date(from)) : words.since(date(from))
}

/** The words for a piece of evidence. */
export interface TieWords extends SpanWords {
  readonly tieAsOf: (date: string) => string
}

/** Who says so, of what time: `TUM source, since 1997, as of 2018`. */
export function tieText(
  words: TieWords,
  labels: Labels,
  { evidence, from, until, asOf }: Tie,
  date: (date: PartialDate) => string,
): string {
  return [
    labelIn(labels.evidence, evidence),
    ...(from === undefined && until === undefined
      ? []
      : [spanText(words, { from, fromIs: 'start', until }, undefined, date)]),
    ...(asOf === undefined || asOf === from ? [] : [words.tieAsOf(date(asOf))]),
  ].join(', ')
}

/**
 * What a partner is as of a moment, by which relation, and since when: `Flagship partnership since
 * October 2018`, `ATHENS network, last documented 2023`; before its first evidence by its first one.
 */
export function partnerText(
  words: SpanWords,
  { dataset, alliances }: Lookup,
  partner: Partner,
  moment: Moment,
  date: (date: PartialDate) => string,
): string {
  const { relation, status } = nearestStanding(partner, moment)
  if (!relation) return words.notDated
  const name = relationName(relation, dataset.labels, alliances)
  const when = spanText(words, relation, status, date)
  return relation.fromIs === 'start' && status !== 'last-documented'
    ? `${name} ${when}`
    : `${name}, ${when}`
}
