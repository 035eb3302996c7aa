import { AxeBuilder } from '@axe-core/playwright'
import { expect, openAtlas, test, waitForMap } from './support'

const VIEWS = [
  ['explore', '', 'idle'],
  ['details', '?select=alliance:eurotech&time=2019', 'idle'],
  ['list', '?layout=list', 'hidden'],
  ['story', '?story=twenty-years-of-alliances&step=3', 'idle'],
  ['embed', 'embed/', 'idle'],
] as const

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const [name, path, map] of VIEWS) {
  for (const [theme, lang] of [
    ['light', 'en'],
    ['dark', 'de'],
  ] as const) {
    test(`${name}, ${theme}, ${lang}: no barrier that a machine can find @phone`, async ({
      page,
    }) => {
      const [folder = '', query = ''] = path.split('?')
      const link = `${lang === 'de' ? 'de/' : ''}${folder}?${query}&theme=${theme}`
      await openAtlas(page, link.replace('?&', '?'))
      await waitForMap(page, map)
      const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze()
      const found = violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        where: nodes.slice(0, 5).map(({ target }) => target.join(' ')),
      }))
      expect(found).toEqual([])
    })
  }
}
