import type { Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, openAtlas, test, viewOf } from './support'

/* A story before an audience: keys of a clicker, questions, the way out and back. */

type Lang = 'en' | 'de'
type Words = Readonly<Record<`title_${Lang}` | `caption_${Lang}`, string>>
interface Story extends Words {
  readonly id: string
  readonly steps: readonly (Words & { readonly sources: readonly string[] })[]
}

const FOLDER = new URL('../../data/stories/', import.meta.url)
const STORIES = readdirSync(FOLDER).map(
  (name) => parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Story,
)
const YEARS = '?story=twenty-years-of-alliances'
/** What follows the path in the address. */
const linkOf = (page: Page) => page.url().replace(/^[^?#]*/, '')
const heading = (page: Page) => viewOf(page, 'story').getByRole('heading', { level: 1 })

for (const lang of ['en', 'de'] as const)
  test(`every story goes from its first step to its last by the keys of a clicker (${lang})`, async ({
    openShared,
  }) => {
    for (const { id, steps, ...story } of STORIES)
      await test.step(id, async () => {
        const page = await openShared(`${lang === 'de' ? 'de/' : ''}?story=${id}`)
        await expect(page).toHaveTitle(`${story[`title_${lang}`]} · TUM Global Atlas`)
        for (const [index, step] of steps.entries()) {
          if (index > 0) await page.keyboard.press('PageDown')
          await expect(heading(page)).toHaveText(step[`title_${lang}`])
          await expect(viewOf(page, 'story')).toContainText(step[`caption_${lang}`])
          await expect(viewOf(page, 'story')).toContainText(
            lang === 'en' ? `${index + 1} of ${steps.length}` : `${index + 1} von ${steps.length}`,
          )
        }
        await page.keyboard.press('PageDown')
        await expect(heading(page)).toHaveText(steps.at(-1)?.[`title_${lang}`] ?? '')
        await page.keyboard.press('PageUp')
        await expect(heading(page)).toHaveText(steps.at(-2)?.[`title_${lang}`] ?? '')
      })
  })

test('the keys of other habits: first and last, numbers, blank, and a key that is held', async ({
  openShared,
}) => {
  const page = await openShared(YEARS)
  const story = viewOf(page, 'story')
  await expect(story).toContainText('1 of 10')

  await page.keyboard.press('End')
  await expect(story).toContainText('10 of 10')
  await page.keyboard.press('Home')
  await expect(story).toContainText('1 of 10')
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  await expect(page.getByText('Step 10: press Enter')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(story).toContainText('10 of 10')
  await page.keyboard.press('Backspace')
  await expect(story).toContainText('9 of 10')
  await page.keyboard.press('4')
  await page.keyboard.press('Escape')
  await expect(page.getByText('press Enter')).toBeHidden()
  await expect(story).toContainText('9 of 10')

  await test.step('the screen goes blank, and comes back with the next step', async () => {
    const blank = page.getByRole('button', { name: 'The screen is blank' })
    await page.keyboard.press('b')
    await expect(blank).toBeVisible()
    await page.keyboard.press('.')
    await expect(blank).toBeHidden()
    await page.keyboard.press('b')
    await page.keyboard.press('PageUp')
    await expect(blank).toBeHidden()
    await expect(story).toContainText('8 of 10')
  })

  await test.step('F5 begins anew on the full screen, F leaves it', async () => {
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
    await page.keyboard.press('F5')
    await expect(story).toContainText('1 of 10')
    await expect.poll(isFull).toBe(true)
    await page.keyboard.press('f')
    await expect.poll(isFull).toBe(false)
  })

  await test.step('a key that is held moves one step', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.down('PageDown')
    for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('PageDown')
    await page.keyboard.up('PageDown')
    await expect(story).toContainText('2 of 10')
  })
})

test('leaving for the atlas and coming back to the same step', async ({ openShared }) => {
  const page = await openShared(`${YEARS}&step=6`)
  await expect(heading(page)).toHaveText('The first flagship partnership')
  await page.keyboard.press('Escape')
  await expect(viewOf(page, 'details')).toContainText('Imperial College London')
  await expect.poll(() => linkOf(page)).toBe('?time=2018&select=partner:imperial-college-london')
  await page.getByRole('button', { name: 'Back to the story' }).click()
  await expect(viewOf(page, 'story')).toContainText('6 of 10')
})

test('another language in the middle of a talk keeps story and step', async ({ page }) => {
  await openAtlas(page, `${YEARS}&step=7`)
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(heading(page)).toHaveText('Endlich zu sechst')
  await expect(viewOf(page, 'story')).toContainText('7 von 10')
})

test('a question from the audience: a mark is named, selected, and the step comes back', async ({
  openShared,
}) => {
  const page = await openShared(`${YEARS}&step=7`)
  const back = page.getByRole('button', { name: 'Back to the step' })
  await expect(heading(page)).toHaveText('Six at last')
  await expect(back).toBeHidden()

  await page.getByRole('button', { name: /^Imperial College London/ }).focus()
  const name = page.locator('.tooltip .name')
  await expect(name).toHaveText('Imperial College London')
  expect(await name.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBe(
    await page.evaluate(() =>
      Math.max(18, (32 * Math.min(innerWidth / 16, innerHeight / 9)) / 120),
    ),
  )
  await page.keyboard.press('Enter')
  await expect.poll(() => linkOf(page)).toContain('select=partner:imperial-college-london')
  await expect(heading(page)).toHaveText('Six at last')

  await back.click()
  await expect.poll(() => linkOf(page)).toContain('select=alliance:eurotech')
  await expect(back).toBeHidden()
})

/** The text of the code that is seen, read from its pixels. */
async function readCode(page: Page): Promise<string> {
  const { decodeQR } = await import('qr/decode.js')
  const shot = await page.getByTestId('code').getByRole('img').screenshot()
  const picture = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const { width, height } = image
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context?.drawImage(image, 0, 0)
    return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] }
  }, shot.toString('base64'))
  return decodeQR({ ...picture, data: new Uint8ClampedArray(picture.data) })
}

