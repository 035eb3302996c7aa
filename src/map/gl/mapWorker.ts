import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

/** Where the other half of MapLibre is, which runs in a worker. */
export const MAP_WORKER_URL: string = workerUrl

/** Resolves once it is here, or cannot be had, which MapLibre will say. */
export async function waitForMapWorker(): Promise<void> {
  const response = await fetch(MAP_WORKER_URL).catch(() => undefined)
  await response?.blob().catch(() => undefined)
}
