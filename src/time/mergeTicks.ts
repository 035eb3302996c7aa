import type { PixelSpan } from './timeScale'

/** Someone joins or leaves. */
export interface Change {
  readonly x: number
  readonly span: PixelSpan | null
  readonly name: string
  readonly kind: 'joined' | 'left'
}

/** Changes written together at the first of their ticks. */
export interface MergedChange {
  readonly x: number
  readonly span: PixelSpan | null
  readonly text: string
}

interface Options {
  /** Texts for a group, the best first. */
  readonly textsOf: (group: readonly Change[]) => readonly string[]
  readonly widthOf: (text: string) => number
  /** Nothing is drawn before it: the bar's own name stands there. */
  readonly from: number
  /** Texts end before it. */
  readonly to: number
}

/** Pixels between a tick and its text. */
export const TICK_OFFSET = 4
/** Pixels that a text keeps before the next tick. */
const TEXT_GAP = 3

/**
 * Ticks of a bar with their texts. A text must end 3 px before the next tick; where it does not, the
 * next change is written together with it. What lies under the bar's name is left out; a group
 * without room keeps its tick and loses its text.
 */
export function mergeTicks(
  changes: readonly Change[],
  { textsOf, widthOf, from, to }: Options,
): readonly MergedChange[] {
  const visible = [...changes]
    .filter(({ x }) => x >= from + TEXT_GAP && x < to)
    .sort((a, b) => a.x - b.x)
  const endOf = (x: number, text: string) => x + TICK_OFFSET + widthOf(text) + TEXT_GAP
  const merged: MergedChange[] = []
  let group: Change[] = []
  for (const [index, change] of visible.entries()) {
    group.push(change)
    const { x, span } = group[0] ?? change
    const limit = visible[index + 1]?.x ?? to
    const [whole = ''] = textsOf(group)
    if (endOf(x, whole) > limit && limit < to) continue
    const text = textsOf(group).find((candidate) => endOf(x, candidate) <= limit) ?? ''
    merged.push({ x, span: span && { ...span, start: Math.max(span.start, from) }, text })
    group = []
  }
  return merged
}
