import type { Page } from '@playwright/test'
import { expect, followLink, idsIn, openAtlas, test, viewOf } from './support'

/** Query and hash of the page's address, readable. */
function linkOf(page: Page): string {
  const { search, hash } = new URL(page.url())
  return decodeURIComponent(search + hash)
}

async function expectLink(page: Page, link: string): Promise<void> {
  await expect.poll(() => linkOf(page)).toBe(link)
}

/** Who is a member of EuroTech as of a year. */
const EUROTECH: Readonly<Record<string, readonly string[]>> = {
  2017: ['dtu', 'epfl', 'tu-eindhoven', 'tum'],
  2019: ['dtu', 'ecole-polytechnique', 'epfl', 'technion', 'tu-eindhoven', 'tum'],
  2024: ['dtu', 'epfl', 'ip-paris', 'technion', 'tu-eindhoven', 'tum'],
}

test('EuroTech as of a year: details, map and list show its members and nobody else', async ({
  openShared,
}) => {
  const page = await openShared('?select=alliance:eurotech&time=2017')
  const section = viewOf(page, 'details').getByRole('region', { name: /^Members/ })
  for (const [year, members] of Object.entries(EUROTECH)) {
    const ids = members.map((id) => `partner:${id}`)
    await followLink(page, `?select=alliance:eurotech&time=${year}`)
    await expect(section.getByRole('heading')).toContainText(`${members.length} in ${year}`)
    expect(await idsIn(section, 'partner')).toEqual(ids)
    expect(await idsIn(viewOf(page, 'details'), 'partner')).toEqual(ids)
    const pairs = (members.length * (members.length - 1)) / 2
    await expect(viewOf(page, 'map')).toHaveAttribute('data-mesh-count', String(pairs))

    await followLink(page, `?layout=list&alliances=eurotech&time=${year}`)
    const table = page.getByRole('table', { name: 'Partners and places' })
    await expect(table).toBeVisible()
    await expect.poll(() => idsIn(table, 'partner')).toEqual(ids)
    expect(await idsIn(table, 'place')).toEqual([])
  }
})

test('Back undoes one act at a time, in the atlas and in a story', async ({ openShared }) => {
  const page = await openShared('?layout=list')

  await test.step('in the atlas', async () => {
    const list = viewOf(page, 'list')
    await list.getByRole('link', { name: 'Imperial College London' }).first().click()
    await expectLink(page, '?select=partner:imperial-college-london&layout=list')
    await page.getByRole('combobox', { name: /search/i }).fill('singapore')
    await page.keyboard.press('Enter')
    await expectLink(page, '?q=singapore&select=partner:imperial-college-london&layout=list')

    await page.goBack()
    await expectLink(page, '?select=partner:imperial-college-london&layout=list')
    await expect(viewOf(page, 'details')).toBeVisible()
    await page.goBack()
    await expectLink(page, '?layout=list')
    await expect(viewOf(page, 'details')).toHaveCount(0)
    await page.goForward()
    await expect(viewOf(page, 'details')).toBeVisible()
  })

  await test.step('from a story’s step to the step before', async () => {
    const story = viewOf(page, 'story')
    await followLink(page, '?story=twenty-years-of-alliances')
    await expect(story).toContainText('Two universities begin')
    await page.keyboard.press('ArrowRight')
    await expect(story).toContainText('A research centre in Singapore')
    await page.goBack()
    await expect(story).toContainText('Two universities begin')
  })
})

test('a story keeps its step when the page is loaded again, and Escape ends it where it stands', async ({
  openShared,
}) => {
  const page = await openShared('?story=twenty-years-of-alliances')
  const story = viewOf(page, 'story')
  // Its keys come with it.
  await expect(story).toBeVisible()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowRight')
  await expect(story).toContainText('EuroTech is founded')
  await expect.poll(() => linkOf(page)).toContain('story=twenty-years-of-alliances&step=3')
  const link = linkOf(page)
  await page.reload()
  await expect(story).toContainText('EuroTech is founded')
  expect(linkOf(page)).toBe(link)

  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  await page.keyboard.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('data-surface', 'explore')
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', 'alliance:eurotech')
  expect(linkOf(page)).not.toContain('story')
})

