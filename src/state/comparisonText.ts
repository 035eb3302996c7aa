import { getComparisonMessages } from '../i18n/comparison'
import { APARTS, COMPARED_KINDS, type ComparedKind, type Verdict } from '../model/comparison'
import type { AtlasState } from './AtlasState.svelte'

/**
 * The kinds that are listed. Under an alliance filter the memberships are what decides about its
 * partners, who would otherwise stand there twice.
 */
export function listedKinds(atlas: Pick<AtlasState, 'filters'>): readonly ComparedKind[] {
  return COMPARED_KINDS.filter((kind) => kind !== 'partner' || atlas.filters.alliances === null)
}

type Speaker = Pick<AtlasState, 'comparison' | 'filters' | 'lang' | 'formats'>

/** How many relations there are of each kind: `29 partners, 54 memberships and 2 locations`. */
export function countsText(
  { lang, formats }: Pick<Speaker, 'lang' | 'formats'>,
  counts: readonly (readonly [ComparedKind, number])[],
): string {
  const words = getComparisonMessages(lang).counts
  return formats.list(counts.filter(([, n]) => n > 0).map(([kind, n]) => words[kind](n)))
}

/**
 * One announcement of what is compared: `2010 to 2025: 29 new and 24 continuing partners; ended: 12
 * memberships and 1 alliance or programme; 106 not compared`. Hardly any tie with a partner has a
 * dated end: what ended is said only where something did. `''` where nothing is compared.
 */
export function comparisonText(speaker: Speaker): string {
  const { comparison, lang, formats } = speaker
  if (!comparison) return ''
  const words = getComparisonMessages(lang)
  const { entries, extent } = comparison
  const count = (kind: ComparedKind, verdict: Verdict) =>
    entries.filter((entry) => entry.kind === kind && entry.verdict === verdict).length
  const kinds = listedKinds(speaker)
  const [first = 'membership'] = kinds
  const ended = countsText(
    speaker,
    kinds.map((kind) => [kind, count(kind, 'ended')] as const),
  )
  const rose = count('partner', 'risen')
  const apart = APARTS.filter((verdict) => verdict !== 'planned')
    .map((verdict) => count(first, verdict))
    .reduce((sum, n) => sum + n, 0)
  const parts = [
    words.changed(
      count(first, 'new'),
      count(first, 'continuing'),
      first === 'partner' ? words.partnersOf : words.membershipsOf,
    ),
    ...(rose === 0 ? [] : [words.rose(rose)]),
    ...(ended === '' ? [] : [words.ended(ended)]),
    ...(apart === 0 ? [] : [words.left(apart)]),
  ]
  return words.summary(formats.date(extent.from), formats.date(extent.to), parts.join('; '))
}
