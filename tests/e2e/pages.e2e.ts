import { expect, findBarriers, test, viewOf } from './support'

/*
 * Pages without code, and the ways between them and the atlas. What they are made of is told by
 * `tests/build/documents.dist.test.ts`.
 */

test.describe('where nothing is', () => {
  test.use({ allowsComplaints: true })

  test('what does not exist says so, and leads back to the atlas in either language', async ({
    page,
    request,
  }) => {
    const texts: string[] = []
    for (const path of ['nowhere', 'de/nirgends', 'partner/unknown/', 'assets/missing.js']) {
      const response = await request.get(path)
      expect(response.status(), path).toBe(404)
      texts.push(await response.text())
    }
    expect(new Set(texts).size).toBe(1)
    await page.goto('partner/unknown/')
    await expect(page.getByText('This page does not exist')).toBeVisible()
    await expect(page.getByRole('link')).toHaveCount(2)
    const german = page.locator('[lang="de"]')
    await expect(german.getByRole('heading')).toBeVisible()
    await german.getByRole('link').click()
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
    expect(new URL(page.url()).pathname).toBe('/de/')
  })

  test.describe('without JavaScript, in a sub-folder,', () => {
    test.use({ contextOptions: { javaScriptEnabled: false } })

    test('it leads back to the atlas in that folder, from any depth', async ({ page, baseURL }) => {
      const folder = `${baseURL}sub/atlas/`
      await page.route(`${folder}**`, async (route) => {
        const url = route.request().url().replace(folder, baseURL!)
        await route.fulfill({ response: await route.fetch({ url }) })
      })
      for (const path of [
        '404.html',
        'nowhere',
        'de/nirgends/',
        'partner/unknown/',
        'de/no/such/page',
        'de/partner/no/such/page/',
      ])
        for (const [lang, home] of [
          ['en', ''],
          ['de', 'de/'],
        ] as const) {
          await page.goto(folder + path)
          await expect(page.getByRole('link'), path).toHaveCount(2)
          await page.locator(`section[lang="${lang}"]`).getByRole('link').click()
          await expect(page, path).toHaveURL(folder + home)
        }

      await page.goto(`${folder}${'deeper/'.repeat(12)}`)
      for (let clicks = 0; clicks < 3; clicks++) {
        const here = page.url()
        await page.locator('section[lang="en"]').getByRole('link').click()
        // Until it is loaded: which link is shown the style sheets say.
        await page.waitForURL((url) => url.href !== here)
      }
      await expect(page).toHaveURL(folder)
    })
  })
})

test('an address without its last slash leads to the one with it', async ({ request, baseURL }) => {
  for (const [path, target] of [
    ['de', 'de/'],
    ['embed', 'embed/'],
    ['de/embed?time=2019', 'de/embed/?time=2019'],
  ] as const)
    expect((await request.get(path)).url()).toBe(`${baseURL}${target}`)
})

test.describe('without JavaScript', () => {
  // The browser complains of the scripts that it may not load.
  test.use({ contextOptions: { javaScriptEnabled: false }, allowsComplaints: true })

  test('the page is map, timeline and every fact, shows no control that needs a script, and leads to the page of a partner and back', async ({
    page,
  }) => {
    const reference = page.locator('#reference')
    for (const [path, facts] of [
      ['', 'All facts as text'],
      ['de/', 'Alle Fakten als Text'],
    ] as const) {
      await page.goto(path)
      const marks = viewOf(page, 'map').locator('[data-id]').filter({ visible: true })
      expect(await marks.count()).toBeGreaterThan(50)
      const bars = viewOf(page, 'timeline').locator('[data-id^="alliance:"]')
      expect(await bars.filter({ visible: true }).count()).toBeGreaterThan(3)
      for (const role of ['button', 'checkbox', 'combobox', 'textbox'] as const)
        expect(await page.getByRole(role).filter({ visible: true }).all(), role).toEqual([])
      await page.getByRole('link', { name: facts }).click()
      await expect(reference.getByRole('heading').first()).toBeInViewport()
    }

    await reference.getByRole('link', { name: 'Imperial College London' }).first().click()
    expect(new URL(page.url()).pathname).toBe('/de/partner/imperial-college-london/')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imperial College London')
    const way = page.locator('a[href*="select=partner:imperial-college-london"]')
    await expect(way.first()).toBeVisible()
  })
})

test('pages without code read by themselves, on a desktop and on a phone, without a barrier that a machine can find', async ({
  page,
}) => {
  for (const path of [
    'accessibility/',
    'de/privacy/',
    'imprint/',
    'de/about-the-data/',
    'partner/imperial-college-london/',
    'de/alliance/eurotech/',
    'place/tum-singapore/',
  ])
    await test.step(`/${path}`, async () => {
      await page.goto(path)
      for (const size of [
        { width: 1440, height: 900 },
        { width: 390, height: 844 },
      ]) {
        await page.setViewportSize(size)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect.soft(await findBarriers(page), `${path}, ${size.width} px`).toEqual([])
      }
    })
})

test('links that others quoted lead to where they say @phone', async ({ page }) => {
  await page.goto('partner/imperial-college-london/')
  await page.locator('a[href*="select=partner:imperial-college-london"]').first().click()
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready')
  await expect(viewOf(page, 'details')).toHaveAttribute(
    'data-id',
    'partner:imperial-college-london',
  )
})
