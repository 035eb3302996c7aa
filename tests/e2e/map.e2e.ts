import { expect, markButton, openAtlas, openMap, positionOf, test, viewOf } from './support'

const IMPERIAL = 'partner:imperial-college-london'

test('a click on a mark selects it and opens its details', async ({ page }) => {
  await openMap(page)
  const { x, y } = await positionOf(markButton(page, IMPERIAL))
  await page.mouse.click(x, y)
  await expect(page).toHaveURL(/select=partner:imperial-college-london/)
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', IMPERIAL)
  await expect(markButton(page, IMPERIAL)).toHaveAttribute('aria-pressed', 'true')
})

test('pointing at a mark names it, and pointing away does not', async ({ page }) => {
  await openMap(page)
  const { x, y } = await positionOf(markButton(page, IMPERIAL))
  const tooltip = viewOf(page, 'map').getByText('Imperial College London', { exact: true })
  await page.mouse.move(x, y)
  await expect(tooltip).toBeVisible()
  await page.mouse.move(x - 120, y + 160)
  await expect(tooltip).toBeHidden()
})

test.describe('without WebGL', () => {
  test.use({ hasWebGl: false })

  test('the mesh of an alliance is that of its members as of the year', async ({ page }) => {
    await openAtlas(page, '?select=alliance:eurotech&time=2017')
    await expect(viewOf(page, 'map')).toHaveAttribute('data-mesh-count', '6')
    await openAtlas(page, '?select=alliance:eurotech&time=2019')
    await expect(viewOf(page, 'map')).toHaveAttribute('data-mesh-count', '15')
  })

  test('a mark is selected by keyboard alone @phone', async ({ page }) => {
    await openAtlas(page)
    await markButton(page, 'partner:tum').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/select=/)
  })
})

test('moving the map enters the camera into the link, and only then', async ({ page }) => {
  await openMap(page)
  expect(new URL(page.url()).hash).toBe('')
  await page.mouse.move(700, 300)
  await page.mouse.down()
  await page.mouse.move(620, 340, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/#\d/)
  await page.getByRole('button', { name: /^World \d/ }).click()
  await expect(page).not.toHaveURL(/#/)
})

test('a link with a camera opens there', async ({ page }) => {
  await openMap(page, '#5/48.15/11.57')
  const { x, y } = await positionOf(markButton(page, 'partner:tum'))
  const box = await viewOf(page, 'map').boundingBox()
  expect(Math.abs(x - (box?.x ?? 0) - (box?.width ?? 0) / 2)).toBeLessThan(3)
  expect(Math.abs(y - (box?.y ?? 0) - (box?.height ?? 0) / 2)).toBeLessThan(3)
})

for (const link of ['?theme=dark', '?projection=globe', 'de/?select=alliance:euroteq'])
  test(`the map is drawn at ${link}`, async ({ page }) => {
    await openMap(page, link)
  })
