import {
  cameraOf,
  expect,
  listedIds,
  locatedFacts,
  markButton,
  openAtlas,
  openMap,
  pixelOf,
  positionOf,
  test,
  viewOf,
  waitForCamera,
} from './support'

const IMPERIAL = 'partner:imperial-college-london'
const QUEENSLAND = 'partner:university-of-queensland'
const NAMED_COUNT = /^(.+) (\d+) partners?$/
/** Marks that stand side by side are moved by that much at most, pixels. */
const DODGE = 20

test('the region buttons tell their partners, and each shows its region at once', async ({
  page,
}) => {
  await openMap(page)
  const bar = viewOf(page, 'map').getByRole('list', { name: 'Regions' })
  await expect(bar.getByRole('button')).toHaveCount(6)
  const texts = await bar.getByRole('button').allTextContents()
  const counts = texts.map((text) => {
    const [, name = '', count = ''] = NAMED_COUNT.exec(text.replace(/\s+/g, ' ').trim()) ?? []
    return { name, count: Number(count) }
  })
  const [world, ...regions] = counts
  expect(counts.map(({ name }) => name)).toEqual([
    'World',
    'Europe',
    'Asia',
    'Americas',
    'Africa',
    'Oceania',
  ])
  expect(world?.count).toBe(regions.reduce((sum, { count }) => sum + count, 0))
  expect(Math.min(...regions.map(({ count }) => count))).toBeGreaterThan(0)

  const entries = await page.evaluate(() => history.length)
  const oceania = regions.find(({ name }) => name === 'Oceania')
  await bar.getByRole('button', { name: /^Oceania \d+ partners$/ }).click()
  const words = oceania?.count === 1 ? 'partner' : 'partners'
  const announced = viewOf(page, 'map').getByRole('status').filter({ hasText: 'The map shows' })
  await expect(announced).toHaveText(`The map shows: Oceania, ${oceania?.count} ${words}.`)
  const camera = await waitForCamera(page)
  // Without a flight: the map is where the link says as soon as it lists other marks.
  await expect(markButton(page, IMPERIAL)).toHaveCount(0)
  expect(await listedIds(page)).toContain(QUEENSLAND)
  const facts = await locatedFacts(page)
  const box = await viewOf(page, 'map').boundingBox()
  const queensland = facts.find(({ id }) => id === QUEENSLAND)
  const at = await positionOf(markButton(page, QUEENSLAND))
  const expected = pixelOf(queensland!, camera, box!)
  expect(Math.hypot(at.x - box!.x - expected.x, at.y - box!.y - expected.y)).toBeLessThan(DODGE)

  await bar.getByRole('button', { name: /^Americas/ }).click()
  await expect(announced).toContainText('The map shows: Americas')
  await expect(markButton(page, QUEENSLAND)).toHaveCount(0)
  await expect(markButton(page, 'partner:stanford-university')).toHaveCount(1)
  expect(await page.evaluate(() => history.length), 'the camera only replaces').toBe(entries)

  await bar.getByRole('button', { name: /^World/ }).click()
  await expect(page).not.toHaveURL(/#/)
  await expect(announced).toHaveText(`The map shows: World, ${world?.count} partners.`)
  await expect(markButton(page, IMPERIAL)).toHaveCount(1)
})

test.describe('without WebGL', () => {
  test.use({ hasWebGl: false })

  test('on a phone the regions open from one button, and close by themselves @phone-only', async ({
    page,
  }) => {
    await openAtlas(page)
    const map = viewOf(page, 'map')
    const opener = map.getByRole('button', { name: 'Regions', exact: true })
    await expect(opener).toHaveAttribute('aria-expanded', 'false')
    await opener.tap()
    await expect(opener).toHaveAttribute('aria-expanded', 'true')
    const regions = map.getByRole('list', { name: 'Regions' })
    await expect(regions.getByRole('button')).toHaveCount(6)
    await page.keyboard.press('Escape')
    await expect(regions).toHaveCount(0)
    await expect(opener).toBeFocused()

    await opener.tap()
    await regions.getByRole('button', { name: /^Asia \d+ partners$/ }).tap()
    await expect(regions).toHaveCount(0)
    await expect(opener).toBeFocused()
    await expect(map.getByText('The map shows: Asia')).toHaveRole('status')
    await expect(markButton(page, 'partner:tsinghua-university')).toHaveCount(1)
    await expect(markButton(page, IMPERIAL)).toHaveCount(0)
    await expect(map.getByRole('group', { name: /^Europe enlarged/ })).toHaveCount(0)
  })

  test('buttons move and zoom the map without dragging @phone', async ({ page, isMobile }) => {
    await openAtlas(page, '#4/48/11')
    const map = viewOf(page, 'map')
    const opener = map.getByRole('button', { name: 'Move the map' })
    await opener.click()
    await expect(opener).toHaveAttribute('aria-expanded', 'true')
    const pad = map.getByRole('group', { name: 'Move the map' })
    await pad.getByRole('button', { name: 'Move right' }).click()
    const right = await waitForCamera(page, ({ lng }) => lng > 11)
    expect(right).toMatchObject({ zoom: 4, lat: 48 })
    await pad.getByRole('button', { name: 'Move up' }).click()
    const up = await waitForCamera(page, ({ lat }) => lat > 48)
    expect(up.lng).toBe(right.lng)
    await pad.getByRole('button', { name: 'Move left' }).click()
    expect((await waitForCamera(page, ({ lng }) => lng < right.lng)).lng).toBeCloseTo(11, 1)
    await pad.getByRole('button', { name: 'Move down' }).click()
    expect((await waitForCamera(page, ({ lat }) => lat < up.lat)).lat).toBeCloseTo(48, 1)

    const zooms = isMobile ? pad : map.getByRole('group', { name: 'Map section' })
    await zooms.getByRole('button', { name: 'Zoom in' }).click()
    await waitForCamera(page, ({ zoom }) => zoom === 5)
    await zooms.getByRole('button', { name: 'Zoom out' }).click()
    await waitForCamera(page, ({ zoom }) => zoom === 4)
    expect(cameraOf(page)?.lng).toBeCloseTo(11, 1)

    await opener.focus()
    await page.keyboard.press('Escape')
    await expect(pad).toHaveCount(0)
    await expect(opener).toBeFocused()
  })
})
