import type { AtlasState } from '../../state/AtlasState.svelte'
import { layoutTimeline } from '../layout/layout'
import { GUTTER } from '../layout/metrics'
import { LANE_IDS, type LaneId, type PlacedLane } from '../layout/types'
import type { RowSet } from './rowSets'
import { sampleLanes } from './samples'
import { GUTTER_RANGES, isIn, type Range, type Window } from './windows'

/** A lane's name and numbers in the gutter, and where they look so. */
export interface LaneHead {
  readonly lane: PlacedLane
  /** Width of the gutter, pixels. */
  readonly gutter: number
  readonly windows: readonly Window[]
  /** How much it names is the same at every width. */
  readonly isCounted: boolean
  /** What it holds beside the axis is the same at every width. */
  readonly hasChips: boolean
}

/** Enough to find what differs; at each side of the step between the gutters. */
const WIDTHS = [720, 900, GUTTER.wideFrom - 1, GUTTER.wideFrom, 1440, 1920, 3840]

function same<T>(values: readonly T[]): boolean {
  return new Set(values.map((value) => JSON.stringify(value))).size <= 1
}

/** What stands in the gutter beside a lane's name. */
function gutterOf({ bars, earlier, later, undated, unplaced }: PlacedLane) {
  return {
    count: bars.length,
    chips: [earlier, later, undated].map((ids) => ids.length).concat(Math.min(1, unplaced.length)),
  }
}

/** Neighboring heights at which a lane's head is the same are one. */
function merged(heads: readonly LaneHead[], head: LaneHead): readonly LaneHead[] {
  const last = heads.at(-1)
  const [window, next] = [last?.windows[0], head.windows[0]]
  if (!last || !window || !next || last.lane.height !== head.lane.height) return [...heads, head]
  const isSame = same(
    [last, head].map(({ lane, isCounted, hasChips }) => [gutterOf(lane), isCounted, hasChips]),
  )
  if (!isSame) return [...heads, head]
  const height: Range = { from: window.height.from, to: next.height.to }
  return [...heads.slice(0, -1), { ...last, windows: [{ ...window, height }] }]
}

/** The heads of all lanes at each set of rows. */
export function laneHeads(atlas: AtlasState, sets: readonly RowSet[]): readonly LaneHead[] {
  const samples = sampleLanes(atlas, WIDTHS)
  return GUTTER_RANGES.flatMap(({ gutter, width }) => {
    const inRange = samples.filter((sample) => isIn(sample.width, width))
    const heads = new Map<LaneId, readonly LaneHead[]>()
    for (const { height, least } of sets) {
      const layouts = inRange.flatMap(({ contexts }) =>
        contexts.map((context) =>
          layoutTimeline(context, {
            lanes: LANE_IDS,
            height: least,
            isExpanded: false,
            selected: undefined,
          }),
        ),
      )
      for (const [index, id] of LANE_IDS.entries()) {
        const lanes = layouts.flatMap((layout) => layout.lanes[index] ?? [])
        const [lane] = lanes
        if (!lane) continue
        const head = {
          ...{ lane: { ...lane, y: 0 }, gutter, windows: [{ width, height }] },
          isCounted: same(lanes.map((each) => gutterOf(each).count)),
          hasChips: same(lanes.map((each) => gutterOf(each).chips)),
        }
        heads.set(id, merged(heads.get(id) ?? [], head))
      }
    }
    return [...heads.values()].flat()
  })
}
