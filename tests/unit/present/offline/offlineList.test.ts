import { expect, it, test } from 'vitest'
import { bytesOf, parseOfflineList } from '../../../../src/present/offline/offlineList'
import { reasonOf } from '../../../../src/present/offline/offlineError'
import { listOf } from '../../../fixtures/offlineBrowser'

const list = listOf({ '': 'page', 'boot.js': 'boots' })

it('reads what the build writes', () => {
  expect(parseOfflineList(JSON.stringify(list))).toEqual(list)
  expect(bytesOf(list)).toBe(9)
})

test.each([
  '<!doctype html>',
  'null',
  '[]',
  '{}',
  JSON.stringify({ ...list, files: [] }),
  JSON.stringify({ ...list, edition: '../other' }),
  JSON.stringify({ ...list, files: [{ path: '', bytes: 1, sha256: 'short' }] }),
  JSON.stringify({ ...list, files: [null] }),
])('refuses %s', (text) => {
  expect(parseOfflineList(text)).toBeUndefined()
})

test.each([
  [new DOMException('', 'QuotaExceededError'), 'quota'],
  [new DOMException('', 'AbortError'), 'cancelled'],
  [new DOMException('', 'UnknownError'), 'storage'],
  ['anything', 'storage'],
])('tells why: %s', (error, reason) => {
  expect(reasonOf(error)).toBe(reason)
})
