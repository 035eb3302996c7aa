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

/** Idle moments that what is needed first may take before. */
const TURNS = 3

/** As `whenIdle`, for what only the next act of a visitor may need: the map's code is asked for before it. */
export function whenQuiet(callback: () => void, turns = TURNS): () => void {
  let callOff = whenIdle(() => {
    if (turns <= 1) callback()
    else callOff = whenQuiet(callback, turns - 1)
  })
  return () => {
    callOff()
  }
}
