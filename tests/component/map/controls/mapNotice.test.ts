import { screen, within } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import MapNotice from '../../../../src/map/controls/MapNotice.svelte'
import { showPart } from '../showPart'

describe('the simple map', () => {
  it.each([
    ['en', 'chunk', 'Simple map: the full map could not be loaded.', 'Try again'],
    [
      'de',
      'chunk',
      'Einfache Karte: Die vollständige Karte konnte nicht geladen werden.',
      'Erneut',
    ],
    ['en', 'lost', 'Simple map:', 'Try again'],
    ['de', 'lost', 'Einfache Karte:', 'Erneut'],
  ] as const)(
    'says in %s why it stays (%s), and offers to try again',
    async (lang, status, words, again) => {
      const onload = vi.fn()
      showPart(MapNotice, { status, onload }, '', lang)
      const notice = screen.getByText(new RegExp(`^${words}`))
      expect(notice).toBeVisible()
      await userEvent.click(within(notice).getByRole('button', { name: new RegExp(again) }))
      expect(onload).toHaveBeenCalledOnce()
    },
  )

  it.each([
    ['en', 'Simple map: this browser has no WebGL 2.'],
    ['de', 'Einfache Karte: Dieser Browser hat kein WebGL 2.'],
  ] as const)(
    'says in %s that the browser has no WebGL 2, which no second try brings',
    (lang, words) => {
      showPart(MapNotice, { status: 'no-webgl', onload: vi.fn() }, '', lang)
      expect(screen.getByText(words)).toBeVisible()
      expect(screen.queryByRole('button', { name: /Try again|Erneut/ })).toBeNull()
    },
  )
})
