import type { Dataset } from '../../model/dataset'

/** What the browser fetches: the facts at once, the stories when somebody wants to see one. */
export interface Fetched {
  /** A `Dataset` without its stories. */
  readonly facts: string
  /** A list of `Story`. */
  readonly stories: string
}

/**
 * The dataset as the browser fetches it: a source is known by its number there, since the page never
 * shows its id, which is cited a thousand times. Saves a twelfth of the bytes.
 */
export function fetchedFacts(dataset: Dataset): Fetched {
  const numbers = new Map(dataset.sources.map(({ id }, index) => [id, index.toString(36)]))
  const numberOf = (id: string) => numbers.get(id) ?? id
  const numbered = (value: unknown) =>
    JSON.stringify(value, (key, child: unknown) =>
      key === 'sources' && Array.isArray(child) ? child.map(numberOf) : child,
    )
  const { sources, stories, ...facts } = dataset
  const cited = numbered({ ...facts, stories: [] })
  const documents = JSON.stringify(
    sources.map((source) => ({ ...source, id: numberOf(source.id) })),
  )
  return {
    facts: `${cited.slice(0, -1)},"sources":${documents}}`,
    stories: numbered(stories),
  }
}
