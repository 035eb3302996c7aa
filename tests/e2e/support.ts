import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
  type ViewportSize,
} from '@playwright/test'
import axe from 'axe-core'
import { watch, type Allowed } from './watch'
import { switchWebGlOff } from './webGl'

/** What else a test wants of its context it says in `contextOptions`: nothing beside is looked at. */
interface Options extends Allowed {
  /**
   * The browser has WebGL. Default: no, and the SVG map stays. Without a graphics card MapLibre takes
   * seconds to draw: what is about it asks for it.
   */
  readonly hasWebGl: boolean
  /**
   * The test has a context of its own, with nothing in the cache: it is about a first visit, or changes
   * what stays changed, such as the clock. Default: no.
   */
  readonly isAlone: boolean
}

/** Without a graphics card, on a busy machine: how long the map may draw, milliseconds. */
const MAP_TIMEOUT_MS = 90_000

const NOTHING_ALLOWED: Allowed = { allowsComplaints: false, allowsPageErrors: false }

/** A piece of the fine basemap is called after its corner: `basemap-0_30-BMMDEslF.json`. */
export const FINE_PIECE = /\/basemap-+\d+_-?\d+-[^/]*\.json/

/** What the tests of a worker share: to load the atlas for the first time costs twice as much as again. */
interface Shared {
  /** By their options. What is loaded once stays in the cache. */
  readonly contexts: Map<string, BrowserContext>
  /** Of each context: one that is loaded anew, and those that are led on by links. */
  readonly pages: WeakMap<BrowserContext, Map<string, Page>>
}

/** Among the pages of a context, the one that is loaded anew for each test; others are called by their path. */
const BLANK = 'about:blank'

interface Fixtures extends Options {
  /**
   * A page that shows a link such as `de/?time=2019`. What the atlas shows is its address, so tests
   * share the pages: to load one anew costs ten times as much. A test that begins with the loading, or
   * leaves more behind than an address, takes `page`.
   */
  readonly openShared: (path?: string) => Promise<Page>
}

