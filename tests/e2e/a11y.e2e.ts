import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, findBarriers, followLink, test, viewOf } from './support'

/** How the reader's system asks to be shown the page. */
const MODES = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  darkContrast: { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const

const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

const STORY = '?story=twenty-years-of-alliances&step=3'
const DETAILS = '?layout=timeline&select=alliance:eurotech&time=2019'
const COMPARED = '?compare=2010..2025'
const COMPARED_IN_THE_DARK = `${COMPARED}&theme=dark`
// Some rows of the list are enough: all are built alike.
const LIST = '?layout=list&regions=Oceania,Africa'

type Shown = readonly [link: string, mode: keyof typeof MODES, size: keyof typeof SIZES]

/**
 * Every surface meets every mode, language and width once at least; the map is the drawn one, which
 * is there at once. Of what one page shows in turn, nothing is loaded again.
 */
const PAGES: readonly (readonly [name: string, path: string, shown: readonly Shown[]])[] = [
  [
    'map, timeline, details and comparison in English',
    '',
    [
      ['', 'light', 'desktop'],
      ['', 'forced', 'phone'],
      [DETAILS, 'contrast', 'desktop'],
      [DETAILS, 'dark', 'tablet'],
      [COMPARED, 'light', 'desktop'],
      [COMPARED, 'light', 'tablet'],
      [COMPARED, 'darkContrast', 'phone'],
    ],
  ],
  [
    'map, timeline, details and comparison in German',
    'de/',
    [
      ['', 'darkContrast', 'tablet'],
      [DETAILS, 'light', 'phone'],
      [DETAILS, 'forced', 'desktop'],
      [COMPARED_IN_THE_DARK, 'light', 'desktop'],
    ],
  ],
  [
    'list and story in English',
    '',
    [
      [LIST, 'light', 'desktop'],
      [LIST, 'forced', 'desktop'],
      [STORY, 'dark', 'desktop'],
      [STORY, 'forced', 'tablet'],
    ],
  ],
  [
    'list and story in German',
    'de/',
    [
      [LIST, 'dark', 'phone'],
      [LIST, 'contrast', 'tablet'],
      [STORY, 'contrast', 'phone'],
    ],
  ],
  ['an embed in English', 'embed/', [['', 'contrast', 'desktop']]],
  ['an embed in German', 'de/embed/', [['', 'dark', 'phone']]],
]

/** What a screen reader finds, as text: landmarks, headings and controls, not every fact. */
const TREES: Readonly<Record<string, string>> = {
  '': 'explore',
  'de/': 'explore-de',
  [LIST]: 'list',
  [DETAILS]: 'details',
  [STORY]: 'story',
  'embed/': 'embed',
}

async function expectTree(page: Page, name: string): Promise<void> {
  await page.setViewportSize(SIZES.desktop)
  const file = new URL(`__snapshots__/${name}.aria.yml`, import.meta.url)
  await expect(page.locator('body')).toMatchAriaSnapshot(readFileSync(file, 'utf8'))
}

/** Waits for what comes after the first view: a panel, the controls of the map, the years of a phone. */
async function waitForParts(page: Page, link: string, size: keyof typeof SIZES) {
  const views: Readonly<Record<string, string>> = {
    [COMPARED]: 'compare',
    [COMPARED_IN_THE_DARK]: 'compare',
    [DETAILS]: 'details',
    [LIST]: 'list',
    [STORY]: 'story',
  }
  const view = views[link]
  if (view) await expect(viewOf(page, view)).toBeVisible()
  const isEmbedded = page.url().includes('embed/')
  if (link === '' && !isEmbedded)
    await expect(
      page.getByRole('group', { name: /^(?:Map section|Kartenausschnitt)$/ }),
    ).toBeVisible()
  if (view !== 'list' && view !== 'story' && !isEmbedded && size === 'phone')
    await expect(
      page.getByRole('region', { name: /^(?:Year by year|Jahr für Jahr)$/ }),
    ).toBeVisible()
}

for (const [name, path, shown] of PAGES) {
  test(`${name}: no barrier that a machine can find, and the tree that screen readers read`, async ({
    openShared,
  }) => {
    const page = await openShared(path)
    let current: string | undefined
    for (const [link, mode, size] of shown) {
      await test.step(`${link}, ${mode}, ${size}`, async () => {
        if (link !== current) {
          current = link
          await followLink(page, link)
          const tree = TREES[path + link]
          if (tree !== undefined) await expectTree(page, tree)
        }
        await page.emulateMedia(MODES[mode])
        await page.setViewportSize(SIZES[size])
        await waitForParts(page, link, size)
        expect.soft(await findBarriers(page), `${link}, ${mode}, ${size}`).toEqual([])
      })
    }
  })
}

test('dialogs: no barrier that a machine can find', async ({ openShared }) => {
  const page = await openShared('?layout=timeline')
  for (const name of ['Filters', 'Present']) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await findBarriers(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.keyboard.press('?')
  await expect(page.getByRole('region', { name: 'Everywhere' })).toBeVisible()
  expect(await findBarriers(page), 'keyboard help').toEqual([])
})
