import { wrapText } from '../../picture/sheetLayout'
import { estimateWidth } from '../../theme/measure'

/** A place on a slide, pixels. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** 16:9; at 96 pixels an inch that is PowerPoint's own wide slide. */
export const SLIDE = { width: 1280, height: 720 } as const

/** Beside the words, pixels. */
export const MARGIN = 40
const CODE_SIDE = 140
const WORDS = SLIDE.width - 2 * MARGIN
/** Between words and code, pixels. */
const GAP = 36

/** Where everything stands: the map above, the words below it, the code beside them. */
export const PLACES = {
  map: { x: 0, y: 0, width: SLIDE.width, height: 496 },
  date: { x: MARGIN, y: 504, width: WORDS, height: 20 },
  title: { x: MARGIN, y: 524, width: WORDS, height: 44 },
  caption: { x: MARGIN, y: 573, width: WORDS, height: 80 },
  sources: { x: MARGIN, y: 655, width: WORDS, height: 38 },
  credits: { x: MARGIN, y: 696, width: WORDS, height: 16 },
  code: { x: SLIDE.width - MARGIN - CODE_SIDE, y: 512, width: CODE_SIDE, height: CODE_SIDE },
  link: { x: SLIDE.width - MARGIN - CODE_SIDE, y: 656, width: CODE_SIDE, height: 20 },
} as const satisfies Readonly<Record<string, Place>>

/** The place of words where a code stands beside them. */
export function besideCode({ width, ...place }: Place): Place {
  return { ...place, width: width - CODE_SIDE - GAP }
}

const PIXELS_PER_POINT = 96 / 72
const LINE_HEIGHT = 1.2

/** Points, from the largest. */
export const TYPE_SIZES = {
  title: [26, 24, 22, 20, 18],
  caption: [18, 16, 14, 12, 11],
  sources: [11, 10, 9, 8],
} as const

/**
 * The largest size at which a text fits its place; the smallest where it fits at none.
 * @param sizes points, from the largest
 */
export function fittingSize(
  text: string,
  { width, height }: Pick<Place, 'width' | 'height'>,
  sizes: readonly [number, ...number[]],
  weight = 400,
): number {
  const fits = sizes.find((size) => {
    const font = { size: size * PIXELS_PER_POINT, weight }
    const lines = text
      .split('\n')
      .flatMap((paragraph) => wrapText(paragraph, width, font, estimateWidth))
    return lines.length * font.size * LINE_HEIGHT <= height
  })
  return fits ?? sizes.at(-1) ?? sizes[0]
}