/** As the page would be if it had just been opened, but for its address. */
async function clear(page: Page, viewport: ViewportSize | null | undefined): Promise<void> {
  await page.unrouteAll()
  await page.bringToFront()
  await page.emulateMedia({ media: null, colorScheme: null, contrast: null, forcedColors: null })
  if (viewport) await page.setViewportSize(viewport)
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close()
    for (const details of document.querySelectorAll('details')) details.open = false
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

/** The page of that name, or a new one; and whether it was there before. */
async function pageIn(
  context: BrowserContext,
  { pages }: Shared,
  name: string,
): Promise<{ readonly page: Page; readonly isOpen: boolean }> {
  const ofContext = pages.get(context) ?? new Map<string, Page>()
  pages.set(context, ofContext)
  const known = ofContext.get(name)
  if (known && !known.isClosed()) return { page: known, isOpen: true }
  const page = await context.newPage()
  ofContext.set(name, page)
  return { page, isOpen: false }
}

/** `test`, but its pages are watched, whatever it is about. */
export const test = base.extend<Fixtures, { readonly shared: Shared }>({
  allowsComplaints: [false, { option: true }],
  allowsPageErrors: [false, { option: true }],
  hasWebGl: [false, { option: true }],
  isAlone: [false, { option: true }],
  shared: [
    // After the browser, so that it is there until the contexts are closed.
    async ({ browser: _ }, use) => {
      const contexts = new Map<string, BrowserContext>()
      await use({ contexts, pages: new WeakMap() })
      for (const context of contexts.values()) await context.close()
    },
    { scope: 'worker' },
  ],
  context: async (
    { browser, shared: { contexts }, hasWebGl, isAlone, contextOptions },
    use,
    { project },
  ) => {
    const key = JSON.stringify({ hasWebGl, contextOptions })
    let context = isAlone ? undefined : contexts.get(key)
    if (!context) {
      const common = { ...project.use, ...project.use.contextOptions } as BrowserContextOptions
      context = await browser.newContext({ ...common, ...contextOptions })
      if (!hasWebGl) await switchWebGlOff(context)
      if (!isAlone) contexts.set(key, context)
    }
    await use(context)
    if (isAlone) await context.close()
  },
  page: async ({ context, shared, viewport, baseURL, allowsComplaints, allowsPageErrors }, use) => {
    const { page } = await pageIn(context, shared, BLANK)
    await clear(page, viewport)
    const others = new Set(context.pages())
    const expectQuiet = watch(page, baseURL, { allowsComplaints, allowsPageErrors })
    await use(page)
    await expectQuiet()
    for (const opened of context.pages()) if (!others.has(opened)) await opened.close()
    // A page costs a third less to load in a process that has had one before.
    await page.goto(BLANK)
  },
  openShared: async ({ context, shared, viewport, baseURL }, use) => {
    const checks: (() => Promise<void>)[] = []
    await use(async (path = '') => {
      const [, folder = '', link = ''] = /^([^?#]*)(.*)$/.exec(path) ?? []
      const { page, isOpen } = await pageIn(context, shared, folder)
      checks.push(watch(page, baseURL, NOTHING_ALLOWED))
      await clear(page, viewport)
      // A map that was left out because the system forced its colors does not come by itself.
      const reason = isOpen ? await root(page).getAttribute('data-map-reason') : null
      const canFollow = isOpen && reason !== 'forced-colors'
      await (canFollow ? followLink(page, link) : openAtlas(page, path))
      return page
    })
    for (const expectQuiet of checks) await expectQuiet()
  },
})

export { expect }

const root = (page: Page): Locator => page.locator('html')

/** Opens a path such as `de/?time=2019` and waits until the link is applied. */
export async function openAtlas(page: Page, path = ''): Promise<void> {
  await page.goto(path)
  await expect(root(page)).toHaveAttribute('data-app', 'ready')
}

/**
 * Waits until the map has drawn everything, or never will. A phone and a saver of data ask for
 * MapLibre by a touch.
 */
export async function waitForMap(page: Page, state: RegExp | string = 'idle'): Promise<void> {
  if (state === 'idle') {
    await expect(root(page)).not.toHaveAttribute('data-map-reason', 'pending')
    const reason = await root(page).getAttribute('data-map-reason')
    if (reason === 'touch' || reason === 'save-data')
      await viewOf(page, 'map').dispatchEvent('pointerdown')
  }
  await expect(root(page)).toHaveAttribute('data-map', state, { timeout: MAP_TIMEOUT_MS })
}

/**
 * Follows a link such as `?time=2019` within the open page, as Back and Forward do: other than
 * `openAtlas` it loads nothing again, which costs seconds.
 */
export async function followLink(page: Page, link = ''): Promise<void> {
  await page.evaluate((address) => {
    history.pushState(null, '', location.pathname + address)
    dispatchEvent(new PopStateEvent('popstate'))
  }, link)
  await waitForFrames(page)
}

/** How far the page is larger than the window, pixels. */
export async function overflowOf(page: Page): Promise<PagePoint> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return { x: scrollWidth - clientWidth, y: scrollHeight - clientHeight }
  })
}

