import type { Locator, Page } from '@playwright/test'
import {
  expect,
  markButton,
  openAtlas,
  openMap,
  positionOf,
  test,
  viewOf,
  waitForMap,
  type PagePoint,
} from './support'
import { switchWebGlOff } from './webGl'

/*
 * WCAG 1.4.13: what appears beside a mark that is pointed at can be pointed at itself, stays, and goes
 * by Escape. The clock of the page stands still, so that no test depends on how fast the machine is.
 */

const QUEENSLAND = 'partner:university-of-queensland'
const BRUSSELS = 'place:tum-brussels'

async function stopClock(page: Page): Promise<void> {
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
}

const waitLong = (page: Page) => page.clock.runFor(5000)

/** The box on the map, and the plate above the timeline, that hold a text. */
const tooltipWith = (page: Page, text: string) =>
  viewOf(page, 'map').locator('div[aria-hidden="true"]').filter({ hasText: text }).last()
const nameWith = (page: Page, text: string) =>
  viewOf(page, 'timeline').locator('div[aria-hidden="true"]').filter({ hasText: text }).last()

/** Moves the pointer from a mark straight onto its hint and to the hint's middle. */
async function moveOnto(page: Page, hint: Locator, from: PagePoint): Promise<void> {
  // A pointer that only passes the mark goes through the hint.
  await expect(hint).toHaveCSS('pointer-events', 'auto')
  const box = (await hint.boundingBox())!
  const within = (value: number, start: number, length: number) =>
    Math.max(start + 4, Math.min(start + length - 4, value))
  const [x, y] = [within(from.x, box.x, box.width), within(from.y, box.y, box.height)]
  await page.mouse.move(x, y, { steps: 8 })
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
}

async function expectHoverable(page: Page, hint: Locator, mark: PagePoint): Promise<void> {
  await page.mouse.move(mark.x, mark.y, { steps: 3 })
  await expect(hint).toBeVisible()
  await moveOnto(page, hint, mark)
  await waitLong(page)
  await expect(hint).toBeVisible()

  await page.mouse.move(mark.x, mark.y, { steps: 8 })
  await waitLong(page)
  await expect(hint).toBeVisible()

  await moveOnto(page, hint, mark)
  await page.mouse.move(720, 20, { steps: 4 })
  await waitLong(page)
  await expect(hint).toHaveCount(0)
}

async function expectDismissible(page: Page, hint: Locator, mark: PagePoint): Promise<void> {
  const url = page.url()
  await page.mouse.move(mark.x, mark.y, { steps: 3 })
  await expect(hint).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hint).toHaveCount(0)

  await page.mouse.move(720, 20, { steps: 4 })
  await waitLong(page)
  await page.mouse.move(mark.x, mark.y, { steps: 3 })
  await expect(hint, 'another time').toBeVisible()
  await moveOnto(page, hint, mark)
  await page.keyboard.press('Escape')
  await expect(hint, 'also under the pointer').toHaveCount(0)
  await waitLong(page)
  await expect(viewOf(page, 'details'), 'nothing else is closed').toBeVisible()
  expect(page.url()).toBe(url)
}

for (const [renderer, open] of [
  ['MapLibre', openMap],
  [
    'SVG',
    async (page: Page, path?: string) => {
      await switchWebGlOff(page)
      await openAtlas(page, path)
      await waitForMap(page, 'failed')
    },
  ],
] as const)
  test.describe(`the tooltip of the map that is ${renderer}`, () => {
    test('can be pointed at, and goes when the pointer leaves it', async ({ page }) => {
      await open(page)
      const mark = await positionOf(markButton(page, QUEENSLAND))
      await stopClock(page)
      await expectHoverable(page, tooltipWith(page, 'University of Queensland'), mark)
    })

    test('goes by Escape, and nothing else does', async ({ page }) => {
      await open(page, '?select=alliance:eurotech')
      const mark = await positionOf(markButton(page, 'partner:tum'))
      await stopClock(page)
      await expectDismissible(page, tooltipWith(page, 'Technical University of Munich'), mark)
    })
  })

test('the tooltip of the enlarged Europe can be pointed at', async ({ page }) => {
  await openMap(page)
  const inset = viewOf(page, 'map').getByRole('group', { name: /^Europe enlarged/ })
  const box = (await inset.locator('[data-id="partner:imperial-college-london"]').boundingBox())!
  await stopClock(page)
  const mark = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await expectHoverable(page, tooltipWith(page, 'Imperial College London'), mark)
})

test.describe('the name of a mark of the timeline', () => {
  const middleOf = async (page: Page): Promise<PagePoint> => {
    // The target lies inside a mark that has a name, or is the mark itself.
    const mark = viewOf(page, 'timeline').locator(`[data-lane] [data-id="${BRUSSELS}"]`)
    const hit = mark.and(page.locator('.hit')).or(mark.locator('.hit'))
    await hit.scrollIntoViewIfNeeded()
    const box = (await hit.boundingBox())!
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  test('can be pointed at, and goes when the pointer leaves it', async ({ page }) => {
    await openAtlas(page)
    const mark = await middleOf(page)
    await stopClock(page)
    await expectHoverable(page, nameWith(page, '11 Oct 2012, Liaison office'), mark)
  })

  test('goes by Escape, and nothing else does', async ({ page }) => {
    await openAtlas(page, '?select=partner:tum')
    const mark = await middleOf(page)
    await stopClock(page)
    await expectDismissible(page, nameWith(page, '11 Oct 2012, Liaison office'), mark)
  })

  test('goes by Escape before the keyboard leaves the marks', async ({ page }) => {
    await openAtlas(page)
    const mark = viewOf(page, 'timeline').locator('[data-lane="places"] [tabindex="0"]')
    await mark.focus()
    await page.keyboard.press('End')
    const focused = viewOf(page, 'timeline').locator('[data-lane="places"] [data-id]:focus')
    const id = (await focused.getAttribute('data-id')) ?? ''
    const name = viewOf(page, 'timeline').locator('[popover]')
    await expect(name).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(name).toHaveCount(0)
    await expect(focused).toHaveAttribute('data-id', id)
    await page.keyboard.press('Escape')
    await expect(focused).toHaveCount(0)
  })
})
