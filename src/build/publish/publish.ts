import type { FeatureCollection, Point } from 'geojson'
import type { Dataset } from '../../model/dataset'
import { publishRecords, type Datasets, type PublishedRecords } from './publishRecords'
import { toCsv } from './toCsv'

/**
 * The fact base as the site offers it for download, both languages in one file each.
 * @returns texts by path within the site, such as `data/atlas.json`.
 */
export function publishedFiles(datasets: Datasets): Map<string, string> {
  const records = publishRecords(datasets)
  return new Map([
    ['data/atlas.json', JSON.stringify(toAtlas(datasets, records), null, 1) + '\n'],
    ['data/partners.csv', partnersCsv(records)],
    ['data/partners.geojson', JSON.stringify(toGeoJson(records), null, 1) + '\n'],
    ['data/events.csv', eventsCsv(records)],
    ['data/sources.csv', sourcesCsv(records)],
  ])
}

function toAtlas({ en, de }: Datasets, records: PublishedRecords) {
  return {
    title: en.title,
    title_de: de.title,
    version: en.version,
    licence: en.licence,
    facts_as_of: en.factsAsOf,
    years: en.years,
    stale_after_years: en.staleAfterYears,
    home: en.home,
    home_place: en.homePlace,
    border_note_en: en.borderNote,
    border_note_de: de.borderNote,
    labels: zipLabels(en.labels, de.labels),
    ...records,
  }
}

/** `{ tiers: { flagship: { en, de } } }` */
function zipLabels(en: Dataset['labels'], de: Dataset['labels']) {
  const german = de as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>
  return Object.fromEntries(
    Object.entries(en)
      .filter(([name]) => name !== 'countryAliases')
      .map(([name, labels]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        Object.fromEntries(
          Object.entries(labels as Readonly<Record<string, string>>).map(([id, label]) => [
            id,
            { en: label, de: german[name]?.[id] ?? label },
          ]),
        ),
      ]),
  )
}

function toGeoJson({ partners }: PublishedRecords): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: partners.map((partner) => ({
      type: 'Feature',
      id: partner.id,
      geometry: { type: 'Point', coordinates: [partner.lon, partner.lat] },
      properties: partner,
    })),
  }
}

function partnersCsv({ partners }: PublishedRecords): string {
  return toCsv(
    [
      'id',
      'name',
      'name_de',
      'short',
      'aliases',
      'tier',
      'country',
      'region',
      'city',
      'city_de',
      'lon',
      'lat',
      'coord_precision',
      'founded',
      'since',
      'since_is',
      'documented_until',
      'programmes',
      'website',
      'parent',
      'status',
      'confidence',
      'summary_en',
      'summary_de',
      'note_en',
      'note_de',
      'sources',
    ],
    partners.map(({ aliases, ...partner }) => ({ ...partner, aliases: aliases.join(' | ') })),
  )
}

function eventsCsv({ events }: PublishedRecords): string {
  return toCsv(
    [
      'id',
      'date',
      'end',
      'type',
      'importance',
      'title_en',
      'title_de',
      'summary_en',
      'summary_de',
      'conflict_en',
      'conflict_de',
      'partners',
      'places',
      'alliances',
      'academy',
      'cohort_number',
      'cohort_part',
      'participants',
      'theme_en',
      'theme_de',
      'theme_short_en',
      'theme_short_de',
      'confidence',
      'sources',
    ],
    events.map(({ cohort, ...event }) => ({
      ...event,
      academy: cohort?.academy,
      cohort_number: cohort?.number,
      cohort_part: cohort?.part,
      participants: cohort?.participants,
      theme_en: cohort?.theme_en,
      theme_de: cohort?.theme_de,
      theme_short_en: cohort?.theme_short_en,
      theme_short_de: cohort?.theme_short_de,
    })),
  )
}

function sourcesCsv({ sources }: PublishedRecords): string {
  return toCsv(
    [
      'id',
      'title',
      'publisher',
      'language',
      'kind',
      'published',
      'checked',
      'url',
      'note_en',
      'note_de',
    ],
    sources,
  )
}