/** What reaches out of the window to the right, where nothing scrolls to it. */
export function cutAtTheRight(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const clips = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX !== 'visible' || clips(element.parentElement))
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .filter((element) => !element.closest('svg') && !clips(element.parentElement))
      .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`)
  })
}

/** Opens a path and waits until its map is drawn. */
export async function openMap(page: Page, path = ''): Promise<void> {
  await openAtlas(page, path)
  await waitForMap(page)
}

/** Waits until everything that has changed is drawn, by MapLibre too: the frame after the next one. */
export async function waitForFrames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve))
      }),
  )
}

/** The root of a view, by its hook. */
export function viewOf(page: Page, name: string): Locator {
  return page.locator(`[data-view="${name}"]`)
}

/** The SVG map. */
export function svgMap(page: Page): Locator {
  return viewOf(page, 'map').locator('.svg-view > svg')
}

/** The addresses of the entities of a kind that stand in a view, each once, in alphabetical order. */
export async function idsIn(view: Locator, kind: string): Promise<string[]> {
  const ids = await view
    .locator(`[data-id^="${kind}:"]`)
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-id') ?? ''))
  return [...new Set(ids)].sort()
}

/** The list of the marks that the map shows, which only the keyboard and screen readers find. */
export function markList(page: Page): Locator {
  return viewOf(page, 'map').getByRole('list', {
    name: /^(?:Marks on the map|Zeichen auf der Karte)$/,
  })
}

/** The button of a mark in that list; not that of a cluster. */
export function markButton(page: Page, id: string): Locator {
  return markList(page).locator(`button[data-id="${id}"]`)
}

/** The marks of the list, those of a cluster one by one. */
export async function listedIds(page: Page): Promise<ReadonlySet<string>> {
  const ids = await markList(page)
    .locator('button')
    .evaluateAll((buttons) =>
      buttons.flatMap(
        (button) =>
          button.getAttribute('data-id') ?? button.getAttribute('data-ids')?.split(' ') ?? [],
      ),
    )
  return new Set(ids)
}

/** A point of the page, pixels. */
export interface PagePoint {
  readonly x: number
  readonly y: number
}

/** Where a button of the list has its mark: the ring that the keyboard's focus draws around it tells. */
export async function positionOf(button: Locator): Promise<PagePoint> {
  await button.focus()
  const box = await button.page().getByTestId('focus-ring').boundingBox()
  await button.blur()
  if (!box) throw new Error('the mark is out of sight')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The camera of a link, `#zoom/lat/lng`. */
export interface LinkedCamera {
  readonly zoom: number
  readonly lat: number
  readonly lng: number
}

/** The camera in the link; `undefined` where the map fits its content. */
export function cameraOf(page: Page): LinkedCamera | undefined {
  const [zoom, lat, lng] = new URL(page.url()).hash.slice(1).split('/').map(Number)
  return zoom === undefined || lat === undefined || lng === undefined
    ? undefined
    : { zoom, lat, lng }
}

/** The camera in the link as soon as there is one that fulfills a condition. */
export async function waitForCamera(
  page: Page,
  isIt: (camera: LinkedCamera) => boolean = () => true,
): Promise<LinkedCamera> {
  await page.waitForURL((url) => url.hash !== '')
  await expect
    .poll(() => {
      const camera = cameraOf(page)
      return camera !== undefined && isIt(camera)
    })
    .toBe(true)
  const camera = cameraOf(page)
  if (!camera) throw new Error('the link has no camera')
  return camera
}

/** A place or partner of the facts: address and position. */
export interface Located {
  readonly id: string
  readonly lng: number
  readonly lat: number
}

/** Where all places and partners of the facts are, from the file that the site offers for download. */
export async function locatedFacts(page: Page): Promise<readonly Located[]> {
  const atlas = (await (await page.request.get('data/atlas.json')).json()) as Record<
    'partners' | 'places',
    { id: string; lon: number; lat: number }[]
  >
  return (['partner', 'place'] as const).flatMap((kind) =>
    atlas[`${kind}s`].map(({ id, lon, lat }) => ({ id: `${kind}:${id}`, lng: lon, lat })),
  )
}

/** Where a position lies on the flat map, in its pixels: Web Mercator, written down once more. */
export function pixelOf(
  { lng, lat }: Pick<Located, 'lng' | 'lat'>,
  camera: LinkedCamera,
  { width, height }: { readonly width: number; readonly height: number },
): PagePoint {
  const worldSize = 512 * 2 ** camera.zoom
  const northing = (degrees: number) =>
    Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)
  return {
    x: width / 2 + ((lng - camera.lng) / 360) * worldSize,
    y: height / 2 - (northing(lat) - northing(camera.lat)) * worldSize,
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Barriers that a machine can find in the page as it stands: rule, weight, and where. */
export async function findBarriers(
  page: Page,
): Promise<readonly { readonly id: string; readonly where: readonly string[] }[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe
    // Of what is sound it need not report every element.
    const { violations } = await run({ runOnly, resultTypes: ['violations'] })
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes.slice(0, 5).map(({ target }) => target.join(' ')),
    }))
  }, STANDARDS)
}
