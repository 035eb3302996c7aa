import { isChosen, toggleChoice, type Choice, type Facet } from '../../model/filters'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { MARK_KINDS } from '../../model/types'
import { labelIn } from '../../model/labelText'

/** One value of a facet, as the filters offer it. */
export interface FacetOption {
  readonly value: string
  readonly label: string
  /** Other names by which it is found. */
  readonly aliases: readonly string[]
}

/** In these facets everything is on at first and values are switched off; in the others values are picked. */
export const SUBTRACTIVE_FACETS: readonly Facet[] = ['tiers', 'regions']

/** Label of a facet's value; of one that a link made up, the value itself. */
export function facetLabel(atlas: AtlasState, facet: Facet, value: string): string {
  const { labels } = atlas.dataset
  switch (facet) {
    case 'tiers':
      return labelIn(labels.tiers, value)
    case 'types':
      return labelIn(labels.eventTypes, value)
    case 'regions':
      return labelIn(labels.regions, value)
    case 'countries':
      return labelIn(labels.countries, value)
    case 'programmes':
      return labelIn(labels.programmes, value)
    case 'alliances':
      return atlas.lookup.alliances.get(value)?.name ?? value
    default:
      return facet satisfies never
  }
}

function valuesOf(atlas: AtlasState, facet: Facet): readonly string[] {
  const { dataset } = atlas
  const located = [...dataset.partners.filter(({ tier }) => tier !== 'other'), ...dataset.places]
  switch (facet) {
    case 'tiers':
      return MARK_KINDS
    case 'types':
      return dataset.events.map(({ type }) => type)
    case 'regions':
      return located.map(({ region }) => region)
    case 'countries':
      return located.map(({ country }) => country)
    case 'programmes':
      return dataset.partners.flatMap(({ programmes }) => programmes)
    case 'alliances':
      return dataset.alliances.map(({ id }) => id)
    default:
      return facet satisfies never
  }
}

/** Every value of a facet that the facts hold, by name; kinds of marks as in the legend. */
export function facetOptions(atlas: AtlasState, facet: Facet): readonly FacetOption[] {
  const options = [...new Set(valuesOf(atlas, facet))].map((value) => ({
    value,
    label: facetLabel(atlas, facet, value),
    aliases: facet === 'countries' ? (atlas.dataset.labels.countryAliases?.[value] ?? []) : [],
  }))
  return facet === 'tiers'
    ? options
    : options.sort((a, b) => atlas.formats.compare(a.label, b.label))
}

/** Whether a value's box is ticked. */
export function isTicked(facet: Facet, choice: Choice, value: string): boolean {
  return choice === null ? SUBTRACTIVE_FACETS.includes(facet) : isChosen(choice, value)
}

/**
 * The choice after a click on a value's box. Where values are picked, the first pick restricts to
 * it and giving up the last lifts the restriction.
 */
export function toggleOption(
  facet: Facet,
  choice: Choice,
  value: string,
  all: readonly string[],
): Choice {
  if (SUBTRACTIVE_FACETS.includes(facet)) return toggleChoice(choice, value, all)
  const next = (choice ?? []).includes(value)
    ? (choice ?? []).filter((chosen) => chosen !== value)
    : [...(choice ?? []), value]
  return next.length === 0 ? null : next
}
