import { expectDismissible, expectHoverable, nameWith, stopClock, tooltipWith } from './hints'
import { expect, markButton, openAtlas, positionOf, test, viewOf, waitForMap } from './support'

test.use({ isAlone: true })

const BRUSSELS = 'place:tum-brussels'

// On the map that MapLibre draws: see `map.e2e.ts`; on the enlarged Europe: see `mapInset.e2e.ts`.
test('what stands beside a mark can be pointed at, and goes by Escape alone', async ({ page }) => {
  await openAtlas(page, '?select=alliance:eurotech')
  await waitForMap(page, 'failed')
  const timeline = viewOf(page, 'timeline')

  await test.step('the name of a mark of the timeline goes by Escape before the keyboard leaves the marks', async () => {
    await timeline.locator('[data-lane="places"] [tabindex="0"]').focus()
    await page.keyboard.press('End')
    const focused = timeline.locator('[data-lane="places"] [data-id]:focus')
    const id = (await focused.getAttribute('data-id')) ?? ''
    const name = timeline.locator('[popover]')
    await expect(name).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(name).toHaveCount(0)
    await expect(focused).toHaveAttribute('data-id', id)
    await page.keyboard.press('Escape')
    await expect(focused).toHaveCount(0)
  })

  // The target lies inside a mark that has a name, or is the mark itself.
  const brussels = timeline.locator(`[data-lane="places"] [data-id="${BRUSSELS}"]`)
  const hit = brussels.and(page.locator('.hit')).or(brussels.locator('.hit'))

  await test.step('a mark of the timeline says its date and title, and not once it is left', async () => {
    await hit.hover()
    // The year line says the date alone, the name beside the mark says it with the kind.
    await expect(timeline.getByText('11 Oct 2012', { exact: true })).toBeVisible()
    await expect(timeline.getByText('11 Oct 2012, Liaison office')).toBeVisible()
    await expect(brussels).toHaveClass(/raised/)
    await page.mouse.move(720, 20)
    await expect(timeline.getByText('11 Oct 2012')).toHaveCount(0)
  })

  const box = (await hit.boundingBox())!
  const inTimeline = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const onMap = await positionOf(markButton(page, 'partner:tum'))
  await stopClock(page)
  for (const [what, hint, mark] of [
    ['tooltip of the map', tooltipWith(page, 'Technical University of Munich'), onMap],
    ['name above the timeline', nameWith(page, '11 Oct 2012, Liaison office'), inTimeline],
  ] as const) {
    await test.step(`the ${what} can be pointed at`, () => expectHoverable(page, hint, mark))
    await test.step(`the ${what} goes by Escape`, () => expectDismissible(page, hint, mark))
  }
})