test('the code of the view, on Q and on the last step, opens the same view on a phone', async ({
  openShared,
  browser,
  baseURL,
}) => {
  const page = await openShared(`de/${YEARS}&step=6&theme=dark`)
  const code = page.getByTestId('code')
  await expect(heading(page)).toHaveText('Erste Flaggschiff-Partnerschaft')
  await expect(code).toBeHidden()
  await page.keyboard.press('q')
  await expect(code.getByRole('img')).toBeVisible()
  const address = await readCode(page)
  expect(address).toBe(`${baseURL ?? ''}de/?time=2018&select=partner:imperial-college-london`)
  await page.keyboard.press('Escape')
  await expect(code).toBeHidden()

  await test.step('on the last step, on screens of every shape', async () => {
    await page.keyboard.press('End')
    for (const [width, height] of [
      [1920, 1080],
      [1024, 768],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect(code.getByRole('img')).toBeInViewport({ ratio: 1 })
    }
    await expect(code.getByRole('img')).toBeVisible()
    expect(await readCode(page)).toBe(`${baseURL ?? ''}de/?time=2025`)
  })

  await test.step('on a phone', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, isMobile: true })
    await phone.goto(address)
    await expect(viewOf(phone, 'details')).toContainText('Imperial College London')
    await phone.close()
  })
})

test('a handout has one page for each step, with map, caption and sources', async ({ page }) => {
  const [story] = STORIES.filter(({ id }) => YEARS.endsWith(id))
  await openAtlas(page, YEARS)
  await expect(heading(page)).toBeVisible()
  // The code for it comes when the browser has time.
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
      return page.getByTestId('print').count()
    })
    .toBe(1)
  await page.emulateMedia({ media: 'print' })
  const pages = page.getByTestId('print').locator('.page')
  await expect(pages).toHaveCount(10)
  for (const [index, step] of (story?.steps ?? []).entries()) {
    const sheet = pages.nth(index)
    await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(step.title_en)
    await expect(sheet).toContainText(step.caption_en)
    await expect(sheet.getByRole('img', { name: /^Map of/ })).toBeVisible()
    await expect(sheet.getByRole('listitem')).toHaveCount(step.sources.length)
  }
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  for (const landscape of [false, true]) {
    const pdf = await page.pdf({ format: 'A4', landscape, printBackground: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(10)
  }
})

/** A stage, and the window that S opens from it. */
async function openBoth(stage: Page, link: string) {
  await openAtlas(stage, link)
  await expect(heading(stage)).toBeVisible()
  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ])
  await expect(viewOf(speaker, 'speaker')).toBeVisible()
  await expect(speaker.getByText('No presentation window answers')).toBeHidden()
  return speaker
}

async function expectInStep(stage: Page, speaker: Page, step: number) {
  await expect(viewOf(stage, 'story')).toContainText(`${step} of 10`)
  await expect(viewOf(speaker, 'speaker')).toContainText(`${step} of 10`)
}

