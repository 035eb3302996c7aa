import type { Dataset } from '../model/dataset'
import { FACETS, type Facet } from '../model/filters'
import { MARK_KINDS } from '../model/types'
import type { LinkValue, View } from './view'

/** The keys whose values name what is in the facts. */
const NAMING = [...FACETS, 'select', 'story'] as const
type Naming = (typeof NAMING)[number]

function valuesOf(dataset: Dataset, key: Naming): readonly string[] {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)
  switch (key) {
    case 'tiers':
      return MARK_KINDS
    case 'types':
      return Object.keys(dataset.labels.eventTypes)
    case 'alliances':
      return ids(dataset.alliances)
    case 'story':
      return ids(dataset.stories)
    case 'select':
      return (['partner', 'place', 'alliance', 'event'] as const).flatMap((kind) =>
        ids(dataset[`${kind}s`]).map((id) => `${kind}:${id}`),
      )
    default:
      return Object.keys(dataset.labels[key])
  }
}

/** What may be named for a key of a link; empty for a key that names nothing of the facts. */
export function namesOf(dataset: Dataset, key: keyof View): readonly string[] {
  const naming = NAMING.find((name) => name === key)
  return naming ? valuesOf(dataset, naming) : []
}

/** What a view names that the facts do not have. */
export function unknownIn(dataset: Dataset, view: View): readonly LinkValue[] {
  return NAMING.flatMap((key) => {
    const named = [view[key] ?? []].flat()
    const values = named.length > 0 ? valuesOf(dataset, key) : []
    return named.filter((text) => !values.includes(text)).map((text) => ({ key, text }))
  })
}

/** What a view changes to that leaves them out; a choice of nothing else becomes no restriction. */
export function withoutValues(view: View, unknown: readonly LinkValue[]): Partial<View> {
  const isLeft = (key: keyof View, value: unknown) =>
    !unknown.some((one) => one.key === key && one.text === value)
  const change = unknown.map(({ key }) => {
    const left = [view[key]].flat().filter((value) => isLeft(key, value))
    return [key, left.length > 0 ? left : null] as const
  })
  return Object.fromEntries(change)
}

/** A view with its filters spelled as the facts spell them: `asia` is `Asia`, `sg` is `SG`. */
export function inSpellingOf(dataset: Dataset, view: View): View {
  const spell = (facet: Facet) => {
    const spellings = new Map(valuesOf(dataset, facet).map((value) => [value.toLowerCase(), value]))
    return [...new Set(view[facet]?.map((value) => spellings.get(value.toLowerCase()) ?? value))]
  }
  const chosen = FACETS.filter((facet) => view[facet] !== null)
  return { ...view, ...Object.fromEntries(chosen.map((facet) => [facet, spell(facet)])) }
}
