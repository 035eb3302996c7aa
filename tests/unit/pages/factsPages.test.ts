import { describe, expect, it } from 'vitest'
import type { Dataset } from '../../../src/model/dataset'
import { DESCRIPTION_LENGTH } from '../../../src/pages/facts/describe'
import { factPages } from '../../../src/pages/facts/factPages'
import { FACTS } from '../../fixtures/facts'

describe.each(['en', 'de'] as const)('the pages of facts in %s', (lang) => {
  const dataset = FACTS[lang]
  const pages = factPages(dataset, lang)

  it('are one for each partner, alliance and place, each at its own path', () => {
    const { partners, alliances, places } = dataset
    const paths = [
      ...partners.map(({ id }) => `partner/${id}/`),
      ...alliances.map(({ id }) => `alliance/${id}/`),
      ...places.map(({ id }) => `place/${id}/`),
    ]
    expect(pages.map(({ path }) => path)).toEqual(paths)
    expect(new Set(paths).size).toBe(paths.length)
  })

  it('describe themselves in one short sentence', () => {
    for (const { description } of pages) {
      expect(description).toMatch(/^\S.*\.$/)
      expect(description.length).toBeLessThanOrEqual(DESCRIPTION_LENGTH)
    }
  })

  it('hold no unset value, no empty link and no comment', () => {
    const bad = pages.filter(
      ({ body, description, jsonLd }) =>
        /undefined|null|NaN|\[object|href=""|<!--/.test(body) ||
        /undefined|null|\[object/.test(description + JSON.stringify(jsonLd)),
    )
    expect(bad.map(({ path }) => path)).toEqual([])
  })

  it('lead only to pages that are there, within themselves only to what is there', () => {
    const paths = new Set(pages.map(({ path }) => path))
    const start = lang === 'de' ? '../../../de/' : '../../'
    for (const { body, path } of pages) {
      const links = [...body.matchAll(/href="([^"]*\/(?:partner|alliance|place)\/[^"]+)"/g)]
      const dead = links
        .map(([, href = '']) => href)
        .filter((href) => href.startsWith(start) && !href.startsWith('http'))
        .map((href) => href.slice(start.length).replace(/^de\//, ''))
        .filter((target) => !paths.has(target))
      expect(dead, path).toEqual([])
      const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, path).toBe(ids.length)
      const anchors = [...body.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
      expect(
        anchors.filter((id) => !ids.includes(id)),
        path,
      ).toEqual([])
    }
  })

  it('name every source of their subject and its events', () => {
    const alliance = dataset.alliances.find(({ id }) => id === 'eurotech')
    const events = dataset.events.filter(({ alliances }) => alliances.includes('eurotech'))
    const ids = new Set([...(alliance?.sources ?? []), ...events.flatMap(({ sources }) => sources)])
    const { body = '' } = pages.find(({ path }) => path === 'alliance/eurotech/') ?? {}
    expect(body.match(/<li id="s\d+"/g)).toHaveLength(ids.size)
  })
})

describe('structured data', () => {
  const pages = factPages(FACTS.en, 'en')
  const find = (path: string) => pages.find((page) => page.path === path)?.jsonLd

  it('of a partner has its name, website, town and position', () => {
    expect(find('partner/imperial-college-london/')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'CollegeOrUniversity',
      name: 'Imperial College London',
      url: 'https://www.imperial.ac.uk',
      sameAs: 'https://www.imperial.ac.uk',
      address: { addressLocality: 'London', addressCountry: 'GB' },
      geo: { '@type': 'GeoCoordinates' },
    })
  })

  it('of an alliance has its members with the dates of joining and leaving', () => {
    expect(find('alliance/eurotech/')).toMatchObject({
      '@type': 'Organization',
      foundingDate: '2006-06',
      member: expect.arrayContaining([
        {
          '@type': 'OrganizationRole',
          member: expect.objectContaining({ name: 'École Polytechnique' }) as unknown,
          startDate: '2018-06-07',
          endDate: '2023',
        },
      ]) as unknown,
    })
  })

  it('of a member says the same of it as its own page', () => {
    for (const alliance of FACTS.en.alliances) {
      const { member = [] } = find(`alliance/${alliance.id}/`) as { member?: object[] }
      const members = member.map((each) => ('member' in each ? each.member : each))
      const own = alliance.members.map(({ partner }) => {
        const { '@type': type, name } = find(`partner/${partner}/`) ?? {}
        return { '@type': type, name }
      })
      expect(members, alliance.id).toMatchObject(own)
    }
  })

  it('does not call a company a university, nor the middle of a city an address', () => {
    expect(find('partner/google/')).toMatchObject({ '@type': 'Organization' })
    expect(find('place/tum-beijing/')).not.toHaveProperty('geo')
  })
})

it('text that looks like markup stays text', () => {
  const [first, ...rest] = FACTS.en.partners
  const evil = { ...first!, name: 'A <script>alert(1)</script> & "B"', note: '<img src=x>' }
  const dataset: Dataset = { ...FACTS.en, partners: [evil, ...rest] }
  const { body } = factPages(dataset, 'en')[0]!
  expect(body).not.toMatch(/<script|<img/)
  expect(body).toContain('A &lt;script')
})
