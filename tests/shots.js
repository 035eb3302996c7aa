import { chromium } from '@playwright/test'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { build, preview } from 'vite'
import { ensureBrowser, LAUNCH_ARGS } from './browser.js'

/*
 * Screenshots of the built site into `shots/`, to be looked at beside the design:
 * `npm run shots`, or only those whose name holds every word: `npm run shots -- 1440 dark de list`.
 * `--build` builds anew first; without `dist/` it always does.
 */

const ROOT = dirname(import.meta.dirname)
const FOLDER = join(ROOT, 'shots')

const SIZES = ['1920x1080', '1440x900', '1366x768', '1024x768', '390x844']
const EMBED_SIZES = ['640x420', '320x320']
const THEMES = ['light', 'dark']
const LANGS = ['en', 'de']
const VIEWS = {
  explore: '',
  alliance: 'select=alliance:eurotech',
  partner: 'select=partner:imperial-college-london',
  list: 'layout=list',
  story: 'story=twenty-years-of-alliances&step=9',
  'story-world': 'story=twenty-years-of-alliances&step=10',
  speaker: 'story=twenty-years-of-alliances&step=9&speaker=true',
  europe: '#4.2/50/9',
  singapore: '#3.6/5/112',
  globe: 'projection=globe',
  compare: 'compare=2010..2025',
  year: 'time=2019',
  cohort: 'select=event:2021-talent-academy-2',
  timeline: 'layout=timeline',
}
/** Color deficiencies that Chromium can simulate. */
const VISIONS = ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia']
const EMBED_VIEWS = { embed: '', 'embed-alliance': 'select=alliance:eurotech' }

/**
 * @typedef {{ name: string, path: string, width: number, height: number, isPhone: boolean, vision?: string }} Shot
 */

/**
 * @param {Record<string, string>} views
 * @param {string[]} sizes
 * @param {string} folder path of the page below its language
 * @returns {Shot[]}
 */
function combine(views, sizes, folder) {
  return Object.entries(views).flatMap(([view, query]) =>
    sizes.flatMap((size) =>
      THEMES.flatMap((theme) =>
        LANGS.map((lang) => {
          const [width = 0, height = 0] = size.split('x').map(Number)
          const base = (lang === 'de' ? 'de/' : '') + folder
          const [search, hash] = query.split('#')
          const link = `?${[search, `theme=${theme}`].filter(Boolean).join('&')}`
          return {
            name: [view, size, theme, lang].join('-'),
            path: base + link + (hash === undefined ? '' : `#${hash}`),
            width,
            height,
            isPhone: folder === '' && width < 720,
          }
        }),
      ),
    ),
  )
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
/** @type {Shot[]} */
const seen = combine({ explore: VIEWS.explore, europe: VIEWS.europe }, ['1440x900'], '')
  .filter(({ name }) => name.endsWith('en'))
  .flatMap((shot) =>
    VISIONS.map((vision) => ({ ...shot, name: `vision-${vision}-${shot.name}`, vision })),
  )
const shots = [
  ...combine(VIEWS, SIZES, ''),
  ...combine(EMBED_VIEWS, EMBED_SIZES, 'embed/'),
  ...seen,
].filter(({ name }) => words.every((word) => name.includes(word)))
if (shots.length === 0) {
  console.error(`No screenshot is named by all of: ${words.join(' ')}`)
  process.exit(1)
}

if (process.argv.includes('--build') || !existsSync(join(ROOT, 'dist', 'index.html')))
  await build({ root: ROOT, configLoader: 'runner', logLevel: 'warn' })
const server = await preview({
  root: ROOT,
  configLoader: 'runner',
  preview: { port: 4300 },
  logLevel: 'warn',
})
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: LAUNCH_ARGS })
mkdirSync(FOLDER, { recursive: true })

for (const { name, path, width, height, isPhone, vision } of shots) {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    hasTouch: isPhone,
    isMobile: isPhone,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
  if (vision) {
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setEmulatedVisionDeficiency', {
      type: /** @type {any} */ (vision),
    })
  }
  try {
    await page.goto(address + path)
    await page.waitForSelector('html[data-app="ready"]', { state: 'attached' })
    // A phone keeps the SVG map until it is touched.
    await page.waitForSelector(
      'html:is([data-map="idle"],[data-map="failed"],[data-map="hidden"],[data-map-reason="touch"])',
      { state: 'attached' },
    )
    // The marks of the map that the build drew are links; names come with the live one.
    await page.waitForSelector('[data-view="map"] a[data-id]', { state: 'detached' })
  } catch {
    console.error(`${name}: not ready in time, taken as it is`)
    process.exitCode = 1
  }
  await page.evaluate(() => document.fonts.ready)
  // The finer basemap comes in pieces after the map is drawn.
  await page.waitForLoadState('networkidle')
  const file = join(FOLDER, `${name}.png`)
  await page.screenshot({ path: file })
  console.log(file)
  await context.close()
}

await browser.close()
await server.close()
