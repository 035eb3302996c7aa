import type { Point } from '../../geo/plane'

/** How far a point lies from the line between two others. */
function distanceFrom([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  return Math.hypot(ax + share * dx - x, ay + share * dy - y)
}

/**
 * The points that a line cannot do without (Douglas and Peucker, 1973). Its ends stay.
 * @param tolerances how far the line may stray from each point
 */
export function simplify(line: readonly Point[], tolerances: readonly number[]): readonly Point[] {
  const isKept = line.map((_, index) => index === 0 || index === line.length - 1)
  const open: [from: number, to: number][] = [[0, line.length - 1]]
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part
    const [start, end] = [line[from], line[to]]
    if (!start || !end) continue
    let farthest = 1
    let at = -1
    for (let index = from + 1; index < to; index += 1) {
      const distance = distanceFrom(line[index] ?? start, start, end) / (tolerances[index] ?? 1)
      if (distance > farthest) [farthest, at] = [distance, index]
    }
    if (at < 0) continue
    isKept[at] = true
    open.push([from, at], [at, to])
  }
  return line.filter((_, index) => isKept[index])
}

/** Numbers of a path side by side: a minus sign needs no space before it. */
function pair(x: number, y: number): string {
  return `${String(x)}${y < 0 ? '' : ' '}${String(y)}`
}

/**
 * A line as an SVG path of whole numbers, each point as a step from the one before.
 * @param isClosed a ring, whose last point is its first
 * @returns empty where nothing is left of the line
 */
export function pathText(line: readonly Point[], isClosed: boolean): string {
  const points = line.map(([x, y]) => [Math.round(x), Math.round(y)] as const)
  const [first] = points
  if (!first) return ''
  const steps: string[] = []
  let [x, y] = first
  for (const [nextX, nextY] of isClosed ? points.slice(1, -1) : points.slice(1)) {
    if (nextX === x && nextY === y) continue
    const step = pair(nextX - x, nextY - y)
    steps.push(steps.length === 0 || step.startsWith('-') ? step : ` ${step}`)
    ;[x, y] = [nextX, nextY]
  }
  const isNothing = steps.length < (isClosed ? 2 : 1)
  return isNothing ? '' : `M${pair(...first)}l${steps.join('')}${isClosed ? 'z' : ''}`
}
