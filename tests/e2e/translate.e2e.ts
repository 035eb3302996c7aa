import type { Locator, Page } from '@playwright/test'
import { MARK, translate } from '../fixtures/translator'
import { expect, followLink, openAtlas, test, viewOf, waitForMap } from './support'

/*
 * A page that the browser translates tells the same as any other, whatever is done in it: each act is done
 * in both.
 */

/** Opens a page in a browser that translates every page as soon as its document is there, before it wakes. */
async function openTranslated(page: Page, path: string): Promise<void> {
  const expectTranslation = () => expect(page.locator('font')).not.toHaveCount(0)
  await page.route(/\/facts\.[^/]*json/, async (route) => {
    await expectTranslation()
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  await page.evaluate(
    `(${translate.toString()})(document.body, '${MARK}', ['replace', 'before', 'after'])`,
  )
  await expectTranslation()
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
}

interface Both {
  readonly plain: Page
  readonly foreign: Page
}

/** The same page twice, both new: where names stand on the map depends on what was shown before. */
async function openBoth(foreign: Page, path: string): Promise<Both> {
  const plain = await foreign.context().newPage()
  await openAtlas(plain, path)
  await openTranslated(foreign, path)
  for (const page of [plain, foreign]) await waitForMap(page, /failed|hidden/)
  return { plain, foreign }
}

/** What a page tells, without the marks of the translator; what of it he has not seen; and what has the focus. */
function read(page: Page) {
  return page.evaluate((mark) => {
    const told: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let strange = ''
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode
      if (!nodeValue || !parentElement || parentElement.closest('script, style, noscript')) continue
      told.push(nodeValue.replaceAll(mark, ''))
      const isNamed = parentElement.closest('[translate=no], .notranslate') !== null
      if (nodeValue.trim() !== '' && isNamed === nodeValue.includes(mark)) strange += nodeValue
    }
    const { tagName, className } = document.activeElement ?? document.body
    const id = document.activeElement?.getAttribute('data-id')
    return {
      told: told.join('').trim().split(/\s+/),
      strange,
      focused: [tagName, className, id],
    }
  }, MARK)
}

/** Does the same in both pages, and compares them. */
async function compare(
  pages: Both,
  name: string,
  act: (page: Page) => Promise<unknown>,
): Promise<void> {
  await test.step(name, async () => {
    for (const page of [pages.plain, pages.foreign]) {
      await page.bringToFront()
      await act(page)
    }
    await expect(async () => {
      const { told, focused } = await read(pages.plain)
      expect(await read(pages.foreign)).toEqual({ told, focused, strange: '' })
    }).toPass({ timeout: 30_000 })
  })
}

const details = (page: Page) => viewOf(page, 'details')
const kind = (page: Page) => viewOf(page, 'legend').getByRole('checkbox').nth(4)
const chips = (page: Page) =>
  page.getByRole('region', { name: /^(?:Active filters|Gesetzte Filter)$/ })
const press = (control: Locator, key = 'Enter') => control.first().press(key)
const button = (page: Page, name: RegExp) => page.getByRole('button', { name })

/** Follows a link to an entity. */
async function select(page: Page, id: string): Promise<void> {
  await followLink(page, `?select=${id}`)
  await expect(details(page)).toHaveAttribute('data-id', id)
}

// One in each language: what a translator does depends on none.

test('a translated atlas tells what is selected, filtered, compared, listed and presented now', async ({
  page,
}) => {
  const pages = await openBoth(page, 'de/')
  await compare(pages, 'it wakes', () => Promise.resolve())

  for (const id of ['partner:imperial-college-london', 'partner:technion'])
    await compare(pages, id, (page) => select(page, id))
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText(/^Technion/)
  await compare(pages, 'an alliance', async (page) => {
    await press(viewOf(page, 'timeline').locator('[data-lane=alliances] [role=button]'))
    await expect(details(page)).toHaveAttribute('data-id', /^alliance:/)
  })
  await compare(pages, 'an event', async (page) => {
    await press(details(page).locator('li[data-id^="event:"] a'))
    await expect(details(page)).toHaveAttribute('data-id', /^event:/)
  })
  await compare(pages, 'nothing', async (page) => {
    await press(details(page).locator('header').getByRole('button').last())
    await expect(details(page)).toHaveCount(0)
  })

  await compare(pages, 'a kind less', (page) => press(kind(page), 'Space'))
  await compare(pages, 'another first year', (page) =>
    press(viewOf(page, 'timeline').getByRole('slider'), 'ArrowRight'),
  )
  await compare(pages, 'two years compared', async (page) => {
    await press(button(page, /Compare|Vergleichen/))
    await expect(viewOf(page, 'compare')).toBeVisible()
  })
  await compare(pages, 'other two', (page) =>
    press(viewOf(page, 'timeline').getByRole('slider'), 'ArrowRight'),
  )
  await compare(pages, 'no longer compared', async (page) => {
    await press(button(page, /Compare|Vergleichen/))
    await expect(viewOf(page, 'compare')).toHaveCount(0)
  })
  await compare(pages, 'a filter less', (page) => press(chips(page).getByRole('button')))
  await compare(pages, 'a section of the map', (page) => press(page.locator('[data-region=asia]')))

  await compare(pages, 'found', async (page) => {
    const field = viewOf(page, 'search').getByRole('combobox')
    await field.fill('delft')
    await expect(page.getByRole('option').first()).toBeVisible()
    await field.press('ArrowDown')
    await field.press('Enter')
    await expect(details(page)).toBeVisible()
  })
  await compare(pages, 'the list', async (page) => {
    await followLink(page, '?layout=list&countries=JP')
    await expect(viewOf(page, 'list').getByRole('table')).not.toHaveCount(0)
  })
  await compare(pages, 'the list sorted', async (page) => {
    const heading = viewOf(page, 'list').getByRole('columnheader').first()
    await press(heading.getByRole('button'))
    await expect(heading).toHaveAttribute('aria-sort', 'ascending')
  })
  await compare(pages, 'the list filtered', (page) => press(kind(page), 'Space'))
  await compare(pages, 'the figures', async (page) => {
    await button(page, /\d (?:partners|Partner)/)
      .first()
      .click()
    await expect(page.locator('.figures .numbers')).toBeVisible()
  })

  await compare(pages, 'a story', async (page) => {
    await followLink(page, '?story=twenty-years-of-alliances')
    await expect(viewOf(page, 'story')).toBeVisible()
  })
  for (const [key, step] of [
    ['ArrowRight', 2],
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
  ] as const)
    await compare(pages, `step ${step}`, async (page) => {
      await page.keyboard.press(key)
      await expect(page.locator('[aria-current=step]')).toHaveAccessibleName(
        new RegExp(`\\b${step}\\b`),
      )
    })
  await compare(pages, 'no story', async (page) => {
    await page.keyboard.press('Escape')
    await expect(viewOf(page, 'timeline')).toBeVisible()
  })
})

test('a translated embed tells what is selected and shown', async ({ page }) => {
  const pages = await openBoth(page, 'embed/')
  for (const id of ['partner:imperial-college-london', 'partner:technion'])
    await compare(pages, id, (page) => select(page, id))
  await expect(details(page)).toContainText('Technion')
  await compare(pages, 'nothing', (page) => press(page.locator('footer button')))
  await compare(pages, 'a kind less', (page) => press(kind(page), 'Space'))
  await compare(pages, 'a list', async (page) => {
    await followLink(page, '?layout=list&countries=JP')
    await expect(viewOf(page, 'list').getByRole('table')).not.toHaveCount(0)
  })
})
