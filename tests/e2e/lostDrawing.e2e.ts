import type { Page } from '@playwright/test'
import { expect, openMap, svgMap, test, viewOf, waitForMap } from './support'

test.use({ hasWebGl: true })

const IMPERIAL = 'partner:imperial-college-london'
const QUEENSLAND = 'partner:university-of-queensland'

/** Takes the drawing away from the full map, as a browser does that is short of memory. */
function loseContext(page: Page): Promise<void> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
    const lost = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    if (!lost) throw new Error('the map has no WebGL')
    lost.loseContext()
  })
}

/**
 * Takes the drawing away, and gives it back once the simple map stands in its place. All of it within
 * the page: the atlas waits some seconds only, which a busy machine may need to answer.
 * @returns how the map stood meanwhile
 */
function loseForAWhile(page: Page, id: string): Promise<string | undefined> {
  return page.evaluate(
    (mark) =>
      new Promise<string | undefined>((resolve) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')
        const lost = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
        if (!lost) throw new Error('the map has no WebGL')
        const observer = new MutationObserver(() => {
          const drawn = document.querySelector(`.svg-view [data-id="${mark}"]`)
          if (!drawn?.checkVisibility({ visibilityProperty: true })) return
          observer.disconnect()
          const state = document.documentElement.dataset.map
          requestAnimationFrame(() => {
            lost.restoreContext()
            resolve(state)
          })
        })
        observer.observe(document.body, { childList: true, subtree: true })
        lost.loseContext()
      }),
    id,
  )
}

test('a lost drawing that comes back is made anew; one that does not leaves the simple map', async ({
  page,
}) => {
  await openMap(page)
  expect(await loseForAWhile(page, IMPERIAL)).toBe('loading')
  await waitForMap(page)
  await expect(svgMap(page)).toHaveCount(0)

  await loseContext(page)
  await waitForMap(page, 'failed')
  await expect(page.locator('html')).toHaveAttribute('data-map-reason', 'lost')
  await svgMap(page).locator(`[data-id="${QUEENSLAND}"]`).click()
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', QUEENSLAND)
})
