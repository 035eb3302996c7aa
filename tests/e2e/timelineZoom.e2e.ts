import type { Page } from '@playwright/test'
import { expect, openAtlas, test, viewOf, type PagePoint } from './support'

/**
 * The dates that the axis of the lanes names, because how far they are zoomed is not in the link;
 * empty while all years are shown.
 */
async function ticks(page: Page): Promise<readonly string[]> {
  return viewOf(page, 'timeline').locator('.detail-axis text').allTextContents()
}

/** Free ground in the lanes, where no mark is, and none for a finger on either side. */
function freeGround(page: Page): Promise<PagePoint> {
  return viewOf(page, 'timeline')
    .locator('.lanes')
    .evaluate((lanes) => {
      const { left, right, top, bottom } = lanes.getBoundingClientRect()
      const isFree = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y)
        return lanes.contains(hit) && !hit?.closest('button, [role="button"]')
      }
      for (let y = Math.ceil(top) + 8; y < bottom; y += 4)
        for (let x = (left + right) / 2; x < right - 200; x += 4)
          if ([-40, -4, 0, 4, 40].every((aside) => isFree(x + aside, y))) return { x, y }
      throw new Error('the lanes are full')
    })
}

/** Counts the turns of the wheel that the page hears of. To be called before the page is opened. */
async function listenToWheel(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counter = globalThis as unknown as { turns: number }
    counter.turns = 0
    addEventListener('wheel', () => (counter.turns += 1), { capture: true, passive: true })
  })
}

/** Turns the wheel and waits until the page has heard of it, which may be later. */
async function turn(page: Page, x: number, y: number): Promise<void> {
  const turns = () => page.evaluate(() => (globalThis as unknown as { turns: number }).turns)
  const before = await turns()
  await page.mouse.wheel(x, y)
  await expect.poll(turns).toBeGreaterThan(before)
}

/** Wheel, pinch and drag are listened to once the first view is idle: a turn before does nothing. */
async function turnUntilZoomed(page: Page): Promise<void> {
  const { x, y } = await freeGround(page)
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await expect(async () => {
    await turn(page, 0, -100)
    expect(await ticks(page)).not.toEqual([])
  }).toPass()
  await page.keyboard.up('Control')
}

/** Two fingers, that far from a point at first and at last, until the lanes are zoomed. */
async function pinchUntilZoomed(page: Page, { x, y }: PagePoint): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', half: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [x - half, x + half].map((at) => ({ x: at, y })),
    })
  await expect(async () => {
    await touch('touchStart', 40)
    for (const half of [60, 90, 130, 160]) await touch('touchMove', half)
    await touch('touchEnd', 0)
    expect(await ticks(page)).not.toEqual([])
  }).toPass()
}

test.describe('where there is a touch screen too', () => {
  test.use({ contextOptions: { hasTouch: true } })

  test('the lanes are zoomed by wheel, fingers and brush, and moved by a drag and the wheel', async ({
    page,
  }) => {
    await listenToWheel(page)
    await openAtlas(page, '?layout=timeline')
    const allYears = page.getByRole('button', { name: 'All years' })
    await test.step('they draw the facts in fewer than a thousand nodes', async () => {
      expect(await viewOf(page, 'timeline').locator('*').count()).toBeLessThan(1000)
    })

    await test.step('the wheel with Ctrl zooms, without it the page scrolls', async () => {
      await turnUntilZoomed(page)
      const zoomed = await ticks(page)
      await turn(page, 0, -200)
      expect(await ticks(page)).toEqual(zoomed)
    })

    await test.step('a press on the ground without moving selects nothing', async () => {
      // Anew: where the axis is zoomed, the marks are elsewhere.
      const { x, y } = await freeGround(page)
      await page.mouse.click(x, y)
      await expect(page).not.toHaveURL(/select=/)
    })

    await test.step('dragging the ground pans, and a turn sideways too', async () => {
      const before = await ticks(page)
      const { x, y } = await freeGround(page)
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x - 300, y, { steps: 4 })
      await page.mouse.up()
      await expect.poll(async () => (await ticks(page)).at(-1)).not.toBe(before.at(-1))
      const dragged = await ticks(page)
      await turn(page, -300, 0)
      await expect.poll(() => ticks(page)).not.toEqual(dragged)
    })

    await test.step('one button shows all years again', async () => {
      await allYears.click()
      await expect(allYears).toHaveCount(0)
      await expect(page).not.toHaveURL(/time=/)
      expect(await ticks(page)).toEqual([])
    })

    await test.step('two fingers zoom', async () => {
      await pinchUntilZoomed(page, await freeGround(page))
      await allYears.click()
      await expect.poll(() => ticks(page)).toEqual([])
    })

    await test.step('double-clicking the brush shows the chosen years from edge to edge', async () => {
      for (const [name, year] of [
        ['From', '2012'],
        ['To', '2014'],
      ] as const) {
        await page.getByRole('textbox', { name, exact: true }).fill(year)
        await page.keyboard.press('Enter')
      }
      await expect(page).toHaveURL(/time=2012\.\.2014/)
      await viewOf(page, 'timeline').locator('.chosen').dblclick()
      await expect.poll(() => ticks(page)).toContain('Jul 2013')
    })
  })
})

