import type { Page } from '@playwright/test'
import {
  cutAtTheRight,
  expect,
  findBarriers,
  followLink,
  openAtlas,
  overflowOf,
  test,
  viewOf,
  waitForFrames,
} from './support'

/* How the page holds when it is shown differently: larger, with wider text, by touch, on paper. */

const DETAILS = '?layout=timeline&select=partner:imperial-college-london'
const LIST = '?layout=list&regions=Africa'

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

test('details and list at 400 %, with wider text and on paper', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await openAtlas(page, '?select=partner:imperial-college-london')

  await test.step('at 400 % nothing is cut, nothing scrolls sideways', async () => {
    for (const [link, view] of [
      ['?select=partner:imperial-college-london', 'details'],
      [LIST, 'list'],
    ] as const) {
      await followLink(page, link)
      await expect(viewOf(page, view)).toBeVisible()
      await expect.poll(() => cutAtTheRight(page), view).toEqual([])
      expect((await overflowOf(page)).x, view).toBe(0)
    }
  })

  await page.setViewportSize({ width: 1440, height: 900 })

  await test.step('on paper: ink on white, all sources with their addresses, no controls', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await followLink(page, `${DETAILS}&theme=dark`)
    const details = viewOf(page, 'details')
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
      .toBe('rgb(255, 255, 255)')
    await expect(details.getByRole('button')).toHaveCount(0)
    const link = details
      .getByRole('region', { name: /^Sources/ })
      .getByRole('link')
      .first()
    const address = await link.getAttribute('href')
    const printed = await link.evaluate((element) => getComputedStyle(element, '::after').content)
    expect(printed).toContain(address)
    await expect(details.locator('details a').last()).toBeVisible()
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  })

  await test.step('with wider text nothing is cut', async () => {
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`,
    })
    for (const [link, view] of [
      [DETAILS, 'details'],
      [LIST, 'list'],
    ] as const) {
      await followLink(page, link)
      await expect(viewOf(page, view)).toBeVisible()
      await waitForFrames(page)
      expect(await cutTexts(page), view).toEqual([])
    }
  })
})

test('forced colors: what is pressed and which kinds are told apart without colors, and the map is drawn in them', async ({
  openShared,
}) => {
  const page = await openShared(`${LIST}&theme=light`)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  const text = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)

  await test.step('what is pressed and which kinds', async () => {
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
    expect(new Set(fills)).toEqual(new Set([text]))
  })

  await test.step('the map, until somebody asks for the full one', async () => {
    await followLink(page, '?theme=light')
    const map = viewOf(page, 'map')
    await expect(page.locator('html')).toHaveAttribute('data-map-reason', 'forced-colors')
    await expect(page.getByText('Simple map in the colors of your system.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Load the full map' })).toBeVisible()
    await expect(map.locator('canvas')).toHaveCount(0)
    const fillsOfMarks = () =>
      map
        .locator('svg [data-id^="partner:"] path[fill^="var"]')
        .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).fill))
    await expect.poll(async () => (await fillsOfMarks()).length).toBeGreaterThan(20)
    expect(await fillsOfMarks()).toContain(text)
    expect(await findBarriers(page)).toEqual([])
  })
})

test('single keys open the help until its switch forbids them, and a mark that is drawn anew keeps the focus', async ({
  page,
}) => {
  await openAtlas(page, '?layout=timeline')

  await test.step('the keyboard help opens on its key, and its switch takes single keys out of use', async () => {
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

  await test.step('a mark that is drawn anew when it is chosen does not lose the focus', async () => {
    const timeline = viewOf(page, 'timeline')
    const mark = timeline.locator('[data-lane="alliances"] [role="button"][data-id]').first()
    await mark.focus()
    const id = await mark.getAttribute('data-id')
    await page.keyboard.press('Enter')
    await expect(viewOf(page, 'details').getByRole('heading', { level: 2 })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(timeline.locator(`[data-id="${id ?? ''}"]:focus`)).toBeAttached()
  })
})
