import type { Locator, Page } from '@playwright/test'
import { expect, viewOf, type PagePoint } from './support'

/*
 * WCAG 1.4.13: what appears beside a mark that is pointed at can be pointed at itself, stays, and goes
 * by Escape. The clock of the page stands still, so that no test depends on how fast the machine is.
 */

/** Nothing of the page goes on by itself any more, its drawing neither. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 60_000)
}

/** Every timer that is due goes off once: frame by frame, WebGL would draw hundreds of times. */
const waitLong = (page: Page) => page.clock.fastForward(5000)

/** The box on the map that holds a text. */
export const tooltipWith = (page: Page, text: string): Locator =>
  viewOf(page, 'map').locator('div[aria-hidden="true"]').filter({ hasText: text }).last()

/** The plate above the timeline that holds a text. */
export const nameWith = (page: Page, text: string): Locator =>
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

/** The hint of a mark can be pointed at, and goes when the pointer leaves it. */
export async function expectHoverable(page: Page, hint: Locator, mark: PagePoint): Promise<void> {
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

/** The hint of a mark goes by Escape, and nothing else does. */
export async function expectDismissible(page: Page, hint: Locator, mark: PagePoint): Promise<void> {
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
