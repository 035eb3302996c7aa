import type { Download, Page } from '@playwright/test'
import { unzipSync, strFromU8 } from 'fflate'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { expect, openAtlas, test } from './support'

/* A story as slides for PowerPoint: the file that a speaker gets. */

type Lang = 'en' | 'de'
type Words = Readonly<Record<`title_${Lang}` | `caption_${Lang}` | `notes_${Lang}`, string>>
interface Story extends Words {
  readonly id: string
  readonly steps: readonly Words[]
}

const STORY = parse(
  readFileSync(new URL('../../data/stories/2-politecnico-di-milano.yaml', import.meta.url), 'utf8'),
) as Story

const BUTTON = { en: 'Save slides (PowerPoint)', de: 'Folien speichern (PowerPoint)' }
const SAVED = { en: 'slides are saved', de: 'Folien sind' }

async function readDeck(download: Download) {
  const files = unzipSync(readFileSync(await download.path()))
  const numbers = Object.keys(files)
    .flatMap((path) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(path)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b))
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  /** The words of a part as they are read, entities and all. */
  const wordsOf = (path: string) =>
    [...text(path).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words = '']) =>
      words
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    )
  return { files, numbers, text, wordsOf }
}

async function saveSlides(page: Page, lang: Lang): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 150_000 }),
    page.getByRole('button', { name: BUTTON[lang] }).click(),
  ])
  return download
}

for (const [lang, link] of [
  ['en', `?story=${STORY.id}`],
  ['de', `de/?theme=dark&story=${STORY.id}`],
] as const)
  test(`a story is saved as slides with its words, notes and pictures (${lang})`, async ({
    openShared,
  }) => {
    const page = await openShared(link)
    const address = page.url()
    const download = await saveSlides(page, lang)
    await expect(page.getByRole('dialog')).toContainText(SAVED[lang])
    const title = STORY[`title_${lang}`]
    expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+\.pptx$/u)
    expect(download.suggestedFilename()).toContain(title.split(/\W/)[0])

    const { files, numbers, text, wordsOf } = await readDeck(download)
    expect(numbers).toHaveLength(STORY.steps.length)
    expect(text('docProps/core.xml')).toContain(lang === 'de' ? 'de-DE' : 'en-GB')
    for (const [index, step] of STORY.steps.entries()) {
      const number = String(index + 1)
      const words = wordsOf(`ppt/slides/slide${number}.xml`)
      expect(words[0]).toBe(step[`title_${lang}`])
      expect(words).toContain(step[`caption_${lang}`])
      expect(wordsOf(`ppt/notesSlides/notesSlide${number}.xml`)).toEqual([step[`notes_${lang}`]])
      const slide = text(`ppt/slides/slide${number}.xml`)
      for (const [, alt = ''] of slide.matchAll(/<p:pic>.*?descr="([^"]*)"/g))
        expect(alt.length).toBeGreaterThan(10)
      const relations = text(`ppt/slides/_rels/slide${number}.xml.rels`)
      expect(relations).toContain(new URL(page.url()).origin)
      expect(relations).not.toContain('story=')
    }

    const maps = numbers.map((number) => files[`ppt/media/map${number}.png`])
    for (const map of maps) {
      const bytes = Buffer.from(map ?? [])
      expect(bytes.subarray(1, 4).toString()).toBe('PNG')
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2560, 992])
      // A picture of nothing packs to a few kilobytes.
      expect(bytes.length).toBeGreaterThan(50_000)
    }
    expect(Buffer.from(maps[0] ?? []).equals(Buffer.from(maps[1] ?? []))).toBe(false)
    expect(files['ppt/media/code1.png']?.length).toBeGreaterThan(500)

    // The story goes on where it was.
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(page.url()).toBe(address)
  })

test('slides can be cancelled, and are made again', async ({ page }) => {
  await openAtlas(page, `?story=${STORY.id}`)
  let isSaved = false
  page.on('download', () => {
    isSaved = true
  })
  await page.getByRole('button', { name: BUTTON.en }).click()
  const dialog = page.getByRole('dialog', { name: 'Slides for PowerPoint' })
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await expect(dialog).toContainText(`of ${STORY.steps.length}`)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
  expect(isSaved).toBe(false)
  await saveSlides(page, 'en')
  await expect(dialog).toContainText(SAVED.en)
})

test.describe('without a connection', () => {
  test.use({ allowsComplaints: true })

  test('where the map cannot be had it is told, and another try helps', async ({ page }) => {
    await page.route(/basemap-[\w-]{8}\.json/, (route) => route.abort())
    await openAtlas(page, `?story=${STORY.id}`)
    await page.getByRole('button', { name: BUTTON.en }).click()
    const dialog = page.getByRole('dialog', { name: 'Slides for PowerPoint' })
    await expect(dialog.getByRole('alert')).toContainText('could not be made')
    await page.unroute(/basemap-[\w-]{8}\.json/)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 150_000 }),
      dialog.getByRole('button', { name: 'Try again' }).click(),
    ])
    expect((await readDeck(download)).numbers).toHaveLength(STORY.steps.length)
  })
})
