import { describe, expect, it, test } from 'vitest'
import { createLookup } from '../../../src/model/lookup'
import { makeAlliance, makeDataset, makeEvent, makePartner } from '../../fixtures/entities'

const eurotech = makeAlliance({ id: 'eurotech', members: [{ partner: 'dtu' }] })
const pact = makeEvent({ id: 'pact', partners: ['dtu'], alliances: ['eurotech'] })
const lookup = createLookup(
  makeDataset({ partners: [makePartner({ id: 'dtu' })], alliances: [eurotech], events: [pact] }),
)

describe('find', () => {
  test.each([
    ['partner:dtu', 'partner'],
    ['place:tum-munich', 'place'],
    ['alliance:eurotech', 'alliance'],
    ['event:pact', 'event'],
  ])('knows %s', (id, kind) => {
    expect(lookup.find(id)).toMatchObject({ kind, id })
  })

  test.each([
    'partner:none',
    'partner:',
    'dtu',
    '',
    ':dtu',
    'place:dtu',
    '__proto__:x',
    'partner:__proto__',
  ])('does not know %j', (id) => {
    expect(lookup.find(id)).toBeUndefined()
  })
})

it('leads from a partner, an alliance and an event to the events that name them', () => {
  expect(lookup.eventsOf('partner:dtu')).toEqual([pact])
  expect(lookup.eventsOf('alliance:eurotech')).toEqual([pact])
  expect(lookup.eventsOf('event:pact')).toEqual([pact])
  expect(lookup.eventsOf('partner:tum')).toEqual([])
})

it('leads from a partner to its memberships', () => {
  expect(lookup.membershipsOf('dtu')).toEqual([{ alliance: eurotech, member: { partner: 'dtu' } }])
  expect(lookup.membershipsOf('tum')).toEqual([])
})

it('refuses a dataset without its home', () => {
  expect(() => createLookup(makeDataset({ home: 'nowhere' }))).toThrow('no partner "nowhere"')
})
