import { expect, test } from 'vitest'
import { momentOf } from '../../../src/model/activity'
import { createLookup } from '../../../src/model/lookup'
import { relatedTo } from '../../../src/model/related'
import {
  makeAlliance,
  makeDataset,
  makeEvent,
  makePartner,
  makePlace,
} from '../../fixtures/entities'

const lookup = createLookup(
  makeDataset({
    partners: [makePartner({ id: 'dtu' }), makePartner({ id: 'technion' })],
    places: [makePlace({ id: 'brussels' })],
    alliances: [
      makeAlliance({
        id: 'eurotech',
        started: '2006',
        members: [
          { partner: 'tum' },
          { partner: 'dtu', left: '2020' },
          { partner: 'technion', joined: '2019' },
        ],
      }),
    ],
    events: [
      makeEvent({ id: 'pact', partners: ['dtu'], alliances: ['eurotech'] }),
      makeEvent({ id: 'office', places: ['brussels'], alliances: ['eurotech'] }),
      makeEvent({ id: 'elsewhere' }),
    ],
  }),
)

test.each([
  ['partner:dtu', '2017', ['event:pact', 'alliance:eurotech']],
  ['partner:dtu', '2022', ['event:pact']],
  ['partner:technion', '2017', []],
  ['partner:technion', '2019', ['alliance:eurotech']],
  ['alliance:eurotech', '2017', ['event:pact', 'event:office', 'partner:tum', 'partner:dtu']],
  ['alliance:eurotech', '2022', ['event:pact', 'event:office', 'partner:tum', 'partner:technion']],
  ['event:pact', '2022', ['partner:dtu', 'alliance:eurotech']],
  ['event:office', '2017', ['place:brussels', 'alliance:eurotech']],
  ['event:elsewhere', '2017', []],
  ['place:brussels', '2017', ['event:office']],
])('%s in %s belongs together with %j', (id, year, expected) => {
  const moment = momentOf({ from: year, to: year }, [2006, 2025], 5)
  const entity = lookup.find(id)
  expect(entity).toBeDefined()
  expect([...relatedTo(lookup, entity!, moment)].toSorted()).toEqual([id, ...expected].toSorted())
})
