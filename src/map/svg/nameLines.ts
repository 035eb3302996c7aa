import type { Align } from '../../geo/labelSpots'
import { LABEL_LINE_HEIGHT, LABEL_TYPE, SECOND_LINE, type LabelType } from '../../theme/labels'
import { nameScale, type MapLook } from '../../theme/mapLook'
import type { DrawnName } from '../scene/nameRequests'

/** SVG's word for the edge of a text that stands at its point. */
export const ANCHORS = { left: 'start', right: 'end', center: 'middle' } as const satisfies Record<
  Align,
  string
>

/** From the middle of a line to the baseline of Inter, in sizes of the type. */
const BASELINE = 0.36

/** One line of a name as SVG text. */
export interface NameLine {
  readonly text: string
  readonly type: LabelType
  /** Its baseline, from half-way up the name; pixels. */
  readonly y: number
}

/** The color of a type in CSS. */
export function colorOf({ color }: LabelType): string {
  return `var(--${color === 'locationText' ? 'location-text' : color})`
}

/** The lines of a name, one below the other. */
export function nameLines(
  { lines, style }: Pick<DrawnName, 'lines' | 'style'>,
  look: MapLook,
): readonly NameLine[] {
  const types = lines.map((_, index) => {
    const type = index === 0 || style === 'country' ? LABEL_TYPE[style] : SECOND_LINE
    return { ...type, size: type.size * nameScale(look, style) }
  })
  const heights = types.map(({ size }) => size * LABEL_LINE_HEIGHT)
  let y = -heights.reduce((sum, height) => sum + height, 0) / 2
  return lines.map((text, index) => {
    const type = types[index] ?? SECOND_LINE
    const height = heights[index] ?? 0
    y += height
    return { text, type, y: y - height / 2 + type.size * BASELINE }
  })
}
