import { expect } from 'vitest'
import type { EntityId } from '../../../src/model/types'
import type { Leader } from '../../../src/time/leaders'
import { halfWidth } from '../../../src/timeline/layout/eventMarks'
import { BAR_FONT, BAR_HEIGHT, CHIP_HEIGHT, LABEL_FONT } from '../../../src/timeline/layout/metrics'
import type {
  LaneContext,
  PlacedFocus,
  PlacedLane,
  PlacedMark,
} from '../../../src/timeline/layout/types'

/** What something covers, pixels. */
export interface Box {
  readonly name: string
  readonly isText: boolean
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

type Marks = Pick<PlacedLane, 'marks' | 'chips'>

const HALF_TEXT = 5.5

function box(name: string, left: number, right: number, y: number, half: number): Box {
  return { name, isText: half === HALF_TEXT, left, right, top: y - half, bottom: y + half }
}

/** What a mark's name covers. */
export function labelBox({ id, label, y }: PlacedMark, { measure }: LaneContext): Box | undefined {
  if (!label) return undefined
  const width = measure(label.text, LABEL_FONT(label.isStrong))
  const left = label.anchor === 'start' ? label.x : label.x - width
  return box(`name of ${id}`, left, left + width, label.y ?? y, HALF_TEXT)
}

/** Marks, their names and chips. */
export function markBoxes({ marks, chips }: Marks, context: LaneContext): readonly Box[] {
  return [
    ...marks.flatMap((mark) => {
      const half = halfWidth(mark.symbol, mark.scale)
      const own = box(mark.id, mark.x - half, mark.x + half, mark.y, Math.min(half, 2.5))
      return [own, labelBox(mark, context) ?? []].flat()
    }),
    ...chips.map(({ key, x, y, width }) =>
      box(`chip ${key}`, x, x + width, y, CHIP_HEIGHT / 2 - 0.5),
    ),
  ]
}

/** Bars with their names. */
export function barBoxes({ bars }: PlacedLane, { measure }: LaneContext): readonly Box[] {
  return bars.map(({ id, start, end, y, label }) => {
    const width = label ? measure(label.text, BAR_FONT) : 0
    const left = label?.anchor === 'end' ? label.x - width : start
    const right = label?.anchor === 'start' ? Math.max(end, label.x + width) : end
    return box(id, left, right, y, BAR_HEIGHT / 2)
  })
}

const TOUCH = 1e-6

function isApart(a: Box, b: Box): boolean {
  return (
    a.right <= b.left + TOUCH ||
    b.right <= a.left + TOUCH ||
    a.bottom <= b.top + TOUCH ||
    b.bottom <= a.top + TOUCH
  )
}

/** No two of the boxes share a pixel. */
export function expectApart(boxes: readonly Box[]): void {
  const overlaps = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => !isApart(a, b))
      .map((b) => `${a.name} and ${b.name}`),
  )
  expect(overlaps).toEqual([])
}

/** Leaders run beside every name but their own, which they end at. */
export function expectLeadersClear(lane: Marks, context: LaneContext): void {
  const texts = markBoxes(lane, context).filter(({ isText }) => isText)
  const crossings = lane.marks.flatMap(({ id, leader }) =>
    leader === null
      ? []
      : texts
          .filter((text) => text.name !== `name of ${id}` && isCrossed(text, leader))
          .map((text) => `leader of ${id} in ${text.name}`),
  )
  expect(crossings).toEqual([])
}

/** Whether one of many points of a line is inside a box. */
function isCrossed(box: Box, { x1, y1, x2, y2 }: Leader): boolean {
  return Array.from({ length: 21 }, (_, step) => step / 20).some((share) => {
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
    return x > box.left && x < box.right && y > box.top && y < box.bottom
  })
}

/** Everything that a lane holds, each as often as it is held. */
export function heldIds(lane: PlacedLane): readonly EntityId[] {
  return [
    ...[...lane.bars, ...lane.marks, ...lane.cohorts]
      .filter(({ isEcho }) => !isEcho)
      .map(({ id }) => id),
    ...lane.chips.flatMap(({ ids }) => ids),
    ...lane.earlier,
    ...lane.later,
    ...lane.undated,
    ...lane.unplaced,
  ]
}

/** Everything that the focus lane holds, the selection itself too. */
export function focusIds(focus: PlacedFocus): readonly EntityId[] {
  return [
    focus.id,
    ...focus.members.map(({ id }) => id),
    ...focus.earlierMembers,
    ...focus.laterMembers,
    ...focus.marks.map(({ id }) => id),
    ...focus.chips.flatMap(({ ids }) => ids),
    ...focus.earlier,
    ...focus.later,
  ]
}
