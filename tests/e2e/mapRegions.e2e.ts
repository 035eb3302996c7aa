import type { Locator, Page } from '@playwright/test'
import {
  cameraOf,
  expect,
  findBarriers,
  listedIds,
  locatedFacts,
  markButton,
  pixelOf,
  positionOf,
  test,
  viewOf,
  waitForCamera,
} from './support'

const IMPERIAL = 'partner:imperial-college-london'
const QUEENSLAND = 'partner:university-of-queensland'
const TSINGHUA = 'partner:tsinghua-university'
const NAMED_COUNT = /^(.+) (\d+) partners?$/
/** Marks that stand side by side are moved by that much at most, pixels. */
const DODGE = 20

interface Names {
  readonly right: string
  readonly up: string
  readonly left: string
  readonly down: string
  readonly zoomIn: string
  readonly zoomOut: string
}

const ENGLISH: Names = {
  right: 'Move right',
  up: 'Move up',
  left: 'Move left',
  down: 'Move down',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
}
const GERMAN: Names = {
  right: 'Nach rechts',
  up: 'Nach oben',
  left: 'Nach links',
  down: 'Nach unten',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
}

/** The buttons move and zoom the map, which stands at `#4/48/11`. */
async function expectMoves(
  page: Page,
  { pad, zooms }: { pad: Locator; zooms: Locator },
  names: Names,
): Promise<void> {
  const press = (where: Locator, name: string) => where.getByRole('button', { name }).click()
  await press(pad, names.right)
  const right = await waitForCamera(page, ({ lng }) => lng > 11)
  expect(right).toMatchObject({ zoom: 4, lat: 48 })
  await press(pad, names.up)
  const up = await waitForCamera(page, ({ lat }) => lat > 48)
  expect(up.lng).toBe(right.lng)
  await press(pad, names.left)
  expect((await waitForCamera(page, ({ lng }) => lng < right.lng)).lng).toBeCloseTo(11, 1)
  await press(pad, names.down)
  expect((await waitForCamera(page, ({ lat }) => lat < up.lat)).lat).toBeCloseTo(48, 1)

  await press(zooms, names.zoomIn)
  await waitForCamera(page, ({ zoom }) => zoom === 5)
  await press(zooms, names.zoomOut)
  await waitForCamera(page, ({ zoom }) => zoom === 4)
  expect(cameraOf(page)?.lng).toBeCloseTo(11, 1)
}

