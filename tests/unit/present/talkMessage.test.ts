import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createTalkId,
  PROTOCOL,
  readMinutes,
  readTalkMessage,
  TALK_ID,
  type TalkMessage,
} from '../../../src/present/talkMessage'

const message: TalkMessage = {
  protocol: PROTOCOL,
  kind: 'state',
  talk: 'abcdef012345',
  from: 'speaker',
  revision: 7,
  state: {
    link: '?story=years&step=2',
    isBlank: false,
    hasCode: true,
    startedAt: 1_764_576_000_000,
    minutes: 20,
  },
}

it('reads what the other window has sent', () => {
  expect(readTalkMessage(message)).toEqual(message)
  expect(readTalkMessage({ ...message, talk: null })).toEqual({ ...message, talk: null })
})

it('reads the file of a speaker’s own talk, as text', () => {
  const own = { ...message, kind: 'own', own: 'steps: []' }
  expect(readTalkMessage(own)).toEqual(own)
  expect(readTalkMessage({ ...own, kind: 'state' })).toEqual(message)
})

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a talk without its file', { ...message, kind: 'own' }],
  ['a talk that is no text', { ...message, kind: 'own', own: { steps: [] } }],
  ['a talk larger than any file', { ...message, kind: 'own', own: 'x'.repeat(1_000_001) }],
  ['a text', 'tum-atlas-talk/1'],
  ['another protocol', { ...message, protocol: 'tum-atlas-talk/2' }],
  ['an unknown kind', { ...message, kind: 'run' }],
  ['an unknown sender', { ...message, from: 'host' }],
  ['a made-up talk', { ...message, talk: '<b>' }],
  ['a revision below zero', { ...message, revision: -1 }],
  ['a revision with a fraction', { ...message, revision: 1.5 }],
  ['no state', { ...message, state: null }],
  ['a link that is no text', { ...message, state: { ...message.state, link: 5 } }],
  ['a link without end', { ...message, state: { ...message.state, link: '?'.repeat(4001) } }],
  ['a state half said', { ...message, state: { ...message.state, isBlank: 'yes' } }],
])('does not take %s for a message', (_, data) => {
  expect(readTalkMessage(data)).toBeUndefined()
})

it('takes a clock or a length that is none for none', () => {
  const state = { ...message.state, startedAt: 'now', minutes: -3 }
  expect(readTalkMessage({ ...message, state })?.state).toMatchObject({
    startedAt: null,
    minutes: null,
  })
})

describe('whatever arrives', () => {
  it('never throws, and what is read again is the same', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, state) => {
        for (const sent of [data, { ...message, state }, { ...message, ...(data as object) }]) {
          const read = readTalkMessage(sent)
          if (read) expect(readTalkMessage(read)).toEqual(read)
        }
      }),
      { numRuns: 500 },
    )
  })
})

it('gives every talk an id of its own', () => {
  const ids = Array.from({ length: 50 }, createTalkId)
  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(TALK_ID)
})

it.each([
  [20, 20],
  [12.4, 12],
  [0, null],
  [1000, null],
  [NaN, null],
  ['20', null],
])('reads %j minutes as %j', (typed, minutes) => {
  expect(readMinutes(typed)).toBe(minutes)
})
