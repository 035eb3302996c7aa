import type { MapFailure } from './mapViewTypes'

/** How the map stands. */
export type MapStatus = 'loading' | 'idle' | MapFailure

/** Tells the page's scripts how the map stands: `data-map` and `data-map-reason` on the root. */
export function publishStatus(status: MapStatus | 'hidden'): void {
  const { dataset } = document.documentElement
  const isFailure = status !== 'loading' && status !== 'idle' && status !== 'hidden'
  dataset.map = isFailure ? 'failed' : status
  if (isFailure) dataset.mapReason = status
  else delete dataset.mapReason
}
