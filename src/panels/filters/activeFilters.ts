import { FACETS, type Facet } from '../../model/filters'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { facetLabel, facetOptions, SUBTRACTIVE_FACETS, toggleOption } from './facetOptions'

/** One restriction that is set, and how to take it away. */
export interface ActiveFilter {
  readonly key: string
  readonly label: string
  readonly remove: () => void
}

/** More values of one facet than this are told as a number. */
const MOST_NAMED = 3

function facetFilters(atlas: AtlasState, facet: Facet): ActiveFilter[] {
  const choice = atlas.filters[facet]
  if (choice === null) return []
  const { panels } = atlas.messages
  const all = facetOptions(atlas, facet).map(({ value }) => value)
  const lift = () => atlas.setChoice(facet, null)
  if (choice.length === 0)
    return [{ key: facet, label: panels.nothingChosen(panels.facets[facet]), remove: lift }]

  const missing = all.filter((value) => !choice.includes(value))
  const isSubtractive = SUBTRACTIVE_FACETS.includes(facet)
  const named = isSubtractive && missing.length < choice.length ? missing : choice
  if (named.length > MOST_NAMED)
    return [
      {
        key: facet,
        label: panels.severalChosen(panels.facets[facet], choice.length),
        remove: lift,
      },
    ]
  return named.map((value) => ({
    key: `${facet}:${value}`,
    label:
      named === missing
        ? panels.hidden(facetLabel(atlas, facet, value))
        : `${panels.facet[facet]}: ${facetLabel(atlas, facet, value)}`,
    remove: () =>
      choice.length === 1 && named === choice
        ? lift()
        : atlas.setChoice(facet, toggleOption(facet, choice, value, all)),
  }))
}

/** Everything that restricts what is shown, in the order of the URL contract. */
export function activeFilters(atlas: AtlasState): ActiveFilter[] {
  const { timeExtent, compare, filters, formats, messages } = atlas
  return [
    ...(compare
      ? [
          {
            key: 'compare',
            label: messages.panels.compared(formats.date(compare.from), formats.date(compare.to)),
            remove: () => atlas.setCompare(null),
          },
        ]
      : []),
    ...(timeExtent && !compare
      ? [
          {
            key: 'time',
            label: formats.range(timeExtent.from, timeExtent.to),
            remove: () => atlas.setTimeExtent(null),
          },
        ]
      : []),
    ...FACETS.flatMap((facet) => facetFilters(atlas, facet)),
    ...(filters.q === ''
      ? []
      : [{ key: 'q', label: messages.panels.quoted(filters.q), remove: () => atlas.setQuery('') }]),
  ]
}

/** Takes every restriction away, the years included. */
export function clearEverything(atlas: AtlasState): void {
  atlas.clearFilters()
  atlas.setTimeExtent(null)
}
