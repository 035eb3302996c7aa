import { expect, openAtlas, openMap, test, viewOf } from './support'

interface Facts {
  readonly border_note_en: string
  readonly border_note_de: string
}

const PAGES = [
  {
    path: '',
    about: 'About this map',
    note: 'border_note_en',
    shapes: 'Land, water and borders: Natural Earth, public domain.',
  },
  {
    path: 'de/embed/',
    about: 'Über diese Karte',
    note: 'border_note_de',
    shapes: 'Land, Gewässer und Grenzen: Natural Earth, gemeinfrei.',
  },
] as const

test.describe('without WebGL', () => {
  test.use({ hasWebGl: false })

  for (const { path, about, note, shapes } of PAGES)
    test(`/${path} tells by keyboard whose borders the map draws`, async ({ page }) => {
      await openAtlas(page, path)
      const map = viewOf(page, 'map')
      const button = map.getByRole('button', { name: about })
      await button.focus()
      await page.keyboard.press('Enter')
      await expect(button).toHaveAttribute('aria-expanded', 'true')
      const text = map.getByRole('region', { name: about })
      await expect(text).toContainText(shapes)
      const facts = (await (await page.request.get('data/atlas.json')).json()) as Facts
      await expect(text).toContainText(facts[note])
      await expect(text).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Tab')
      await expect(text).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(text).toHaveCount(0)
      await expect(button).toBeFocused()
    })
})

test('the German map speaks German', async ({ page }) => {
  await openMap(page, 'de/')
  const map = viewOf(page, 'map')
  await expect(
    map.getByRole('region', { name: 'Karte. Pfeiltasten verschieben sie, Plus und Minus zoomen.' }),
  ).toHaveCount(1)
  const controls = map.getByRole('group', { name: 'Kartenausschnitt' })
  await controls.getByRole('button', { name: 'Karte verschieben' }).click()
  await expect(controls.getByRole('button', { name: 'Nach unten' })).toBeVisible()
  const names = await controls
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons.map((button) =>
        (button.ariaLabel ?? button.textContent).replace(/\s+/g, ' ').replace(/\d+/, 'n').trim(),
      ),
    )
  expect(names).toEqual([
    'Vergrößern',
    'Verkleinern',
    'Karte verschieben',
    'Nach oben',
    'Nach links',
    'Nach rechts',
    'Nach unten',
    ...['Welt', 'Europa', 'Asien', 'Amerika', 'Afrika', 'Ozeanien'].map(
      (name) => `${name} n Partner`,
    ),
    'Globus',
  ])
  await controls.getByRole('button', { name: /^Ozeanien/ }).click()
  await expect(map.getByText(/^Die Karte zeigt: Ozeanien, \d+ Partner\.$/)).toHaveRole('status')
  await controls.getByRole('button', { name: 'Globus' }).click()
  await expect(map.getByRole('button', { name: /^\d+ Partner auf der Rückseite$/ })).toBeVisible()
})
