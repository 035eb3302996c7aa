const TIMEOUT_MS = 800

/** Calls back once the browser has nothing more urgent to do. Returns how to call it off. */
export function whenIdle(callback: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const id = requestIdleCallback(callback, { timeout: TIMEOUT_MS })
    return () => {
      cancelIdleCallback(id)
    }
  }
  const id = setTimeout(callback)
  return () => {
    clearTimeout(id)
  }
}
