import type { Dataset } from '../../model/dataset'

/**
 * The facts as the browser fetches them: a source is known by its number there, since the page never
 * shows its id, which is cited a thousand times. Saves a twelfth of the bytes.
 */
export function fetchedFacts(dataset: Dataset): string {
  const numbers = new Map(dataset.sources.map(({ id }, index) => [id, index.toString(36)]))
  const numberOf = (id: string) => numbers.get(id) ?? id
  const { sources, ...facts } = dataset
  const cited = JSON.stringify(facts, (key, value: unknown) =>
    key === 'sources' && Array.isArray(value) ? value.map(numberOf) : value,
  )
  const documents = JSON.stringify(
    sources.map((source) => ({ ...source, id: numberOf(source.id) })),
  )
  return `${cited.slice(0, -1)},"sources":${documents}}`
}
