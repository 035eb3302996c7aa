import { expect, it } from 'vitest'
import { formatDuration, formatTime } from '../../../src/present/speaker/clock'

it.each([
  [0, '0:00'],
  [999, '0:00'],
  [65_000, '1:05'],
  [3_599_999, '59:59'],
  [3_600_000, '1:00:00'],
  [-61_000, '1:01'],
])('%i milliseconds are %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})

it('tells the time where the speaker is', () => {
  expect(formatTime(new Date(2025, 9, 1, 9, 5))).toBe('09:05')
})
