import type { Palette } from './palette'
import { PALETTES } from './palettes'
import type { ThemeName } from './themeName'
import { EASING, MOTION } from './tokens'

/** `locationText` → `--location-text`. */
function customProperty(name: string): string {
  return '--' + name.replace(/[A-Z]/g, (capital) => '-' + capital.toLowerCase())
}

function colors(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `${customProperty(name)}: ${String(value)};`)
    .join(' ')
}

function declarations(theme: ThemeName): string {
  const scheme = theme.startsWith('dark') ? 'dark' : 'light'
  return `color-scheme: ${scheme}; ${colors(PALETTES[theme])}`
}

/** A light theme by default, its dark twin by `data-theme="dark"` on the root, or as the system says. */
function rules(light: ThemeName, dark: ThemeName): string {
  return [
    `:root { ${declarations(light)} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${declarations(dark)} } }`,
    `:root[data-theme='dark'] { ${declarations(dark)} }`,
  ].join('\n')
}

/**
 * Where the system forces its colors, everything is drawn in them, HTML and SVG alike: the browser
 * need not adjust what names no other color. Kinds of marks then differ by shape and size.
 */
const FORCED: Palette = {
  paper: 'Canvas',
  sea: 'Canvas',
  space: 'Canvas',
  land: 'Canvas',
  ink: 'CanvasText',
  ink2: 'CanvasText',
  quiet: 'CanvasText',
  action: 'LinkText',
  onAction: 'Canvas',
  locationText: 'CanvasText',
  location: 'CanvasText',
  flagship: 'CanvasText',
  strategic: 'CanvasText',
  network: 'CanvasText',
  partner: 'CanvasText',
  exchange: 'CanvasText',
  control: 'CanvasText',
  gold: 'Canvas',
  onGold: 'CanvasText',
  landBorder: 'color-mix(in srgb, Canvas, CanvasText 40%)',
  coast: 'CanvasText',
  graticule: 'Canvas',
  river: 'Canvas',
  glacier: 'Canvas',
  rule: 'color-mix(in srgb, Canvas, CanvasText 40%)',
  yearGrid: 'color-mix(in srgb, Canvas, CanvasText 10%)',
  histogram: 'color-mix(in srgb, Canvas, CanvasText 20%)',
  rowHighlight: 'color-mix(in srgb, Canvas, Highlight 25%)',
  networkTint: 'color-mix(in srgb, Canvas, CanvasText 20%)',
  joinText: 'CanvasText',
  focusLane: 'Canvas',
  arcQuiet: 'color-mix(in srgb, Canvas, CanvasText 60%)',
  upcoming: 'GrayText',
}

/** Ink on paper: no printer is asked to fill a page with the dark theme. */
const PRINT = `@media print { :root:root { ${declarations('light')} --paper: #FFFFFF; } }`

/**
 * The custom properties as a style sheet: light by default, dark by `data-theme="dark"` on the root
 * or, with `data-theme="auto"` or none, by the reader's system setting; with more contrast where the
 * system asks for it, and with its own colors where it forces them; on paper always light.
 */
export function themeCss(): string {
  const motion = Object.entries(MOTION).map(
    ([name, ms]) =>
      `${customProperty(`motion${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`)}: ${ms}ms;`,
  )
  return [
    `:root { ${motion.join(' ')} --easing: ${EASING}; }`,
    rules('light', 'dark'),
    `@media (prefers-contrast: more) {\n${rules('light-contrast', 'dark-contrast')}\n}`,
    `@media (forced-colors: active) { :root:root { forced-color-adjust: none; ${colors(FORCED)} } }`,
    PRINT,
    '',
  ].join('\n')
}
