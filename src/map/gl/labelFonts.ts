import type { Mark } from '../../geo/marks'
import { FONT } from '../../theme/font'
import type { LabelType } from '../../theme/labels'

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

/** Fetches the letters of names, once: labels are drawn and kept, so each must be there before. */
export async function loadLabelFonts(names: readonly string[]): Promise<void> {
  const text = [...new Set(names.join(''))].join('')
  const faces = Object.keys(WEIGHT_FAMILIES).map((weight) => `${weight} 24px "${FAMILY}"`)
  await Promise.all(faces.map((face) => document.fonts.load(face, text)))
}

/** The letters that marks are named with. */
export function loadMarkFonts(marks: readonly Pick<Mark, 'label' | 'city'>[]): Promise<void> {
  return loadLabelFonts(marks.map(({ label, city }) => label + city))
}
