import type { Page } from '@playwright/test'
import { listen, saidAfter, saidAfterKey } from './announcements'
import { expect, markList, test, viewOf, waitForMap } from './support'

/*
 * Who does not see the page hears of every change once: a live region says it, or the focus goes to
 * what is new. The focus is never lost.
 */

async function listenQuietly(page: Page): Promise<void> {
  await waitForMap(page, /failed|hidden/)
  await listen(page)
  await saidAfter(page, () => Promise.resolve())
}

const said = (text: RegExp, focused: string | RegExp | null = null) => ({
  live: [expect.stringMatching(text)],
  focused: focused instanceof RegExp ? expect.stringMatching(focused) : focused,
  isLost: false,
})
const focusedOn = (name: string | RegExp) => ({
  live: [],
  focused: expect.stringMatching(name),
  isLost: false,
})

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first()
const slider = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })
const kind = (page: Page) => viewOf(page, 'legend').getByRole('checkbox').nth(4)

test('filters, years and the comparison are said once; what is selected takes the focus, and gives it back', async ({
  openShared,
}) => {
  const page = await openShared()
  await listenQuietly(page)
  const counts = /^20\d\d – 20\d\d: \d+ partners in \d+ countries/
  expect(await saidAfterKey(page, kind(page), 'Space')).toEqual(said(counts))
  const chip = button(page, /^Remove filter/)
  expect(await saidAfterKey(page, chip)).toEqual(said(counts, /./))
  expect(await saidAfterKey(page, slider(page, 'First year'), 'ArrowRight')).toEqual(said(counts))
  expect(await saidAfterKey(page, kind(page), 'Space')).toEqual(said(counts))
  expect(await saidAfterKey(page, chip)).toEqual(said(counts, /^Remove filter/))
  expect(await saidAfterKey(page, button(page, 'Clear all'))).toEqual(said(counts, /./))

  const compared = /^20\d\d to 2025: \d+ new and \d+ continuing partners/
  expect(await saidAfterKey(page, button(page, 'Compare'))).toEqual(said(compared))
  expect(await saidAfterKey(page, slider(page, 'Earlier year'), 'ArrowRight')).toEqual(
    said(compared),
  )
  expect(await saidAfterKey(page, button(page, 'Compare'))).toEqual(said(counts))

  const bar = viewOf(page, 'timeline').locator('[data-lane="alliances"] [role="button"]').first()
  const name = /^T\.I\.M\.E\.|^[A-Z]/
  expect(await saidAfterKey(page, bar)).toEqual(focusedOn(name))
  await expect(viewOf(page, 'details').getByRole('heading', { level: 2 })).toBeFocused()
  expect(await saidAfter(page, () => page.keyboard.press('Escape'))).toEqual(focusedOn(name))
  expect(await saidAfterKey(page, markList(page).getByRole('button').first())).toEqual(
    focusedOn(/./),
  )
  expect(await saidAfter(page, () => page.keyboard.press('Escape'))).toEqual(focusedOn(/./))
})

test('searching, sections of the map, other views and sorting are said once', async ({
  openShared,
}) => {
  const page = await openShared()
  await listenQuietly(page)
  const field = viewOf(page, 'search').getByRole('combobox')
  await field.focus()
  expect(await saidAfter(page, () => page.keyboard.type('delft'))).toEqual(
    said(/suggestion|match/i),
  )
  expect(await saidAfterKey(page, field)).toEqual(said(/^2006 – 2025: \d+ partners?/))
  expect(await saidAfterKey(page, button(page, 'Clear all'))).toEqual(said(/: 170 partners/, /./))
  expect(await saidAfterKey(page, button(page, /^Asia/))).toEqual(said(/^The map shows: Asia/))
  expect(await saidAfterKey(page, button(page, 'List'))).toEqual(said(/^\d+ partners and/))

  const list = viewOf(page, 'list')
  const name = list.getByRole('button', { name: 'Name' }).first()
  expect(await saidAfterKey(page, name)).toEqual(said(/^Sorted by Name, (?:as|des)cending$/))
  expect(await saidAfterKey(page, name)).toEqual(said(/^Sorted by Name, (?:as|des)cending$/))
  expect(await saidAfterKey(page, kind(page), 'Space')).toEqual(said(/^\d+ partners and \d+/))
  const row = list.getByRole('row').getByRole('link').first()
  expect(await saidAfterKey(page, row)).toEqual(focusedOn(/./))
  expect(await saidAfter(page, () => page.keyboard.press('Escape'))).toEqual(focusedOn(/./))
  expect(await saidAfterKey(page, button(page, 'Map'))).toEqual(said(/^2006 – 2025: \d+ partners?/))
})

test('steps of a story are said once, and leaving it, too', async ({ openShared }) => {
  const page = await openShared()
  await listenQuietly(page)
  await button(page, 'Present').press('Enter')
  const start = page.getByRole('dialog').getByRole('button', { name: /^Start/ })
  expect(await saidAfterKey(page, start.first())).toMatchObject({ live: [], isLost: false })
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
    const step = await saidAfter(page, () => page.keyboard.press(key))
    expect(step).toMatchObject({ live: [expect.stringMatching(/^20\d\d/)], isLost: false })
  }
  const left = await saidAfter(page, () => page.keyboard.press('Escape'))
  expect(left).toMatchObject({ live: [expect.stringMatching(/partners in/)], isLost: false })
})

test('in an embed a selection is said, and closing it gives the focus back', async ({
  openShared,
}) => {
  const page = await openShared('embed/')
  await listenQuietly(page)
  expect(await saidAfterKey(page, kind(page), 'Space')).toEqual(said(/: \d+ partners in/))
  const mark = markList(page).getByRole('button').nth(1)
  await mark.focus()
  expect(await saidAfter(page, () => page.keyboard.press('Enter'))).toEqual(said(/./))
  expect(await saidAfterKey(page, button(page, 'Close'))).toEqual(focusedOn(/./))
})
