import {
  expect,
  FINE_PIECE,
  markButton,
  openMap,
  positionOf,
  test,
  viewOf,
  waitForCamera,
} from './support'

// Not larger than it must be: every frame takes as long as it has pixels.
test.use({
  hasWebGl: true,
  allowsComplaints: true,
  viewport: { width: 1024, height: 768 },
})

test('the fine basemap comes piece by piece where the map is close, and the map goes on without it', async ({
  page,
  baseURL,
}) => {
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  const pieces: string[] = []
  page.on('request', (request) => {
    if (FINE_PIECE.test(request.url())) pieces.push(request.url())
  })
  await page.route(FINE_PIECE, (route) => route.abort())
  await openMap(page, '#3.5/50/4')
  const map = viewOf(page, 'map')
  const zoomIn = map.getByRole('button', { name: 'Zoom in' })

  // On the globe from afar neither: see `mapGlobe.e2e.ts`.
  expect(pieces, 'from afar').toEqual([])

  await test.step('where they cannot be fetched, the coarse one stays and the map answers', async () => {
    const failed = page.waitForEvent('requestfailed', (request) => FINE_PIECE.test(request.url()))
    await zoomIn.click()
    await waitForCamera(page, ({ zoom }) => zoom === 4.5)
    await failed
    const { x, y } = await positionOf(markButton(page, 'partner:imperial-college-london'))
    await page.mouse.click(x, y)
    await expect(page).toHaveURL(/select=partner:imperial-college-london/)
    await expect(page.locator('html')).toHaveAttribute('data-map', 'idle')
    await expect(page.getByRole('alert')).toHaveCount(0)
    // The browser itself complains about each request; the atlas does so once.
    const own = said.filter((text) => !text.startsWith('Failed to load resource'))
    expect(own).toEqual([expect.stringContaining('The detailed basemap could not be loaded.')])
  })

  await test.step('closer they are tried again, each once, and only those in sight', async () => {
    await page.unroute(FINE_PIECE)
    pieces.length = 0
    const loaded = page.waitForResponse((response) => FINE_PIECE.test(response.url()))
    await zoomIn.click()
    expect((await loaded).ok()).toBe(true)
    await zoomIn.click()
    await waitForCamera(page, ({ zoom }) => zoom === 6.5)
    expect(new Set(pieces).size, 'each once').toBe(pieces.length)
    expect(pieces.length).toBeLessThan(12)
    expect(pieces.filter((url) => !url.startsWith(baseURL ?? '?'))).toEqual([])
  })
})
