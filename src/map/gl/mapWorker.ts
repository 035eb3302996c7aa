import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

/** Where the other half of MapLibre is, which runs in a worker. */
export const MAP_WORKER_URL: string = workerUrl

/** Fetches it into the browser's cache while MapLibre, which asks for it late, is still on the way. */
export function fetchMapWorker(): void {
  fetch(MAP_WORKER_URL).catch(() => undefined)
}
