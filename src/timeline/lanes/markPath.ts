import type { Palette } from '../../theme/palette'
import { SYMBOLS, symbolPath } from '../../theme/symbols'
import type { PlacedMark } from '../layout/types'

/** Outline of a mark around 0,0. */
export function markPath({ symbol, scale }: Pick<PlacedMark, 'symbol' | 'scale'>): string {
  switch (symbol) {
    case 'tick':
      return 'M-1,-6H1V6H-1Z'
    case 'rug':
      return 'M-1,-2.5H1V2.5H-1Z'
    case 'arrow':
      return 'M-4,0L2,-4V4Z'
    case 'dot':
      return 'M-3,0A3,3 0 1 1 3,0A3,3 0 1 1 -3,0Z'
    default:
      return symbolPath(SYMBOLS[symbol], scale)
  }
}

/** Color of a mark. @param dotColor of the selection's own events */
export function markColor(
  { symbol }: Pick<PlacedMark, 'symbol'>,
  dotColor: keyof Palette,
): keyof Palette {
  if (symbol === 'dot') return dotColor
  if (symbol === 'tick' || symbol === 'rug') return 'ink2'
  return symbol === 'arrow' ? 'location' : SYMBOLS[symbol].color
}
