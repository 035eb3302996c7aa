import { momentOf } from '../../../src/model/activity'
import { NO_FILTERS } from '../../../src/model/filters'
import { createLookup } from '../../../src/model/lookup'
import { networkAsOf } from '../../../src/model/network'
import { timeScale, yearsInterval } from '../../../src/time/timeScale'
import { layoutTimeline } from '../../../src/timeline/layout/layout'
import { LANE_IDS } from '../../../src/timeline/layout/types'
import { createMeasure } from '../../../src/ui/measureText'

/*
 * The layout of the timeline alone, without drawing it: the function that the atlas calls, compiled
 * as for the atlas, timed where it runs. Its address tells where the facts are.
 */

const GUTTER = 184
const RIGHT = 1416
const HEIGHT = 260
const DOMAINS = {
  /** The years of the atlas, where it opens. */
  whole: (/** @type {readonly [number, number]} */ years) => yearsInterval(years),
  /** One year of them, as after a zoom. */
  year: () => yearsInterval([2019, 2019]),
}

/** Any word of the drawing: how it is put does not matter, how long it is does. */
const words = new Proxy(
  {},
  {
    get:
      () =>
      (...parts) =>
        parts.flat().join(', '),
  },
)

const response = await fetch(new URLSearchParams(location.search).get('facts') ?? '')
if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
const dataset = await response.json()
const lookup = createLookup(dataset)
const moment = momentOf(null, dataset.years, dataset.staleAfterYears)
const network = networkAsOf(lookup, NO_FILTERS, moment, null)
const measure = createMeasure('sans-serif')

/**
 * @param {keyof typeof DOMAINS} name
 * @param {number} times
 * @returns {number[]} milliseconds of each
 */
globalThis.timeLayouts = (name, times) =>
  Array.from({ length: times }, () => {
    const scale = timeScale(DOMAINS[name](dataset.years), [GUTTER, RIGHT])
    const begin = performance.now()
    layoutTimeline(
      { lookup, network, scale, measure, words },
      { lanes: LANE_IDS, height: HEIGHT, isExpanded: false, selected: undefined },
    )
    return performance.now() - begin
  })
