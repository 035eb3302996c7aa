import type { Page } from '@playwright/test'
import { expect, followLink, test, waitForFrames, waitForMap } from './support'

/*
 * No part of the page lies over another so that a press does not reach it, and no note over a mark, in
 * windows of every size.
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

/** What tells something beside the map or over it. */
const NOTES = '.foot, .notices, .far-side'
/** Of a map that is not the world some marks lie under it, but none of those that are selected. */
const LEGEND = '.legend'

/** Marks of the map that are not out of its sight but have their middle under a note. */
function coveredMarks(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ({ NOTES: notes, LEGEND: legend }) => {
      const map = document.querySelector('[data-view="map"]')
      if (!map) return ['there is no map']
      const frame = map.getBoundingClientRect()
      const isIn = (x: number, y: number, { left, top, right, bottom }: DOMRect) =>
        x > left && x < right && y > top && y < bottom
      const boxes = [...document.querySelectorAll(`${notes}, ${legend}`)]
        .filter((note) => note.checkVisibility() && note.textContent.trim() !== '')
        .map((note) => [note, note.getBoundingClientRect()] as const)
      const marks = [...map.querySelectorAll('.svg-view > svg :is([data-id], [data-ids])')]
      if (marks.length === 0) return ['the map shows no marks']
      return marks.flatMap((mark) => {
        const box = mark.getBoundingClientRect()
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        if (!isIn(x, y, frame)) return []
        const isDimmed = (mark.closest('[opacity]') ?? mark.querySelector('[opacity]')) !== null
        const over = boxes.find(
          ([note, noteBox]) => isIn(x, y, noteBox) && !(isDimmed && note.matches(legend)),
        )
        const name = mark.getAttribute('data-id') ?? mark.getAttribute('data-ids') ?? ''
        return over ? [`${name} under “${over[0].textContent.trim().slice(0, 40)}”`] : []
      })
    },
    { NOTES, LEGEND },
  )
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

const EMBED_SIZES = [
  [320, 320],
  [480, 320],
  [640, 420],
  [800, 500],
  [1600, 900],
] as const

const LINKS = {
  '': ['', '?select=partner:technion', '?compare=2010..2025'],
  'de/': ['', '?select=alliance:eurotech'],
  'embed/': [''],
  'de/embed/': ['?select=alliance:eurotech'],
}

for (const [path, links] of Object.entries(LINKS))
  test(`nothing of /${path} is covered, in windows of every size`, async ({ openShared }) => {
    const page = await openShared(path)
    await waitForMap(page, 'failed')
    for (const link of links) {
      await followLink(page, link)
      for (const [width, height] of path.includes('embed') ? EMBED_SIZES : SIZES) {
        await page.setViewportSize({ width, height })
        await waitForFrames(page)
        const message = `${link} at ${String(width)} × ${String(height)}`
        await expect.poll(() => coveredControls(page), { message }).toEqual([])
        await page.evaluate(() => {
          scrollTo(0, 0)
        })
        await expect.poll(() => coveredMarks(page), { message }).toEqual([])
      }
    }
  })
