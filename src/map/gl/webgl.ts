let isGivenUp = false

/** Whether it is worth to try: the browser knows WebGL 2, and MapLibre has not found out otherwise. */
export function maySupportWebGl2(): boolean {
  return !isGivenUp && 'WebGL2RenderingContext' in globalThis
}

/** MapLibre could not begin. It keeps each map that it could not draw, so it is not asked again. */
export function giveUpWebGl(): void {
  isGivenUp = true
}

/** Whether MapLibre could not begin because WebGL 2, known or not, cannot be had. */
export function isWithoutWebGl(error: unknown): boolean {
  return error instanceof Error && error.name === 'GPUInitializationError'
}
