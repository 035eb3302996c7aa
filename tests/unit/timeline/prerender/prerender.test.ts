import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimateWidth } from '../../../../src/theme/measure'
import { yearTicks } from '../../../../src/time/ticks'
import { timeScale, yearsInterval } from '../../../../src/time/timeScale'
import { barParts } from '../../../../src/timeline/prerender/barParts'
import { laneFrames, rowSets } from '../../../../src/timeline/prerender/rowSets'
import { variantsOf } from '../../../../src/timeline/prerender/variants'
import { isIn } from '../../../../src/timeline/prerender/windows'
import { drawnYears } from '../../../../src/timeline/prerender/yearNames'
import { layoutTimeline } from '../../../../src/timeline/layout/layout'
import { laneRows } from '../../../../src/timeline/layout/laneRows'
import { laneWords } from '../../../../src/timeline/layout/laneWords'
import {
  DOCK,
  GUTTER,
  RIGHT_MARGIN,
  YEAR_NAME_WIDTH,
} from '../../../../src/timeline/layout/metrics'
import { OVERVIEW } from '../../../../src/timeline/extent/overviewMetrics'
import { LANE_IDS } from '../../../../src/timeline/layout/types'
import { openAtlas } from '../../../fixtures/facts'

describe('the rows at every height of the dock', () => {
  it('are those that the live lanes have', () => {
    const sets = rowSets()
    const heights = Array.from({ length: DOCK.most - DOCK.least }, (_, at) => DOCK.least + at)
    for (const height of heights) {
      const at = sets.filter((set) => isIn(height, set.height))
      expect(at.map(({ rows }) => rows)).toEqual([laneRows(LANE_IDS, height - OVERVIEW.height)])
    }
  })
})

describe('the names of the years', () => {
  it('are written from the width on at which the live axis has them', () => {
    const years = [2006, 2025] as const
    const drawn = drawnYears(years)
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 4000 }), (width) => {
        const live = yearTicks(timeScale(yearsInterval(years), [0, width]), YEAR_NAME_WIDTH)
        const named = drawn.filter(({ namedFrom }) => width >= namedFrom)
        expect(named.map(({ year }) => year)).toEqual(
          live.filter(({ isLabelled }) => isLabelled).map(({ year }) => year),
        )
      }),
    )
  })
})

describe('what looks the same', () => {
  const height = { from: 0 }
  const at = (width: number, ...looks: readonly string[]) => ({ width, looks })

  it('is sure from the first to the last of neighboring widths, and beyond the outermost', () => {
    const samples = [at(700, 'a'), at(800, 'a', 'b'), at(900, 'b'), at(1000, 'a', 'b')]
    expect(variantsOf([{ height, samples }])).toEqual([
      {
        look: 'a',
        windows: [
          { height, width: { from: 0, to: 801 } },
          { height, width: { from: 1000 } },
        ],
      },
      { look: 'b', windows: [{ height, width: { from: 800 } }] },
    ])
  })

  it('is one window over neighboring heights', () => {
    const samples = [at(700, 'a')]
    const bands = [
      { height: { from: 0, to: 250 }, samples },
      { height: { from: 250, to: 266 }, samples },
      { height: { from: 266 }, samples: [at(700, 'b')] },
    ]
    expect(variantsOf(bands)[0]).toEqual({
      look: 'a',
      windows: [{ width: { from: 0 }, height: { from: 0, to: 266 } }],
    })
  })
})

describe.each(['en', 'de'] as const)('the bars of alliances, %s', (lang) => {
  const atlas = openAtlas('', lang)
  const sets = rowSets()
  const parts = barParts(atlas, sets)
  const words = laneWords(atlas)

  it.each([760, 1024, 1280, 1440, 1920, 2560])('stand where the live ones do, %i px', (width) => {
    const gutter = width < GUTTER.wideFrom ? GUTTER.narrow : GUTTER.wide
    const scale = timeScale(yearsInterval(atlas.dataset.years), [gutter, width - RIGHT_MARGIN])
    const { lookup, wholeNetwork: network } = atlas
    for (const set of sets) {
      const layout = layoutTimeline(
        { lookup, network, scale, measure: estimateWidth, words },
        { lanes: LANE_IDS, height: set.least, isExpanded: false, selected: undefined },
      )
      const bars = new Map(layout.lanes[0]?.bars.map((bar) => [bar.id, bar]))
      const here = parts.filter(({ windows }) =>
        windows.some((window) => isIn(width, window.width) && isIn(set.height.from, window.height)),
      )
      expect(here.filter(({ look }) => look.part === 'body').length).toBeGreaterThan(2)
      for (const { look } of here) {
        const bar = bars.get(look.id)
        expect(bar?.y).toBe(look.y)
        if (look.part === 'name') expect(bar?.label?.text).toBe(look.text)
      }
      const frames = laneFrames(set.rows, set.rows.alliances)
      expect(frames.height).toBe(layout.height)
      for (const lane of layout.lanes)
        expect(frames.lanes[lane.id]).toEqual({ y: lane.y, height: lane.height })
    }
  })
})

describe('lanes that come one after the other', () => {
  it('are the same as those that come at once', () => {
    const atlas = openAtlas()
    const scale = timeScale(yearsInterval(atlas.dataset.years), [184, 1392])
    const { lookup, wholeNetwork: network } = atlas
    const context = { lookup, network, scale, measure: estimateWidth, words: laneWords(atlas) }
    const options = { lanes: LANE_IDS, height: 270, isExpanded: false, selected: undefined }
    const whole = layoutTimeline({ ...context }, options)
    for (let drawn = 0; drawn <= LANE_IDS.length; drawn += 1)
      expect(layoutTimeline(context, { ...options, drawn }).lanes).toEqual(
        whole.lanes.slice(0, drawn),
      )
  })
})
