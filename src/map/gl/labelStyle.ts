import type { ExpressionSpecification } from 'maplibre-gl'
import { COUNTRY_SPACING, LABEL_TYPE, type LabelStyle, type LabelType } from '../../theme/labels'
import { nameScale, type MapLook } from '../../theme/mapLook'
import type { Palette } from '../../theme/palette'
import { fontStack } from './labelFonts'

const STYLES = Object.keys(LABEL_TYPE) as LabelStyle[]

function byStyle(
  valueOf: (type: LabelType, style: LabelStyle) => string | number | ExpressionSpecification,
): ExpressionSpecification {
  const cases = STYLES.flatMap((style) => [style, valueOf(LABEL_TYPE[style], style)])
  return [
    'match',
    ['get', 'style'],
    ...cases,
    valueOf(LABEL_TYPE.other, 'other'),
  ] as unknown as ExpressionSpecification
}

/** Font of names, by their style. */
export const LABEL_FONT = byStyle((type) => ['literal', fontStack(type)])
export const LABEL_SPACING: ExpressionSpecification = [
  'match',
  ['get', 'style'],
  'country',
  COUNTRY_SPACING,
  0,
]

/** @returns the size of names, by their style */
export function labelSize(look: MapLook): ExpressionSpecification {
  return byStyle(({ size }, style) => size * nameScale(look, style))
}

/** @returns the color of names, by their style */
export function labelColor(palette: Palette): ExpressionSpecification {
  return byStyle(({ color }) => palette[color])
}