test('switching the language keeps the view', async ({ page }) => {
  await openAtlas(page, '?time=2019&alliances=eurotech&select=partner:technion&layout=list')
  await page.getByRole('link', { name: 'Deutsch' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page).toHaveTitle(/TUM Global Atlas$/)
  expect(new URL(page.url()).pathname).toBe('/de/')
  await expectLink(page, '?time=2019&alliances=eurotech&select=partner:technion&layout=list')
  await expect(viewOf(page, 'details')).toHaveAttribute('data-id', 'partner:technion')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expectLink(page, '?time=2019&alliances=eurotech&select=partner:technion&layout=list')
})

test('a link is read as it was meant, however a mail or a chat has left it', async ({
  openShared,
}) => {
  const meant = '?time=2019&countries=SG&select=partner:ntu-singapore'
  const page = await openShared('?layout=list')
  for (const link of [
    '?time=2019&amp;countries=sg&amp;select=partner:ntu-singapore',
    '?time=2019&countries=Sg&select=partner:NTU-Singapore.',
    '?time=2019&countries=SG&select=partner:ntu-singapore">',
    '?time=2019&countries=SG&select=partner:ntu-singapore),&quot;',
  ])
    await test.step(link, async () => {
      await followLink(page, link)
      await expectLink(page, meant)
      await expect(viewOf(page, 'details')).toHaveAttribute('data-id', 'partner:ntu-singapore')
      await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0)
    })

  await test.step('a camera with a stop, and a region in small letters', async () => {
    await followLink(page, '?layout=map&regions=latin+america#4.5/50/5.')
    await expectLink(page, '?regions=Latin America&layout=map#4.5/50/5')
  })
})

test('a theme behind an escaped sign and with a stop holds', async ({ page }) => {
  await openAtlas(page, '?layout=list&amp;theme=dark.')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectLink(page, '?layout=list&theme=dark')
})

/** Whatever a link says, the atlas opens. What each of them means is told by the tests of `parseView`. */
const WRONG = [
  'time=2019..',
  'time=17.05.2006&layout=grid&theme=sepia',
  'select=javascript:alert(1)',
  'q=%E0%A4%A&tiers=%',
  'step=-1&story=../../etc/passwd',
  'alliances=%3Cimg src=x onerror=alert(1)%3E',
  '__proto__=x&constructor=y&toString=z',
  `q=${'a'.repeat(3000)}`,
]

test('links that are wrong in every way open the atlas all the same', async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`the link opened a dialog: ${dialog.message()}`)
  })
  const expectAtlas = async () => {
    await expect(viewOf(page, 'timeline')).toBeVisible()
    await expect(viewOf(page, 'legend')).toBeVisible()
  }
  for (const query of WRONG)
    await test.step(`?${query.slice(0, 60)}`, async () => {
      await openAtlas(page, `?${query}#99/x`)
      await expectAtlas()
    })

  await test.step('an unknown value of a filter shows nothing, and offers the way out', async () => {
    await followLink(page, '?layout=list&countries=XX')
    const list = viewOf(page, 'list')
    await expect(list.getByText('No partner matches.')).toBeVisible()
    await list.getByRole('button', { name: 'Clear filters' }).first().click()
    await expectLink(page, '?layout=list')
    await expect(page.getByRole('table', { name: 'Partners and places' })).toBeVisible()
  })

  await test.step('the theme of a link holds', async () => {
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await followLink(page, '?theme=light&layout=list')
    const light = await background()
    await followLink(page, '?theme=dark&layout=list')
    await expect.poll(background).not.toBe(light)
  })
})