test('buttons move and zoom the map without dragging, and show its regions at once', async ({
  openShared,
}) => {
  const page = await openShared('#4/48/11')
  const map = viewOf(page, 'map')
  const bar = map.getByRole('list', { name: 'Regions' })
  const announced = map.getByRole('status').filter({ hasText: 'The map shows' })

  await test.step('a link with a camera opens there', async () => {
    const box = (await map.boundingBox())!
    const home = (await locatedFacts(page)).find(({ id }) => id === 'partner:tum')
    const at = await positionOf(markButton(page, 'partner:tum'))
    const expected = pixelOf(home!, { zoom: 4, lat: 48, lng: 11 }, box)
    expect(Math.hypot(at.x - box.x - expected.x, at.y - box.y - expected.y)).toBeLessThan(3)
  })

  await test.step('the buttons move and zoom it', async () => {
    const opener = map.getByRole('button', { name: 'Move the map' })
    await opener.click()
    await expect(opener).toHaveAttribute('aria-expanded', 'true')
    const pad = map.getByRole('group', { name: 'Move the map' })
    const zooms = map.getByRole('group', { name: 'Map section' })
    await expectMoves(page, { pad, zooms }, ENGLISH)
    await opener.focus()
    await page.keyboard.press('Escape')
    await expect(pad).toHaveCount(0)
    await expect(opener).toBeFocused()
  })

  const texts = await bar.getByRole('button').allTextContents()
  const counts = texts.map((text) => {
    const [, name = '', count = ''] = NAMED_COUNT.exec(text.replace(/\s+/g, ' ').trim()) ?? []
    return { name, count: Number(count) }
  })
  const [world, ...regions] = counts

  await test.step('the regions tell their partners', () => {
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
  })

  await test.step('each shows its region, says so, and only replaces the camera', async () => {
    const entries = await page.evaluate(() => history.length)
    const oceania = regions.find(({ name }) => name === 'Oceania')
    await bar.getByRole('button', { name: /^Oceania \d+ partners$/ }).click()
    const words = oceania?.count === 1 ? 'partner' : 'partners'
    await expect(announced).toHaveText(`The map shows: Oceania, ${oceania?.count} ${words}.`)
    const camera = await waitForCamera(page, ({ lng }) => lng > 90)
    await expect(markButton(page, IMPERIAL)).toHaveCount(0)
    expect(await listedIds(page)).toContain(QUEENSLAND)
    const box = (await map.boundingBox())!
    const queensland = (await locatedFacts(page)).find(({ id }) => id === QUEENSLAND)
    const at = await positionOf(markButton(page, QUEENSLAND))
    const expected = pixelOf(queensland!, camera, box)
    expect(Math.hypot(at.x - box.x - expected.x, at.y - box.y - expected.y)).toBeLessThan(DODGE)

    await bar.getByRole('button', { name: /^Americas/ }).click()
    await expect(announced).toContainText('The map shows: Americas')
    await expect(markButton(page, QUEENSLAND)).toHaveCount(0)
    await expect(markButton(page, 'partner:stanford-university')).toHaveCount(1)
    expect(await page.evaluate(() => history.length)).toBe(entries)
  })

  await test.step('the world takes the camera out of the link', async () => {
    await bar.getByRole('button', { name: /^World/ }).click()
    await expect(page).not.toHaveURL(/#/)
    await expect(announced).toHaveText(`The map shows: World, ${world?.count} partners.`)
    await expect(markButton(page, IMPERIAL)).toHaveCount(1)
  })
})

// In German, because its words are longer.
test('on a phone regions and buttons open from one button each, without a barrier @phone-only', async ({
  openShared,
}) => {
  const page = await openShared('de/#4/48/11')
  const map = viewOf(page, 'map')

  await test.step('a mark is selected by keyboard alone', async () => {
    await markButton(page, 'partner:tum').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/select=/)
    await page.goBack()
    await expect(page).not.toHaveURL(/select=/)
  })

  const opener = map.getByRole('button', { name: 'Regionen', exact: true })
  const regions = map.getByRole('list', { name: 'Regionen' })
  const mover = map.getByRole('button', { name: 'Karte verschieben' })
  const pad = map.getByRole('group', { name: 'Karte verschieben' })

  await test.step('the regions open and close by themselves', async () => {
    await expect(opener).toHaveAttribute('aria-expanded', 'false')
    await opener.tap()
    await expect(opener).toHaveAttribute('aria-expanded', 'true')
    await expect(regions.getByRole('button')).toHaveCount(6)
    expect.soft(await findBarriers(page), 'regions').toEqual([])
    await page.keyboard.press('Escape')
    await expect(regions).toHaveCount(0)
    await expect(opener).toBeFocused()
  })

  await test.step('the buttons that move the map take their place, and move it', async () => {
    await opener.tap()
    await mover.tap()
    await expect(regions).toHaveCount(0)
    expect.soft(await findBarriers(page), 'move buttons').toEqual([])
    await expectMoves(page, { pad, zooms: pad }, GERMAN)
    await mover.focus()
    await page.keyboard.press('Escape')
    await expect(pad).toHaveCount(0)
    await expect(mover).toBeFocused()
  })

  await test.step('a region is shown, and the list of them closes', async () => {
    await opener.tap()
    await regions.getByRole('button', { name: /^Asien \d+ Partner$/ }).tap()
    await expect(regions).toHaveCount(0)
    await expect(opener).toBeFocused()
    await expect(map.getByText('Die Karte zeigt: Asien')).toHaveRole('status')
    await expect(markButton(page, TSINGHUA)).toHaveCount(1)
    await expect(markButton(page, IMPERIAL)).toHaveCount(0)
    await expect(map.getByRole('group', { name: /^Europa vergrößert/ })).toHaveCount(0)
  })
})
