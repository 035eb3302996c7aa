import type { AtlasState } from '../../state/AtlasState.svelte'
import type { EntityId } from '../../model/types'
import { placeAlliances } from '../layout/allianceLane'
import { splitAlliances } from '../layout/contents'
import { assignLanes } from '../layout/lanes'
import { ROW } from '../layout/metrics'
import type { LaneContext, PlacedBar } from '../layout/types'
import type { RowSet } from './rowSets'
import { agreed, sampleLanes, share, type Sample } from './samples'
import { variantsOf, type Variant } from './variants'
import { isIn } from './windows'

/** A stretch of the axis, percent. */
export type Stretch = readonly [start: number, end: number]

/** What an alliance's bar is drawn of; places on the axis in percent. */
export type BarPart = {
  readonly id: EntityId
  /** Middle of the row, pixels from the top of the lane. */
  readonly y: number
} & (
  | {
      readonly part: 'body'
      readonly span: Stretch
      readonly hasNotch: boolean
      readonly hasArrow: boolean
    }
  /** The stretch in which it began or ended. */
  | { readonly part: 'within'; readonly span: Stretch }
  /** Where it began or ended; the line stands inside. */
  | { readonly part: 'cap'; readonly at: number; readonly side: 'start' | 'end' }
  | {
      readonly part: 'name'
      readonly at: number
      /** From there, pixels. */
      readonly dx: number
      readonly text: string
      readonly anchor: 'start' | 'end'
    }
  /** Members that join or leave. */
  | { readonly part: 'tick'; readonly at: number; readonly text: string }
)

function partsOf(bar: PlacedBar, context: LaneContext): readonly BarPart[] {
  const at = (x: number) => share(x, context)
  const { id, y, start, end, hasNotch, hasCap, hasArrow, isOpen, label } = bar
  const span: Stretch = [at(start), hasArrow ? 100 : at(end)]
  const withins = [bar.startWithin, bar.endWithin].filter((stretch) => stretch !== null)
  return [
    { id, y, part: 'body', span, hasNotch, hasArrow },
    ...withins.map((stretch): BarPart => ({
      id,
      y,
      part: 'within',
      span: [at(stretch.start), at(stretch.end)],
    })),
    ...(hasCap ? [{ id, y, part: 'cap', at: span[0], side: 'start' } as const] : []),
    ...(hasArrow || isOpen ? [] : [{ id, y, part: 'cap', at: span[1], side: 'end' } as const]),
    ...(label
      ? [
          {
            ...({ id, y, part: 'name', at: at(start), dx: Math.round(label.x - start) } as const),
            ...{ text: label.text, anchor: label.anchor },
          },
        ]
      : []),
    ...bar.ticks.map(({ x, text }): BarPart => ({ id, y, part: 'tick', at: at(x), text })),
  ]
}

function looksAt(atlas: AtlasState, { width, contexts }: Sample, rows: number) {
  const contents = assignLanes(atlas.wholeNetwork)
  const drawn = contexts.map((context) => {
    const { onAxis } = splitAlliances(context, contents)
    const { bars } = placeAlliances(context, onAxis, { y: 0, rows })
    return bars.flatMap((bar) => partsOf(bar, context))
  })
  return { width, looks: agreed(drawn) }
}

/** What of the bars of alliances is sure to stand where it is drawn, at each set of rows. */
export function barParts(atlas: AtlasState, sets: readonly RowSet[]): readonly Variant<BarPart>[] {
  const samples = sampleLanes(atlas)
  const byRows = new Map(
    [...new Set(sets.map(({ rows }) => rows.alliances))].map((rows) => [
      rows,
      samples.map((sample) => looksAt(atlas, sample, rows)),
    ]),
  )
  return variantsOf(
    sets.map(({ height, rows }) => ({ height, samples: byRows.get(rows.alliances) ?? [] })),
  )
}

/** Rows of the lane that are in use, where it may have so many. */
export function usedRows(bars: readonly Variant<BarPart>[], { height }: RowSet): number {
  const used = bars.filter(({ windows }) =>
    windows.some((window) => isIn(height.from, window.height)),
  )
  return Math.max(0, ...used.map(({ look }) => (look.y + ROW / 2) / ROW))
}
