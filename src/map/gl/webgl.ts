/** Whether the browser knows WebGL 2 at all; whether it can draw with it, only MapLibre finds out. */
export function knowsWebGl2(): boolean {
  return 'WebGL2RenderingContext' in globalThis
}

/** Whether MapLibre could not begin because WebGL 2, known or not, cannot be had. */
export function isWithoutWebGl(error: unknown): boolean {
  return error instanceof Error && error.name === 'GPUInitializationError'
}
