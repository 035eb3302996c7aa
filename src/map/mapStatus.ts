import type { Projection } from '../state/view'
import type { MapFailure } from './mapViewTypes'

/** What the map waits for before its code is asked for. */
export type MapWait = 'pending' | 'touch' | 'save-data' | 'forced-colors'

/** How the map stands. Until it is idle, and where it will never be, the SVG map is shown. */
export type MapStatus = MapWait | 'loading' | 'idle' | MapFailure

/** What the view of the map tells of itself. */
export interface SeenMap {
  readonly status: MapStatus
  /** Of the map that is seen: the SVG map is flat, also where a globe is asked for. */
  readonly projection: Projection
  /** Pixels; 0 before it is measured. */
  readonly height: number
}

const FAILURES: readonly string[] = ['no-webgl', 'chunk', 'lost'] satisfies MapFailure[]

/** Whether the map will not come, unless it is tried again. */
export function isFailure(status: MapStatus): status is MapFailure {
  return FAILURES.includes(status)
}

/** Whether the map is left out for the visitor's sake, who may want it all the same. */
export function isLeftOut(status: MapStatus): status is 'save-data' | 'forced-colors' {
  return status === 'save-data' || status === 'forced-colors'
}

/** Tells the page's scripts how the map stands: `data-map` and `data-map-reason` on the root. */
export function publishStatus(status: MapStatus | 'hidden'): void {
  const { dataset } = document.documentElement
  const hasReason = status !== 'loading' && status !== 'idle' && status !== 'hidden'
  dataset.map = hasReason ? (isFailure(status) ? 'failed' : 'static') : status
  if (hasReason) dataset.mapReason = status
  else delete dataset.mapReason
}
