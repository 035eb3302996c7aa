/** MapLibre was here and found none. To ask it again would keep each map that it cannot draw. */
let isMissing = false

/** Whether the browser knows WebGL 2 at all; whether it can draw with it, only MapLibre finds out. */
export function knowsWebGl2(): boolean {
  return !isMissing && 'WebGL2RenderingContext' in globalThis
}

/** Whether MapLibre could not begin because WebGL 2, known or not, cannot be had. */
export function isWithoutWebGl(error: unknown): boolean {
  isMissing ||= error instanceof Error && error.name === 'GPUInitializationError'
  return isMissing
}