test('a link to something unknown says so in both languages, until dismissed @phone', async ({
  openShared,
}) => {
  const link = '?select=partner:nobody'
  await expectToBeTold(await openShared(link), link, {
    notice: 'The link names something that is not in the atlas.',
    dismiss: 'Dismiss',
  })
  await expectToBeTold(await openShared(`de/${link}`), link, {
    notice: 'Der Link nennt etwas, das nicht im Atlas steht.',
    dismiss: 'Ausblenden',
  })
})

test('values that mean nothing are told in both languages, and the rest of the link holds @phone', async ({
  openShared,
}) => {
  const link = '?time=2019-13&countries=SG,XX&layout=list'
  for (const [folder, notice, dismiss] of [
    ['', 'The link says something that cannot be read. time=2019-13', 'Dismiss'],
    ['de/', 'Der Link enthält etwas, das nicht zu lesen ist. time=2019-13', 'Ausblenden'],
  ] as const) {
    const page = await openShared(`${folder}${link}`)
    const status = page.getByRole('status').filter({ hasText: notice })
    await expect(status).toContainText('countries=XX')
    await expectLink(page, '?countries=SG,XX&layout=list')
    await expect(viewOf(page, 'list')).toBeVisible()
    await status.getByRole('button', { name: dismiss }).click()
    await expect(page.getByText(notice)).toHaveCount(0)
    await expectLink(page, '?countries=SG&layout=list')
  }
})

/** Lets the page write into its address no oftener than Safari does. */
async function limitHistory(page: Page): Promise<void> {
  await page.evaluate(() => {
    const calls: number[] = []
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name].bind(history)
      history[name] = (...call) => {
        const now = performance.now()
        if (calls.filter((at) => at > now - 30_000).length >= 100)
          throw new DOMException(`history.${name}() more than 100 times`, 'SecurityError')
        calls.push(now)
        write(...call)
      }
    }
  })
}

// Pages are watched: an error that nobody catches fails the test.
test('scrubbing where the history takes a hundred writes: the last years stand in the address, and Back undoes it', async ({
  page,
}) => {
  await openAtlas(page, '?layout=timeline')
  await limitHistory(page)
  const to = page.getByRole('slider', { name: 'Last year' })
  const box = (await to.boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width / 2, y)
  await page.mouse.down()
  const strip = (await page.getByRole('group', { name: 'Years shown' }).boundingBox())!
  for (let round = 0; round < 6; round += 1) {
    await page.mouse.move(strip.x, y, { steps: 20 })
    await page.mouse.move(strip.x + strip.width, y, { steps: 20 })
  }
  await page.mouse.move(strip.x, y, { steps: 20 })
  await page.mouse.up()
  await expect(to).toHaveAttribute('aria-valuenow', '2006')
  await expectLink(page, '?time=2006&layout=timeline')

  await page.goBack()
  await expectLink(page, '?layout=timeline')
  await expect(to).toHaveAttribute('aria-valuenow', '2025')
  await page.goForward()
  await expectLink(page, '?time=2006&layout=timeline')
})

test('ten presses of an arrow key are one act for Back', async ({ openShared }) => {
  const page = await openShared('?layout=timeline')
  const from = page.getByRole('slider', { name: 'First year' })
  await from.focus()
  await Promise.all(Array.from({ length: 10 }, () => page.keyboard.press('ArrowRight')))
  await expect(from).toHaveAttribute('aria-valuenow', '2016')
  await expectLink(page, '?time=2016..2025&layout=timeline')
  await page.goBack()
  await expectLink(page, '?layout=timeline')
  await expect(from).toHaveAttribute('aria-valuenow', '2006')
})

async function expectToBeTold(
  page: Page,
  link: string,
  { notice, dismiss }: { readonly notice: string; readonly dismiss: string },
): Promise<void> {
  await followLink(page, link)
  const status = page.getByRole('status').filter({ hasText: notice })
  await expect(status).toBeVisible()
  await expect(viewOf(page, 'timeline')).toBeVisible()
  await status.getByRole('button', { name: dismiss }).click()
  await expect(page.getByText(notice)).toHaveCount(0)
  await expectLink(page, '')
}
