import type { AtlasState } from '../../state/AtlasState.svelte'
import { estimateWidth, type Measure } from '../../theme/measure'
import { timeScale, yearsInterval } from '../../time/timeScale'
import { laneWords } from '../layout/laneWords'
import { GUTTER, RIGHT_MARGIN } from '../layout/metrics'
import type { LaneContext } from '../layout/types'

/**
 * A server knows neither the window nor the font. So the lanes are laid out for many widths and for
 * names as narrow and as wide as they may be: what is the same in all of them is certain.
 */

/** Names in the atlas's font take between the first and the last of these parts of their estimate; what fits in between is tried too, for rows are not packed alike. */
const FONT_RANGE = [0.9, 0.95, 1, 1.02] as const

/** From the narrowest tablet to the widest screen, pixels; what holds at the last holds beyond it. */
const WIDTHS: readonly number[] = [
  ...steps(720, GUTTER.wideFrom, 20),
  GUTTER.wideFrom - 1,
  ...steps(GUTTER.wideFrom, 1600, 20),
  ...steps(1600, 4000, 100),
]

function steps(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step)
}

/** One width, laid out with the narrowest and the widest names. */
export interface Sample {
  /** Of the timeline, pixels. */
  readonly width: number
  readonly contexts: readonly LaneContext[]
}

/** What the lanes would be laid out by. @param widths default: enough to find where anything changes */
export function sampleLanes(atlas: AtlasState, widths = WIDTHS): readonly Sample[] {
  const words = laneWords(atlas)
  const measures = FONT_RANGE.map(
    (part): Measure =>
      (text, font) =>
        estimateWidth(text, font) * part,
  )
  return widths.map((width) => {
    const gutter = width < GUTTER.wideFrom ? GUTTER.narrow : GUTTER.wide
    const home = yearsInterval(atlas.dataset.years)
    const scale = timeScale(home, [gutter, width - RIGHT_MARGIN])
    const { lookup, wholeNetwork: network } = atlas
    return {
      width,
      contexts: measures.map((measure) => ({ lookup, network, scale, measure, words })),
    }
  })
}

/** What is drawn with every font. */
export function agreed<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const [first = [], ...others] = lists
  const sets = others.map((list) => new Set(list.map((item) => JSON.stringify(item))))
  return first.filter((item) => sets.every((set) => set.has(JSON.stringify(item))))
}

/** A place on the axis that is the same at every width, percent of it. */
export function share(x: number, { scale }: Pick<LaneContext, 'scale'>): number {
  const [left, right] = scale.range()
  const part = (x - left) / (right - left)
  return Math.round(part * 1e5) / 1e3
}
