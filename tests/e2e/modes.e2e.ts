import type { Page } from '@playwright/test'
import { expect, findBarriers, openAtlas, test, viewOf } from './support'
import { switchWebGlOff } from './webGl'

/* How the page holds when it is shown differently: larger, with wider text, by touch, on paper. */

const DETAILS = '?layout=timeline&select=partner:imperial-college-london'
const LIST = '?layout=list&regions=Africa'

test.beforeEach(async ({ page }) => {
  await switchWebGlOff(page)
})

/** What reaches out of the window to the right, where nothing scrolls to it. */
function cutAtTheRight(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const clips = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement))
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .filter((element) => !element.closest('svg') && !clips(element.parentElement))
      .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`)
  })
}

/** Texts that lose their end. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main :is(td, th, dd, dt, li, a, p, h2, h3, button)',
      ),
    ]
      .filter((element) => !element.closest('.visually-hidden, svg, [data-view="timeline"]'))
      .filter((element) => getComputedStyle(element).overflowX !== 'visible')
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((element) => element.textContent.trim().slice(0, 40)),
  )
}

for (const [name, path] of [
  ['details', '?select=partner:imperial-college-london'],
  ['list', LIST],
  ['embed', 'embed/'],
] as const) {
  test(`${name} at 400 %: nothing is cut, nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 })
    await openAtlas(page, path)
    expect(await cutAtTheRight(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
}

for (const [name, path] of [
  ['details', DETAILS],
  ['list', LIST],
] as const) {
  test(`${name} with wider text: nothing is cut`, async ({ page }) => {
    await openAtlas(page, path)
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`,
    })
    expect(await cutTexts(page)).toEqual([])
  })
}

test('by touch every control of list and details is large enough @phone-only', async ({ page }) => {
  await openAtlas(page, `${LIST}&select=partner:stellenbosch-university`)
  const small = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main :is(button, summary, select, label)')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 24)
      .map(({ element }) => element.getAttribute('aria-label') ?? element.textContent.trim()),
  )
  expect(small).toEqual([])
})

test('forced colors: what is pressed and which kinds are told apart without colors', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await openAtlas(page, `${LIST}&theme=light`)
  const colorsOf = (name: string) =>
    page
      .getByRole('group', { name: 'Views' })
      .getByRole('button', { name })
      .evaluate((button) => {
        const { color, backgroundColor } = getComputedStyle(button)
        return { color, backgroundColor }
      })
  const [pressed, other] = [await colorsOf('List'), await colorsOf('Map')]
  expect(pressed.backgroundColor).not.toBe(other.backgroundColor)
  expect(pressed.color).not.toBe(pressed.backgroundColor)
  const fills = await viewOf(page, 'legend')
    .locator('path')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill))
  const text = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)
  expect(new Set(fills)).toEqual(new Set([text]))
})

test('forced colors: the map is drawn in them, until somebody asks for the full one', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await openAtlas(page, '?theme=light')
  const map = viewOf(page, 'map')
  await expect(page.locator('html')).toHaveAttribute('data-map-reason', 'forced-colors')
  await expect(map.getByText('Simple map in the colors of your system.')).toBeVisible()
  await expect(map.getByRole('button', { name: 'Load the full map' })).toBeVisible()
  await expect(map.locator('canvas')).toHaveCount(0)
  const text = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)
  const fillsOfMarks = () =>
    map
      .locator('svg [data-id^="partner:"] path[fill^="var"]')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill))
  await expect.poll(async () => (await fillsOfMarks()).length).toBeGreaterThan(20)
  expect(await fillsOfMarks()).toContain(text)
  expect(await findBarriers(page)).toEqual([])
})

test('on paper: ink on white, all sources with their addresses, no controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await openAtlas(page, `${DETAILS}&theme=dark`)
  const details = viewOf(page, 'details')
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  await expect(details.getByRole('button')).toHaveCount(0)
  const link = details
    .getByRole('region', { name: /^Sources/ })
    .getByRole('link')
    .first()
  const address = await link.getAttribute('href')
  const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(printed).toContain(address)
  const hidden = details.locator('details a').last()
  await expect(hidden).toBeVisible()
})

test('the keyboard help opens on its key, and its switch takes single keys out of use', async ({
  page,
}) => {
  await openAtlas(page, '?layout=timeline')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  const button = page.getByRole('button', { name: 'Keyboard shortcuts' })
  await page.keyboard.press('?')
  await expect(help).toBeVisible()
  await help.getByRole('switch').press('Space')
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await page.keyboard.press('?')
  await page.keyboard.press('/')
  await expect(viewOf(page, 'search').getByRole('combobox')).not.toBeFocused()
  await expect(help).toBeHidden()
  await button.press('Enter')
  await expect(help).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('a mark that is drawn anew when it is chosen does not lose the focus', async ({ page }) => {
  await openAtlas(page, '?layout=timeline')
  const mark = viewOf(page, 'timeline').locator('[data-lane="alliances"] [role="button"][data-id]')
  await mark.first().focus()
  const id = await mark.first().getAttribute('data-id')
  await page.keyboard.press('Enter')
  await expect(viewOf(page, 'details').getByRole('heading', { level: 2 })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(viewOf(page, 'timeline').locator(`[data-id="${id ?? ''}"]:focus`)).toBeAttached()
})