test('a mark points at its row of the list and back, and a chip opens the list of its marks', async ({
  openShared,
}) => {
  const page = await openShared('?layout=list,timeline')
  const timeline = viewOf(page, 'timeline')

  await test.step('an event that is hovered is highlighted in the list, and the other way round', async () => {
    const id = 'place:tum-brussels'
    const mark = timeline.locator(`[data-id="${id}"]`)
    const row = viewOf(page, 'list').locator(`tr[data-id="${id}"]`)
    await row.hover()
    await expect(mark).toHaveClass(/raised/)
    const raised = await row.evaluate((node) => getComputedStyle(node).backgroundColor)
    await page.mouse.move(5, 5)
    await expect(mark).not.toHaveClass(/raised/)
    await mark.locator('.hit').hover()
    await expect
      .poll(() => row.evaluate((node) => getComputedStyle(node).backgroundColor))
      .toBe(raised)
    await page.mouse.move(5, 5)
    await expect(mark).not.toHaveClass(/raised/)
  })

  await test.step('a chip beside a lane opens its list; Escape gives the focus back, a row selects', async () => {
    const chip = page.getByRole('button', { name: /^\d+ before 2006, open the list$/ }).first()
    await chip.focus()
    await page.keyboard.press('Enter')
    const list = page.getByRole('dialog', { name: /before 2006$/ })
    await expect(list).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(list).toHaveCount(0)
    await expect(chip).toBeFocused()
    await chip.click()
    await list.getByRole('listitem').first().getByRole('button').click()
    await expect(page).toHaveURL(/select=event:/)
  })

  await test.step('a chip in a lane opens its list by the keyboard too', async () => {
    const chip = timeline.locator('svg [data-ids]').first()
    const count = (await chip.getAttribute('data-ids'))?.split(' ').length ?? 0
    await chip.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(count)
  })
})

test('playing says each year once, and a turn of the wheel stops it', async ({ openShared }) => {
  const page = await openShared('?layout=timeline')
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('0.5')
  const status = viewOf(page, 'timeline').locator('[aria-live="polite"]')
  // Listened to from the start: on a busy machine a year may be over before somebody looks.
  const said = await status.evaluateHandle((element) => {
    const texts: string[] = []
    const listen = () => texts.push(element.textContent)
    new MutationObserver(listen).observe(element, { characterData: true, subtree: true })
    return texts
  })
  await page.getByRole('button', { name: 'Play the years' }).click()
  const inWords = /^2007: \d+ partners in \d+ countries, \d+ new/
  await expect.poll(() => said.jsonValue()).toContainEqual(expect.stringMatching(inWords))
  await page.mouse.move(700, 300)
  await page.mouse.wheel(0, 10)
  await expect(page.getByRole('button', { name: 'Play the years' })).toBeVisible()
  const years = (await said.jsonValue()).map((text) => text.slice(0, 5))
  expect(new Set(years).size, 'each once').toBe(years.length)
  await page.goBack()
  await expect(page).not.toHaveURL(/time=/)
})
