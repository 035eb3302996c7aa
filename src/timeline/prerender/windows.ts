import { GUTTER } from '../layout/metrics'

/** From a length on, below another; pixels. `to` is absent where there is no limit. */
export interface Range {
  readonly from: number
  readonly to?: number | undefined
}

/** Sizes of the timeline at which something looks the same. */
export interface Window {
  readonly width: Range
  readonly height: Range
}

/** Whether a length is in a range. */
export function isIn(length: number, { from, to = Infinity }: Range): boolean {
  return length >= from && length < to
}

/** Every width, or every height. */
export const ANY: Range = { from: 0 }

/** The widths of the narrow and of the wide gutter. */
export const GUTTER_RANGES: readonly { readonly gutter: number; readonly width: Range }[] = [
  { gutter: GUTTER.narrow, width: { from: 0, to: GUTTER.wideFrom } },
  { gutter: GUTTER.wide, width: { from: GUTTER.wideFrom } },
]

/** Name of the container that is as large as the timeline. */
const CONTAINER = 'timeline'

function conditions(side: 'width' | 'height', { from, to }: Range): readonly string[] {
  return [
    ...(from > 0 ? [`(min-${side}: ${String(from)}px)`] : []),
    ...(to === undefined ? [] : [`(not (min-${side}: ${String(to)}px))`]),
  ]
}

/** CSS that holds in one window only. */
export function inWindow({ width, height }: Window, css: string): string {
  const all = [...conditions('width', width), ...conditions('height', height)]
  return all.length === 0 ? css : `@container ${CONTAINER} ${all.join(' and ')} {${css}}`
}

/** What is drawn in some windows only: its elements have both classes. */
export const PART = 'tl-part'

/** CSS that shows the parts of a class in their windows, and nowhere else. */
export function showIn(name: string, windows: readonly Window[]): string {
  return windows.map((window) => inWindow(window, `.${PART}.${name} {display: block}`)).join('\n')
}