test('the speaker’s window is in step both ways, and after either was loaded anew', async ({
  page: stage,
}) => {
  const speaker = await openBoth(stage, `${YEARS}&step=2`)
  await expectInStep(stage, speaker, 2)
  await expect(speaker.getByRole('heading', { name: 'Next: EuroTech is founded' })).toBeVisible()
  await expect(speaker.getByText('National Research Foundation')).toBeVisible()
  await expect(speaker.getByRole('img', { name: /^Map of/ })).toHaveCount(2)

  await speaker.getByRole('button', { name: 'Next step' }).click()
  await expectInStep(stage, speaker, 3)
  await speaker.keyboard.press('PageUp')
  await expectInStep(stage, speaker, 2)
  await stage.keyboard.press('PageDown')
  await expectInStep(stage, speaker, 3)

  await test.step('the speaker’s window is loaded anew', async () => {
    await speaker.getByLabel('Target, minutes').fill('20')
    await speaker.getByLabel('Target, minutes').press('Tab')
    await speaker.reload()
    await expectInStep(stage, speaker, 3)
    await expect(speaker.getByLabel('Target, minutes')).toHaveValue('20')
    await speaker.keyboard.press('PageDown')
    await expectInStep(stage, speaker, 4)
  })

  await test.step('the stage is loaded anew', async () => {
    await stage.reload()
    await expectInStep(stage, speaker, 4)
    await stage.keyboard.press('PageDown')
    await expectInStep(stage, speaker, 5)
    await speaker.keyboard.press('PageDown')
    await expectInStep(stage, speaker, 6)
  })

  await test.step('a blank screen, and the atlas in between', async () => {
    await speaker.getByRole('button', { name: 'Blank' }).click()
    await expect(stage.getByRole('button', { name: 'The screen is blank' })).toBeVisible()
    await stage.keyboard.press('Escape')
    await expect(speaker.getByText('The screen is blank')).toBeHidden()
    await stage.keyboard.press('Escape')
    await speaker.getByRole('button', { name: 'Back to the story' }).click()
    await expectInStep(stage, speaker, 6)
  })
})

test.describe('without a channel', () => {
  test.use({ isAlone: true })

  test('the two windows are in step by messages', async ({ page: stage }) => {
    await stage.context().addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'BroadcastChannel')
    })
    const speaker = await openBoth(stage, `${YEARS}&step=2`)
    await speaker.keyboard.press('PageDown')
    await expectInStep(stage, speaker, 3)
    await stage.keyboard.press('PageDown')
    await expectInStep(stage, speaker, 4)
    await stage.reload()
    await speaker.keyboard.press('PageDown')
    await expectInStep(stage, speaker, 5)
    await stage.keyboard.press('PageDown')
    await expectInStep(stage, speaker, 6)
    await speaker.reload()
    await stage.keyboard.press('PageDown')
    await expectInStep(stage, speaker, 7)
  })
})

test('no part of the words is lost in a low window, nor on a screen of other shape', async ({
  openShared,
}) => {
  const page = await openShared(`de/${YEARS}&step=6`)
  const source = viewOf(page, 'story').getByText(/^Quelle: /)
  for (const [width, height] of [
    [1280, 500],
    [1024, 768],
    [1280, 800],
    [844, 390],
    [3840, 2160],
  ] as const)
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height })
      await source.scrollIntoViewIfNeeded()
      await expect(source).toBeInViewport({ ratio: 1 })
      const sizes = await viewOf(page, 'story').evaluate((story) =>
        [...story.querySelectorAll('h1, p, .years, .name, .year')]
          .filter((element) => element.checkVisibility())
          .map((element) => parseFloat(getComputedStyle(element).fontSize)),
      )
      const unit = Math.min(width / 1920, height / 1080)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.max(13, 18 * unit))
    })
})

test('words that do not fit scroll under the wheel, and hollow marks say why they are so', async ({
  openShared,
}) => {
  const page = await openShared(`${YEARS}&step=6`)
  await expect(
    page.getByText('Hollow: planned, former, or last documented before 2013'),
  ).toBeVisible()
  await page.setViewportSize({ width: 640, height: 300 })
  const source = viewOf(page, 'story').getByText(/^Source: /)
  await expect(source).not.toBeInViewport()
  await heading(page).hover()
  await page.mouse.wheel(0, 400)
  await expect(source).toBeInViewport()
  await expect(viewOf(page, 'story')).toContainText('6 of 10')
})
