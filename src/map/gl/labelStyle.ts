import type { ExpressionSpecification } from 'maplibre-gl'
import { FONT } from '../../theme/font'
import { COUNTRY_SPACING, LABEL_TYPE, type LabelStyle, type LabelType } from '../../theme/labels'
import type { Palette } from '../../theme/palette'

const FAMILY = FONT.family

/**
 * MapLibre reads the weight out of the first family's name; families that do not exist fall through
 * to the next one, so the weight can be named without loading a font for each.
 */
const WEIGHT_FAMILIES: Readonly<Record<number, readonly string[]>> = {
  400: [FAMILY],
  500: ['medium', FAMILY],
  600: ['semibold', FAMILY],
  700: ['bold', FAMILY],
}

/** The families of a type, as a style names them. */
export function fontStack({ weight }: Pick<LabelType, 'weight'>): string[] {
  return [...(WEIGHT_FAMILIES[weight] ?? [FAMILY])]
}

/** The same fonts as the browser names them, to be loaded before the first label is drawn. */
export const LABEL_FONT_FACES: readonly string[] = Object.keys(WEIGHT_FAMILIES).map(
  (weight) => `${weight} 24px "${FAMILY}"`,
)

/** The family for a canvas that measures. */
export const MEASURED_FAMILY = `"${FAMILY}", sans-serif`

const STYLES = Object.keys(LABEL_TYPE) as LabelStyle[]

function byStyle(
  valueOf: (type: LabelType) => string | number | ExpressionSpecification,
): ExpressionSpecification {
  const cases = STYLES.flatMap((style) => [style, valueOf(LABEL_TYPE[style])])
  return [
    'match',
    ['get', 'style'],
    ...cases,
    valueOf(LABEL_TYPE.other),
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

/**
 * @param textScale factor on the size of names
 * @returns the size of names, by their style
 */
export function labelSize(textScale: number): ExpressionSpecification {
  return byStyle(({ size }) => size * textScale)
}

/** @returns the color of names, by their style */
export function labelColor(palette: Palette): ExpressionSpecification {
  return byStyle(({ color }) => palette[color])
}
