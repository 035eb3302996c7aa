import { ascending } from 'd3'

/** A step as the strip shows it. */
export interface StripStep {
  /** Where its date is on the axis, pixels. */
  readonly x: number
  /** Width of its name, pixels. */
  readonly nameWidth: number
}

/** Where a step stands. */
export interface StripPlace {
  /** Pixels; beside its date only where another step needs the room. */
  readonly x: number
  /** Left edge of its name, pixels; `undefined`: it finds no room. */
  readonly nameX: number | undefined
}

export interface StripOptions {
  /** The axis, pixels. */
  readonly range: readonly [left: number, right: number]
  /** From the middle of a mark to the next, at least; pixels. */
  readonly pitch: number
  /** Between two names, at least; pixels. */
  readonly nameGap: number
  /** Index of the step whose name comes before all others. */
  readonly current: number
}

/**
 * Moves points apart as little as possible (least squares): isotonic regression by the
 * pool-adjacent-violators algorithm (Barlow et al. 1972) of their distances to an even row.
 * @param xs in order
 */
export function spread(
  xs: readonly number[],
  pitch: number,
  [left, right]: readonly [left: number, right: number],
): readonly number[] {
  const pools: { sum: number; count: number }[] = []
  xs.forEach((x, index) => {
    let pool = { sum: x - index * pitch, count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count;) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count }
      pools.pop()
      last = pools.at(-1)
    }
    pools.push(pool)
  })
  const means = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  const most = right - (xs.length - 1) * pitch
  return means.map((mean, index) => Math.max(left, Math.min(most, mean)) + index * pitch)
}

/** Places the steps of a story on its axis of time; the names that find room, the current one first. */
export function layoutStrip(
  steps: readonly StripStep[],
  { range, pitch, nameGap, current }: StripOptions,
): readonly StripPlace[] {
  const order = steps.map((_, index) => index)
  // Steps of one date stay in the order of the story.
  const byDate = order.toSorted((a, b) => ascending(steps[a]?.x, steps[b]?.x) || a - b)
  const even = Math.min(pitch, (range[1] - range[0]) / Math.max(1, steps.length - 1))
  const spots = spread(
    byDate.map((index) => steps[index]?.x ?? range[0]),
    even,
    range,
  )
  const xs = new Map(byDate.map((index, spot) => [index, spots[spot] ?? range[0]]))

  const taken: (readonly [left: number, right: number])[] = []
  const names = new Map<number, number>()
  const first = (index: number) => (index === current ? 0 : 1)
  for (const index of order.toSorted((a, b) => first(a) - first(b) || a - b)) {
    const width = steps[index]?.nameWidth ?? 0
    const wanted = (xs.get(index) ?? 0) - width / 2
    const left = Math.max(range[0], Math.min(range[1] - width, wanted))
    const isFree = taken.every(
      ([from, to]) => left + width + nameGap <= from || left - nameGap >= to,
    )
    if (!isFree) continue
    taken.push([left, left + width])
    names.set(index, left)
  }
  return order.map((index) => ({ x: xs.get(index) ?? range[0], nameX: names.get(index) }))
}
