/*
 * Sizes and times of the design, once, as typed values; colors stand in `palettes.ts`. CSS custom
 * properties (`--ink`), GL paint and SVG read the same.
 */

/** CSS pixels. Below `tablet` the phone layout, from `desktop` the full one. */
export const BREAKPOINTS = { tablet: 720, desktop: 1100 } as const

/** Milliseconds. */
export const MOTION = {
  hover: 120,
  filter: 240,
  panel: 200,
  camera: 700,
  step: 1400,
  arc: 500,
  playYear: 1000,
  reduced: 100,
} as const

/** CSS easing of every transition; no bounce. */
export const EASING = 'cubic-bezier(.2, 0, 0, 1)'
