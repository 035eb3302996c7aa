import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseCsv } from '../../src/build/read/csv'
import { generateJsonSchemas } from '../../src/build/publish/jsonSchema'
import { publishedFiles } from '../../src/build/publish/publish'
import { getDatasets } from './compiled'

type Row = Readonly<Record<string, unknown>>
type Atlas = Readonly<Record<string, unknown>> &
  Readonly<Record<'places' | 'partners' | 'alliances' | 'events' | 'sources', readonly Row[]>>

const files = publishedFiles(getDatasets())
const textOf = (path: string): string => files.get(path) ?? ''
const atlas = JSON.parse(textOf('data/atlas.json')) as Atlas
const root = new URL('../../', import.meta.url)

it('the site publishes the fact base in these files', () => {
  expect([...files.keys()].sort()).toEqual([
    'data/atlas.json',
    'data/events.csv',
    'data/partners.csv',
    'data/partners.geojson',
    'data/sources.csv',
  ])
})

describe('atlas.json', () => {
  it('says what it is, how far it reaches and under which licence', () => {
    expect(atlas).toMatchObject({
      title: 'TUM Global Atlas',
      facts_as_of: expect.stringMatching(/^\d{4}(-\d{2}){0,2}$/) as string,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    })
  })

  it.each([
    ['partners', ['name', 'name_de', 'tier', 'country', 'lon', 'lat', 'sources']],
    ['places', ['name', 'name_de', 'summary_en', 'summary_de', 'country', 'lon', 'lat', 'sources']],
    ['alliances', ['name', 'name_de', 'summary_en', 'summary_de', 'kind', 'members', 'sources']],
    [
      'events',
      [
        'date',
        'end',
        'type',
        'importance',
        'title_en',
        'title_de',
        'summary_en',
        'summary_de',
        'sources',
      ],
    ],
    ['sources', ['title', 'publisher', 'language', 'url', 'sources']],
  ] as const)('every entry of %s has an id and %j', (kind, keys) => {
    expect(atlas[kind].length).toBe(getDatasets().en[kind].length)
    for (const entry of atlas[kind]) {
      expect(entry.id).toMatch(/^[a-z0-9-]+$/)
      for (const key of keys) expect(entry, String(entry.id)).toHaveProperty(key)
    }
  })

  it('both languages are filled', () => {
    for (const entry of [...atlas.partners, ...atlas.places, ...atlas.alliances])
      expect([entry.name, entry.name_de].every(Boolean), String(entry.id)).toBe(true)
    for (const entry of atlas.events)
      expect([entry.title_en, entry.title_de].every(Boolean), String(entry.id)).toBe(true)
    for (const entry of [...atlas.places, ...atlas.alliances, ...atlas.events])
      expect([entry.summary_en, entry.summary_de].every(Boolean), String(entry.id)).toBe(true)
  })

  it('members have the same keys, with null where nothing is known', () => {
    const membersOf = (id: string) => atlas.alliances.find((entry) => entry.id === id)?.members
    expect(membersOf('eurotech')).toContainEqual({
      partner: 'technion',
      joined: '2019-01-01',
      left: null,
      as_of: null,
      documented_until: '2025-02-10',
      role: null,
    })
    expect(membersOf('global-bioeconomy-alliance')).toContainEqual({
      partner: 'tecnologico-de-monterrey',
      joined: null,
      left: null,
      as_of: '2025-03',
      documented_until: '2025-10-03',
      role: null,
    })
  })

  it('partners tell each of their relations, with the sources that it rests on', () => {
    const imperial = atlas.partners.find(({ id }) => id === 'imperial-college-london')
    expect(imperial).toMatchObject({
      tier: 'flagship',
      since: '2015-10',
      since_is: 'documented',
    })
    expect(imperial?.relations).toContainEqual({
      programme: 'flagship',
      alliance: 'tum-imperial',
      tier: 'flagship',
      from: '2018-10-04',
      from_is: 'start',
      until: null,
      documented_until: '2025-10-15',
      sources: expect.arrayContaining(['tum-partnerships-page-en']) as string[],
    })
  })

  it('institutions that are not drawn are in it, with their tier', () => {
    expect(atlas.partners.filter(({ tier }) => tier === 'other').length).toBeGreaterThan(0)
  })

  it('sources of entries are ids of sources', () => {
    const known = new Set(atlas.sources.map(({ id }) => id))
    for (const kind of ['places', 'partners', 'alliances', 'events', 'sources'] as const)
      for (const { id, sources } of atlas[kind]) {
        expect((sources as readonly string[]).length, String(id)).toBeGreaterThan(0)
        expect((sources as readonly string[]).every((source) => known.has(source))).toBe(true)
      }
  })
})

it('partners.geojson has every partner as a point, longitude first', () => {
  const { features } = JSON.parse(textOf('data/partners.geojson')) as {
    features: { geometry: { coordinates: number[] }; properties: Row }[]
  }
  expect(features.map(({ properties }) => properties.id)).toEqual(
    atlas.partners.map(({ id }) => id),
  )
  for (const { geometry, properties } of features)
    expect(geometry.coordinates).toEqual([properties.lon, properties.lat])
})

it.each(['partners', 'events', 'sources'] as const)('%s.csv has a row for every entry', (kind) => {
  const { rows, broken } = parseCsv(textOf(`data/${kind}.csv`), ',')
  expect(broken).toBeUndefined()
  expect(rows.slice(1).map(({ cells }) => cells[0]?.text)).toEqual(atlas[kind].map(({ id }) => id))
  expect(new Set(rows.map(({ cells }) => cells.length)).size).toBe(1)
})

it('what is not published is in no file', () => {
  const unpublished = parse(readFileSync(new URL('data/unpublished.yaml', root), 'utf8')) as Record<
    string,
    { id: string }[]
  >
  const ids = Object.values(unpublished).flatMap((entries) => entries.map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(0)
  const { en, de } = getDatasets()
  for (const text of [...files.values(), JSON.stringify(en), JSON.stringify(de)]) {
    // A university's address on the web may have the same words as its id here.
    const withoutLinks = text.replace(/https?:\/\/[^\s"',<>\\]+/g, '')
    for (const id of ids)
      expect(new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(withoutLinks), id).toBe(false)
  }
})

it.each([...generateJsonSchemas()])(
  '%s is current ("node src/build/cli.mjs schema" rewrites it)',
  (path, text) => {
    expect(readFileSync(new URL(path, root), 'utf8')).toBe(text)
  },
)
