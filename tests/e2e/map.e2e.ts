import { expectDismissible, expectHoverable, stopClock, tooltipWith } from './hints'
import {
  expect,
  markButton,
  markList,
  openMap,
  pixelOf,
  positionOf,
  test,
  viewOf,
  waitForCamera,
  waitForFrames,
} from './support'

test.use({ hasWebGl: true, isAlone: true })

const IMPERIAL = 'partner:imperial-college-london'
const QUEENSLAND = { id: 'partner:university-of-queensland', lng: 153.014, lat: -27.497 }

// In German: MapLibre says some words itself.
test('the full map answers the mouse', async ({ page }) => {
  await openMap(page, 'de/')
  const map = viewOf(page, 'map')
  const canvas = map.getByRole('region', {
    name: 'Karte. Pfeiltasten verschieben sie, Plus und Minus zoomen.',
  })
  await expect(canvas).toHaveCount(1)
  const imperial = await positionOf(markButton(page, IMPERIAL))

  await test.step('pointing at a mark names it, and pointing away does not', async () => {
    const tooltip = map.getByText('Imperial College London', { exact: true })
    await page.mouse.move(imperial.x, imperial.y)
    await expect(tooltip).toBeVisible()
    await page.mouse.move(imperial.x - 120, imperial.y + 160)
    await expect(tooltip).toBeHidden()
  })

  await test.step('a mark that is pointed at in the enlarged Europe is raised on the map', async () => {
    // What WebGL draws is not in the document: its pixels tell.
    const around = { x: imperial.x - 20, y: imperial.y - 20, width: 40, height: 40 }
    const look = async () => (await page.screenshot({ clip: around })).toString('base64')
    await page.mouse.move(720, 20)
    await waitForFrames(page)
    const before = await look()
    await map
      .getByRole('group', { name: /^Europa/ })
      .locator(`[data-id="${IMPERIAL}"]`)
      .hover()
    await expect.poll(look, 'raised').not.toBe(before)
    await page.mouse.move(720, 20)
    await expect.poll(look, 'as before').toBe(before)
  })

  await test.step('a click on a cluster opens the list of its marks', async () => {
    const cluster = markList(page).locator('button[data-ids]').first()
    const ids = ((await cluster.getAttribute('data-ids')) ?? '').split(' ')
    const { x, y } = await positionOf(cluster)
    await page.mouse.click(x, y)
    const dialog = map.getByRole('dialog')
    await expect(dialog).toHaveAccessibleName(/^\d+ Partner/)
    for (const id of ids) await expect(dialog.locator(`[data-id="${id}"]`)).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(canvas).toBeFocused()
    await page.mouse.click(x, y)
    await expect(dialog).toBeVisible()
    // Far out at sea.
    await page.mouse.click(430, 480)
    await expect(dialog).toHaveCount(0)
    await expect(page).not.toHaveURL(/select=/)
  })

  await test.step('a region is shown at once, and its marks stand where its camera says', async () => {
    await map.locator('[data-region="oceania"]').click()
    const camera = await waitForCamera(page, ({ lng, lat }) => lng > 110 && lat < 0)
    const box = (await map.boundingBox())!
    const expected = pixelOf(QUEENSLAND, camera, box)
    await expect(markButton(page, QUEENSLAND.id)).toHaveCount(1)
    const { x, y } = await positionOf(markButton(page, QUEENSLAND.id))
    expect(Math.hypot(x - box.x - expected.x, y - box.y - expected.y)).toBeLessThan(2)
    await page.getByRole('button', { name: /^Welt \d/ }).click()
    await expect(page).not.toHaveURL(/#/)
  })

  await test.step('moving the map enters the camera into the link, and only that', async () => {
    expect(new URL(page.url()).hash).toBe('')
    await page.mouse.move(700, 300)
    await page.mouse.down()
    await page.mouse.move(620, 340, { steps: 4 })
    await page.mouse.up()
    await expect(page).toHaveURL(/#\d/)
    await page.getByRole('button', { name: /^Welt \d/ }).click()
    await expect(page).not.toHaveURL(/#/)
  })

  await test.step('a click on a mark selects it and opens its details', async () => {
    await expect.poll(() => positionOf(markButton(page, IMPERIAL))).toEqual(imperial)
    await page.mouse.click(imperial.x, imperial.y)
    await expect(page).toHaveURL(/select=partner:imperial-college-london/)
    await expect(viewOf(page, 'details')).toHaveAttribute('data-id', IMPERIAL)
    await expect(markButton(page, IMPERIAL)).toHaveAttribute('aria-pressed', 'true')
  })

  // Where Europe is small enough to be enlarged.
  await page.evaluate(() => {
    location.hash = '#2.5/30/20'
  })
  await waitForCamera(page, ({ zoom }) => zoom === 2.5)
  await waitForFrames(page)
  const home = await positionOf(markButton(page, 'partner:tum'))
  const enlarged = map.getByRole('group', { name: /^Europa/ }).locator(`[data-id="${IMPERIAL}"]`)
  const { x, y, width, height } = (await enlarged.boundingBox())!
  const tooltip = tooltipWith(page, 'Technische Universität München')
  await stopClock(page)
  await test.step('the tooltip can be pointed at', () => expectHoverable(page, tooltip, home))
  await test.step('so can that of the enlarged Europe', () =>
    expectHoverable(page, tooltipWith(page, 'Imperial College London'), {
      x: x + width / 2,
      y: y + height / 2,
    }))
  await test.step('the tooltip goes by Escape', () => expectDismissible(page, tooltip, home))
})
