import type { Measure } from '../../theme/measure'
import type { PixelSpan, TimeScale } from '../../time/timeScale'
import { chipWidth } from './chips'

/** Free pixels between a chip and its neighbors. */
const CHIP_GAP = 3

/** Something that stands alone, or several that share a chip; from left to right. */
export interface Gathered<T> extends PixelSpan {
  readonly items: readonly T[]
  readonly isChip: boolean
}

interface Options<T> {
  /** The least stretch that one of them takes. */
  readonly spanOf: (item: T) => PixelSpan
  /** For how many one of them stands; more than one is a chip already. */
  readonly countOf?: (item: T) => number
  readonly measure: Measure
  readonly scale: TimeScale
}

/**
 * Gathers what stands too close to be told apart, so that nothing overlaps: neighbors are merged
 * from the left, and a chip takes in whatever its own width covers. Each is in exactly one group.
 * @param items from left to right
 */
export function gatherCrowds<T>(
  items: readonly T[],
  { spanOf, countOf = () => 1, measure, scale }: Options<T>,
): readonly Gathered<T>[] {
  const [left, right] = scale.range()
  interface Group extends Gathered<T> {
    readonly count: number
    /** From the first of its items to the last. */
    readonly from: number
    readonly to: number
  }
  const groupOf = (members: readonly T[], count: number, from: number, to: number): Group => {
    const isChip = count > 1
    const half = isChip ? chipWidth(count, measure) / 2 : (to - from) / 2
    const middle = Math.max(left + half, Math.min((from + to) / 2, right - half))
    const [start, end] = isChip ? [middle - half, middle + half] : [from, to]
    return { items: members, isChip, count, from, to, start, end }
  }
  const groups: Group[] = []
  for (const item of items) {
    const { start, end } = spanOf(item)
    let group = groupOf([item], countOf(item), start, end)
    for (let before = groups.at(-1); before; before = groups.at(-1)) {
      const gap = group.isChip || before.isChip ? CHIP_GAP : 0
      if (group.start >= before.end + gap) break
      groups.pop()
      group = groupOf(
        [...before.items, ...group.items],
        before.count + group.count,
        Math.min(before.from, group.from),
        Math.max(before.to, group.to),
      )
    }
    groups.push(group)
  }
  return groups
}
