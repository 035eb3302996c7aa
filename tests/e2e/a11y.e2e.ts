import { expect, findBarriers, openAtlas, test, waitForMap } from './support'

// The map once is enough, and so are some rows of the list: all are built alike.
const VIEWS = [
  ['explore', '', 'idle'],
  ['details', '?layout=timeline&select=alliance:eurotech&time=2019', 'hidden'],
  ['list', '?layout=list&regions=Oceania,Africa', 'hidden'],
  ['story', '?story=twenty-years-of-alliances&step=3', 'idle'],
  ['embed', 'embed/', 'idle'],
] as const

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
      expect(await findBarriers(page)).toEqual([])
    })
  }
}
