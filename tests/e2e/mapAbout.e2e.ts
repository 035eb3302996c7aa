import { expect, test } from './support'

interface Facts {
  readonly border_note_de: string
}

// On the atlas itself, in English: see `mapA11y.e2e.ts`.
test('the German embed tells by keyboard whose borders the map draws', async ({ openShared }) => {
  const page = await openShared('de/embed/')
  const button = page.getByRole('button', { name: 'Über diese Karte' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  const text = page.getByRole('region', { name: 'Über diese Karte' })
  await expect(text).toContainText('Land, Gewässer und Grenzen: Natural Earth, gemeinfrei.')
  const facts = (await (await page.request.get('data/atlas.json')).json()) as Facts
  await expect(text).toContainText(facts.border_note_de)
  await expect(text).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Tab')
  await expect(text).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(text).toHaveCount(0)
  await expect(button).toBeFocused()
})
