import { momentOf } from '../../../src/model/activity'
import { NO_FILTERS, type Filters } from '../../../src/model/filters'
import { createLookup } from '../../../src/model/lookup'
import { networkAsOf } from '../../../src/model/network'
import type { Dataset } from '../../../src/model/dataset'
import { estimateWidth } from '../../../src/theme/measure'
import { timeScale, yearsInterval } from '../../../src/time/timeScale'
import { RIGHT_MARGIN } from '../../../src/timeline/layout/metrics'
import type { LaneContext } from '../../../src/timeline/layout/types'

/** What the lanes of a dataset need, 1440 px wide unless told. */
export function makeContext(
  dataset: Dataset,
  filters: Partial<Filters> = {},
  width = 1440,
): LaneContext {
  const lookup = createLookup(dataset)
  const moment = momentOf(null, dataset.years, dataset.staleAfterYears)
  return {
    lookup,
    network: networkAsOf(lookup, { ...NO_FILTERS, ...filters }, moment, null),
    scale: timeScale(yearsInterval(dataset.years), [184, width - RIGHT_MARGIN]),
    measure: estimateWidth,
    words: {
      since: (date) => `since ${date}`,
      left: (date) => `left ${date}`,
      lastDocumented: (date) => `last documented ${date}`,
      changes: (joined, left) =>
        [...joined.map((name) => `+ ${name}`), ...left.map((name) => `− ${name}`)].join(', '),
      changeCounts: (joined, left) => `+ ${joined}, − ${left}`,
      cohortDetail: (size, partners) => [size ?? '', ...partners].join(', '),
    },
  }
}
