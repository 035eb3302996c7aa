import { expect, test } from 'vitest'
import { parseTypedDate } from '../../../src/time/typedDate'

test.each([
  ['2012', '2012'],
  [' 2012 ', '2012'],
  ['2012-06', '2012-06'],
  ['2012-6', '2012-06'],
  ['6/2012', '2012-06'],
  ['06.2012', '2012-06'],
  ['2012-06-07', '2012-06-07'],
  ['7. 6. 2012', '2012-06-07'],
  ['7/6/2012', '2012-06-07'],
])('“%s” is %s', (text, date) => {
  expect(parseTypedDate(text)).toBe(date)
})

test.each(['', 'soon', '12', '2012-13', '31.2.2012', '20122', '2012..2014'])(
  '“%s” is no date',
  (text) => {
    expect(parseTypedDate(text)).toBeUndefined()
  },
)
