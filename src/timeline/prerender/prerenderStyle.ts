import type { YearRange } from '../../model/timeExtent'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { GUTTER, LANE_GAP, LOW_STRIP, RIGHT_MARGIN, STRIP } from '../layout/metrics'
import { LANE_IDS } from '../layout/types'
import { barParts, usedRows } from './barParts'
import { cohortLooks } from './cohortLooks'
import { laneHeads } from './laneHeads'
import { laneFrames, rowSets } from './rowSets'
import type { Variant } from './variants'
import { ANY, inWindow, PART, showIn, type Window } from './windows'
import { drawnYears } from './yearNames'

/** Something drawn in some windows only, with the class that is shown in them. */
export interface Part<T> {
  readonly look: T
  readonly name: string
  readonly windows: readonly Window[]
}

function named<T>(prefix: string, variants: readonly Variant<T>[]): readonly Part<T>[] {
  return variants.map((variant, index) => ({ ...variant, name: `tl-${prefix}${String(index)}` }))
}

/** Classes of the names of years that appear on a wide axis only. @param taken beside the axis, pixels */
function yearWindows(prefix: string, years: YearRange, taken: number): readonly Part<number>[] {
  const froms = [...new Set(drawnYears(years).map(({ namedFrom }) => namedFrom))]
  return named(
    prefix,
    froms.map((look) => ({ look, windows: [{ width: { from: look + taken }, height: ANY }] })),
  )
}

/** What is drawn on an axis, and the style sheet that shows each part in its windows. */
export interface Plan<Parts> {
  readonly parts: Parts
  /** The class of a year's name, by the least width of the axis at which it is written. */
  readonly yearClass: ReadonlyMap<number, string>
  readonly css: string
}

function planOf<Parts>(
  parts: Parts,
  shown: readonly Part<unknown>[],
  years: readonly Part<number>[],
  rules: readonly string[],
): Plan<Parts> {
  return {
    parts,
    yearClass: new Map(years.map(({ look, name }) => [look, name])),
    css: [
      `.${PART} {display: none}`,
      ...rules,
      ...[...shown, ...years].map(({ name, windows }) => showIn(name, windows)),
    ].join('\n'),
  }
}

/** The strip of a phone, or the low one of an embed. */
export function planStrip({ dataset, isEmbedded }: AtlasState): Plan<null> {
  const { left, margin } = isEmbedded ? LOW_STRIP : STRIP
  return planOf(null, [], yearWindows('s', dataset.years, left + margin), [])
}

/** The lanes at every height of the dock, where they do not hang on the width of a text. */
export function planLanes(atlas: AtlasState) {
  const sets = rowSets()
  const variants = barParts(atlas, sets)
  const bars = named('b', variants)
  const cohorts = named('c', cohortLooks(atlas))
  const heads = named(
    'h',
    laneHeads(atlas, sets).map(({ windows, ...look }) => ({ look, windows })),
  )
  const frames = sets.map((set) => {
    const { lanes, height } = laneFrames(set.rows, usedRows(variants, set))
    const lengths = LANE_IDS.map(
      (id) => `--y-${id}: ${String(lanes[id].y)}px; --h-${id}: ${String(lanes[id].height)}px`,
    )
    const all = [...lengths, `--lanes: ${String(height + LANE_GAP / 2)}px`].join('; ')
    return inWindow({ width: ANY, height: { from: set.height.from } }, `.tl-full {${all}}`)
  })
  const gutter = inWindow(
    { width: { from: GUTTER.wideFrom }, height: ANY },
    `.tl-full {--gutter: ${String(GUTTER.wide)}px}`,
  )
  return planOf(
    { bars, cohorts, heads },
    [...bars, ...cohorts, ...heads],
    yearWindows('y', atlas.dataset.years, GUTTER.narrow + RIGHT_MARGIN),
    [`.tl-full {--gutter: ${String(GUTTER.narrow)}px}`, gutter, ...frames],
  )
}
