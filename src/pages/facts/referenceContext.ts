import type { Citations } from './citations'
import type { FactBook } from './factBook'

/** What the parts of the reference share. */
export interface ReferenceContext {
  readonly book: FactBook
  /** All sources of the dataset, numbered. */
  readonly citations: Citations
  /** Relative link to a light page. @param path below the language's root */
  readonly linkTo: (path: string) => string
}
