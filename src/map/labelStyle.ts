import type { ExpressionSpecification } from 'maplibre-gl'

/** The family that the page loads for everything. */
const FAMILY = 'Inter Variable'

/**
 * MapLibre reads the weight out of the first family's name; families that do not exist fall through
 * to the next one, so the weight can be named without loading a font for each.
 */
export const LABEL_FONTS = {
  regular: [FAMILY],
  medium: ['medium', FAMILY],
  semibold: ['semibold', FAMILY],
  bold: ['bold', FAMILY],
} as const

/** The same fonts as the browser names them, to be loaded before the first label is drawn. */
export const LABEL_FONT_FACES: readonly string[] = [400, 500, 600, 700].map(
  (weight) => `${String(weight)} 24px "${FAMILY}"`,
)

/** Steps of the distance from a point to the edge of its marks, sideways and up, pixels. */
const REACHES_X = [3, 5, 7, 9, 12, 15, 19, 24]
const REACHES_Y = [4, 7, 11, 18, 26]
const GAP = 5
/** Label size for which the distances are computed; MapLibre counts them in ems. */
const EM = 12.5
const LINE_HEIGHT = 1.22

/** On which sides of its mark a label may stand: near an edge only on the inner one. */
export type LabelSide = 'both' | 'left' | 'right'
const SIDES: readonly LabelSide[] = ['both', 'left', 'right']

function stepOf(steps: readonly number[], value: number): number {
  const index = steps.findIndex((step) => value <= step)
  return index < 0 ? steps.length - 1 : index
}

/** The name of the list of anchors that suits a label. */
export function anchorsName(
  lines: number,
  [x, y]: readonly [x: number, y: number],
  side: LabelSide,
): string {
  return [lines, stepOf(REACHES_X, x), stepOf(REACHES_Y, y), side].join('-')
}

/** Right, left, the four diagonals, above, below; the first line stands level with the mark. */
function anchorsFor(lines: number, x: number, y: number, side: LabelSide): (string | number[])[] {
  const beside = (x + GAP) / EM
  const [dx, dy] = [(x * 0.7 + 2) / EM, (y * 0.7 + 2) / EM]
  const lower = ((lines - 1) * LINE_HEIGHT) / 2
  const vertical = (y + 2) / EM
  const right = [
    ['left', [beside, lower]],
    ['top-left', [dx, dy]],
    ['bottom-left', [dx, -dy]],
  ] as const
  const left = [
    ['right', [-beside, lower]],
    ['top-right', [-dx, dy]],
    ['bottom-right', [-dx, -dy]],
  ] as const
  const middle = [
    ['bottom', [0, -vertical]],
    ['top', [0, vertical]],
  ] as const
  const anchors =
    side === 'both'
      ? [right[0], left[0], right[1], right[2], left[1], left[2], ...middle]
      : side === 'right'
        ? right
        : left
  return anchors.flatMap(([name, offset]) => [name, [...offset]])
}

/** Anchors and distances for every name that `anchorsName` gives. */
export function labelAnchors(): ExpressionSpecification {
  const cases = [1, 2].flatMap((lines) =>
    REACHES_X.flatMap((x) =>
      REACHES_Y.flatMap((y) =>
        SIDES.flatMap((side) => [
          anchorsName(lines, [x, y], side),
          ['literal', anchorsFor(lines, x, y, side)],
        ]),
      ),
    ),
  )
  return [
    'match',
    ['get', 'anchors'],
    ...cases,
    ['literal', anchorsFor(1, 4, 4, 'both')],
  ] as unknown as ExpressionSpecification
}
