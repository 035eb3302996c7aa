import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, findBarriers, openAtlas, test, viewOf } from './support'

test.use({ hasWebGl: false })

/** How the reader's system asks to be shown the page. */
const MODES = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'light', contrast: 'more' },
  darkContrast: { colorScheme: 'dark', contrast: 'more' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const

const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
} as const

const STORY = '?story=twenty-years-of-alliances&step=3'
const DETAILS = '?layout=timeline&select=alliance:eurotech&time=2019'
const COMPARED = '?layout=timeline&compare=2010..2025'
// Some rows of the list are enough: all are built alike.
const LIST = '?layout=list&regions=Oceania,Africa'

/** Every surface meets every mode, language and width once at least; the map is the drawn one, which is there at once. */
const PAGES: readonly (readonly [
  name: string,
  path: string,
  mode: keyof typeof MODES,
  size: keyof typeof SIZES,
])[] = [
  ['explore', '', 'light', 'desktop'],
  ['explore', 'de/', 'darkContrast', 'tablet'],
  ['explore', '', 'forced', 'phone'],
  ['details', `de/${DETAILS}`, 'light', 'phone'],
  ['details', DETAILS, 'dark', 'tablet'],
  ['details', DETAILS, 'contrast', 'desktop'],
  ['details', `de/${DETAILS}`, 'forced', 'desktop'],
  ['comparison', COMPARED, 'light', 'tablet'],
  ['comparison', `de/${COMPARED}`, 'dark', 'desktop'],
  ['comparison', COMPARED, 'darkContrast', 'phone'],
  ['list', LIST, 'light', 'desktop'],
  ['list', `de/${LIST}`, 'dark', 'phone'],
  ['list', `de/${LIST}`, 'contrast', 'tablet'],
  ['list', LIST, 'forced', 'desktop'],
  ['story', STORY, 'dark', 'desktop'],
  ['story', `de/${STORY}`, 'contrast', 'phone'],
  ['story', STORY, 'forced', 'tablet'],
  ['embed', 'embed/', 'contrast', 'desktop'],
  ['embed', 'de/embed/', 'dark', 'phone'],
]

async function open(page: Page, path: string, mode: keyof typeof MODES, size: keyof typeof SIZES) {
  await page.setViewportSize(SIZES[size])
  await page.emulateMedia(MODES[mode])
  await openAtlas(page, path)
}

/** Waits for what comes after the first view: a comparison, the controls of the map, the years of a phone. */
async function waitForParts(page: Page, name: string, size: keyof typeof SIZES) {
  if (name === 'comparison') await expect(viewOf(page, 'compare')).toBeVisible()
  if (name === 'explore')
    await expect(
      page.getByRole('group', { name: /^(?:Map section|Kartenausschnitt)$/ }),
    ).toBeVisible()
  if (name !== 'list' && name !== 'story' && name !== 'embed' && size === 'phone')
    await expect(
      page.getByRole('region', { name: /^(?:Year by year|Jahr für Jahr)$/ }),
    ).toBeVisible()
}

for (const [name, path, mode, size] of PAGES) {
  const lang = path.startsWith('de/') ? 'de' : 'en'
  test(`${name}, ${mode}, ${lang}, ${size}: no barrier that a machine can find`, async ({
    page,
  }) => {
    await open(page, path, mode, size)
    await waitForParts(page, name, size)
    expect(await findBarriers(page)).toEqual([])
  })
}

test('dialogs: no barrier that a machine can find', async ({ page }) => {
  await open(page, '?layout=timeline', 'light', 'desktop')
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

/** What a screen reader finds, as text: landmarks, headings and controls, not every fact. */
for (const [name, path] of [
  ['explore', ''],
  ['explore-de', 'de/'],
  ['list', LIST],
  ['details', DETAILS],
  ['story', STORY],
  ['embed', 'embed/'],
] as const) {
  test(`${name}: the tree that screen readers read`, async ({ page }) => {
    await open(page, path, 'light', 'desktop')
    const file = new URL(`__snapshots__/${name}.aria.yml`, import.meta.url)
    await expect(page.locator('body')).toMatchAriaSnapshot(readFileSync(file, 'utf8'))
  })
}
