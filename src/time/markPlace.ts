import type { Leader } from './leaders'

/** Where a mark stands, and its name beside it. */
export interface MarkPlace<Id extends string = string> {
  readonly id: Id
  /** 0 is the top row. */
  readonly row: number
  readonly x: number
  readonly label: {
    readonly text: string
    readonly side: 'left' | 'right'
    readonly start: number
    readonly end: number
    /** Another than the mark's where a leader joins them. */
    readonly row: number
  } | null
  readonly leader: Leader | null
}
