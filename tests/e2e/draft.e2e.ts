import type { Locator, Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, followLink, openAtlas, test, viewOf } from './support'

/* A speaker's own talk: made, saved, opened again and presented, by the keyboard alone. */

const desk = (page: Page) => viewOf(page, 'draft')
const heading = (page: Page) => viewOf(page, 'story').getByRole('heading', { level: 1 })
const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('button', { name, exact: true })

/** Presses a button as somebody who came there by the Tab key. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await target.focus()
  await target.press(key)
}

async function openMenu(page: Page): Promise<Locator> {
  await press(button(page, 'Present').first())
  const menu = page.getByRole('dialog', { name: 'Present' })
  await expect(menu.getByRole('heading', { name: 'Your own talk' })).toBeVisible()
  return menu
}

/** Opens a file of that content in the menu. */
async function openFile(page: Page, content: string, name = 'talk.yaml'): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await press(button(page, 'Open a talk …').first())
  const file = { name, mimeType: 'text/yaml', buffer: Buffer.from(content) }
  await (await chosen).setFiles(file)
}

const titles = (page: Page) => desk(page).getByRole('list', { name: 'Steps' }).getByRole('listitem')

const TALK = `format: tum-atlas-story/1
title_en: Two steps
steps:
  - view: ?time=2019&select=alliance:eurotech
    title_en: Six members
    caption_en: <b>Not</b> bold
    notes_en: Smile
  - title_de: Nur deutsch
`

test('is made, saved, opened again and presented by the keyboard', async ({ page, context }) => {
  await openAtlas(page, '?time=2019&select=alliance:eurotech')

  await test.step('a view becomes a step, and its words are written at once', async () => {
    await press(button(await openMenu(page), 'Add this view to my talk'))
    await expect(page.getByRole('textbox', { name: 'Title', exact: true }).first()).toBeFocused()
    await page.keyboard.type('Six members')
    await page.keyboard.press('Tab')
    await page.keyboard.type('EuroTech in 2019.')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Smile.')
    await expect(titles(page)).toHaveText([/Six members/])
  })

  await test.step('another view, moved before it, and what was deleted comes back', async () => {
    await followLink(page, '?time=2020&select=partner:imperial-college-london')
    await press(button(desk(page), 'Add this view'))
    await expect(titles(page)).toHaveText([/Six members/, /Imperial College London, 2020/])
    const row = button(desk(page), 'Edit step 2: Imperial College London, 2020')
    await press(row, 'Alt+ArrowUp')
    await expect(titles(page)).toHaveText([/Imperial College London, 2020/, /Six members/])
    await expect(button(desk(page), 'Edit step 1: Imperial College London, 2020')).toBeFocused()
    await press(button(desk(page), 'Clear the selection'))
    await expect(page).not.toHaveURL(/select=/)
    await press(button(desk(page), 'Delete step 1'))
    await expect(titles(page)).toHaveText([/Six members/])
    await expect(button(desk(page), 'Undo')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(titles(page)).toHaveText([/Imperial College London, 2020/, /Six members/])
  })

  let saved = ''
  await test.step('it is saved as a file; until then closing the page asks', async () => {
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    const download = page.waitForEvent('download')
    await press(button(desk(page), 'Save as a file'))
    const file = await download
    expect(file.suggestedFilename()).toBe('My-talk.yaml')
    saved = readFileSync(await file.path(), 'utf8')
    expect(saved).toContain('caption_en: EuroTech in 2019.')
    await expect(desk(page)).toContainText('Saved as My-talk.yaml')
  })

  await test.step('opened in another window it is presented; its words stand in no link', async () => {
    const other = await context.newPage()
    await openAtlas(other)
    await openMenu(other)
    await openFile(other, saved)
    await expect(titles(other)).toHaveText([/Imperial College London, 2020/, /Six members/])
    await press(button(desk(other), 'Present'))
    await expect(heading(other)).toHaveText('Imperial College London, 2020')
    await other.keyboard.press('PageDown')
    await expect(heading(other)).toHaveText('Six members')
    await expect(viewOf(other, 'story')).toContainText('EuroTech in 2019.')
    await expect(other).toHaveURL(/\?time=2019&select=alliance:eurotech&story=my-talk&step=2$/)
    await other.keyboard.press('Escape')
    await expect(desk(other)).toBeVisible()
    await press(button(other, 'Back to your talk'))
    await expect(heading(other)).toHaveText('Six members')
  })
})

test('comes back from the speaker’s window, or from its file', async ({ page: stage }) => {
  await openAtlas(stage)
  await openMenu(stage)
  await openFile(stage, TALK)
  await press(button(desk(stage), 'Present'))
  await expect(heading(stage)).toHaveText('Six members')
  // Text is text.
  await expect(viewOf(stage, 'story')).toContainText('<b>Not</b> bold')

  const [speaker] = await Promise.all([
    stage.context().waitForEvent('page'),
    stage.keyboard.press('s'),
  ])
  await expect(viewOf(speaker, 'speaker')).toContainText('Smile')

  await stage.reload()
  await expect(heading(stage)).toHaveText('Six members')
  await speaker.keyboard.press('PageDown')
  await expect(heading(stage)).toHaveText('Nur deutsch')

  await speaker.close()
  await stage.reload()
  const ask = stage.getByRole('dialog', { name: 'Open your talk' })
  await expect(ask.getByRole('button', { name: 'Open a talk …' })).toBeVisible()
  await openFile(stage, TALK)
  await expect(heading(stage)).toHaveText('Nur deutsch')
})

test('a file that is none leaves the talk as it was, and says where it fails', async ({ page }) => {
  await openAtlas(page)
  await openMenu(page)
  await openFile(page, TALK)
  await openFile(page, 'steps:\n  - titel_en: Begin\n', 'broken.yaml')
  const alert = desk(page).getByRole('alert').filter({ hasText: 'broken.yaml' })
  await expect(alert).toContainText('“broken.yaml” was not opened')
  await expect(alert).toContainText('Line 2, column 5')
  await expect(alert).toContainText('Did you mean "title_en"?')
  await expect(titles(page)).toHaveText([/Six members/, /Nur deutsch/])

  await openFile(page, 'Dear all, please find enclosed', 'letter.txt')
  await expect(desk(page)).toContainText('This is not the file of a talk.')
  await openFile(page, `id: ${'x'.repeat(1_000_001)}`, 'huge.yaml')
  await expect(desk(page)).toContainText('larger than 1 MB')
  await expect(titles(page)).toHaveCount(2)
})

test('begins as a copy of a story, in both languages, and asks before it is lost', async ({
  page,
}) => {
  await openAtlas(page)
  const menu = await openMenu(page)
  await press(menu.getByRole('button', { name: /“Twenty years of alliances” the beginning/ }))
  await expect(titles(page)).toHaveCount(10)
  await press(button(desk(page), 'Edit step 1: Two universities begin'))
  await desk(page).getByText('In German, too').click()
  await expect(desk(page).getByLabel('Title', { exact: true }).nth(1)).toHaveValue(
    'Zwei Universitäten fangen an',
  )
  await press(button(desk(page), 'New talk'))
  await expect(page.getByRole('alertdialog')).toContainText('changes that no file holds')
  await press(button(page, 'Cancel'))
  await expect(titles(page)).toHaveCount(10)
  await press(button(desk(page), 'New talk'))
  await press(button(page, 'Go on without saving'))
  await expect(titles(page)).toHaveCount(0)
})
