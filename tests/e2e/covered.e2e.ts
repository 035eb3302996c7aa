import type { Page } from '@playwright/test'
import { expect, followLink, test, waitForFrames, waitForMap } from './support'

/*
 * No part of the page lies over another so that a press does not reach it, in windows of every size.
 */

const CONTROLS =
  'button, a[href], input:not([type="hidden"]), select, summary, [role="slider"], [role="combobox"]'

/** Controls whose middle a press does not reach, and what it reaches instead. */
function coveredControls(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const nameOf = (element: Element | null) => {
      const text = element?.getAttribute('aria-label') ?? element?.textContent ?? 'nothing'
      return `${element?.localName ?? ''} “${text.trim().replace(/\s+/g, ' ').slice(0, 40)}”`
    }
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('[inert], [aria-hidden="true"], svg, .visually-hidden')
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter(isSeen)
      .flatMap((control) => {
        control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
        // A link may be broken into several lines.
        const [box] = control.getClientRects()
        if (!box || box.width < 2 || box.height < 2) return []
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        // Out of the window until it has the focus.
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return []
        const hit = document.elementFromPoint(x, y)
        const label = control.closest('label')
        const isReached = control.contains(hit) || label?.contains(hit)
        return isReached ? [] : [`${nameOf(control)} under ${nameOf(hit)}`]
      })
  }, CONTROLS)
}

const SIZES = [
  ...[
    [320, 568],
    [390, 844],
    [844, 390],
    [768, 1024],
    [1024, 768],
    [1100, 540],
    [1280, 560],
  ],
  ...[
    [1366, 768],
    [1440, 500],
    [1440, 900],
    [1920, 560],
    [1920, 1080],
    [3440, 1440],
  ],
] as const

const LINKS = {
  '': ['', '?select=partner:technion', '?compare=2010..2025'],
  'de/': ['', '?select=alliance:eurotech'],
}

for (const [path, links] of Object.entries(LINKS))
  test(`a press reaches every control of /${path}, in windows of every size`, async ({
    openShared,
  }) => {
    const page = await openShared(path)
    await waitForMap(page, 'failed')
    for (const link of links) {
      await followLink(page, link)
      for (const [width = 0, height = 0] of SIZES) {
        await page.setViewportSize({ width, height })
        await waitForFrames(page)
        const message = `${link} at ${String(width)} × ${String(height)}`
        await expect.poll(() => coveredControls(page), { message }).toEqual([])
      }
    }
  })
