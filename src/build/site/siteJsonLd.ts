import { getMessages } from '../../i18n/allMessages'
import type { Lang } from '../../i18n/lang'
import { pagePath } from '../../state/pages'
import type { Datasets } from '../publish/publishRecords'

/** The published files of the fact base and their media types. */
const DOWNLOADS = [
  { path: 'data/atlas.json', type: 'application/json' },
  { path: 'data/partners.csv', type: 'text/csv' },
  { path: 'data/partners.geojson', type: 'application/geo+json' },
  { path: 'data/events.csv', type: 'text/csv' },
  { path: 'data/sources.csv', type: 'text/csv' },
] as const

const CREATORS: Readonly<Record<Lang, string>> = {
  en: 'Technical University of Munich',
  de: 'Technische Universität München',
}

/**
 * The fact base as schema.org knows a `Dataset`, for search engines of data.
 * @param siteUrl as `parseSiteUrl` gives it; without it no address of the site is told
 * @param lang of name and description. Default English.
 */
export function datasetJsonLd(
  datasets: Datasets,
  siteUrl?: string,
  lang: Lang = 'en',
): Readonly<Record<string, unknown>> {
  const { title, version, licence, factsAsOf, years, partners } = datasets[lang]
  const { app } = getMessages(lang)
  const home = partners.find(({ id }) => id === datasets[lang].home)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    ...(siteUrl && {
      '@id': `${siteUrl}#dataset`,
      url: siteUrl + pagePath({ lang, isEmbedded: false }),
    }),
    name: title,
    description: `${app.headline}. ${app.description}`,
    version,
    license: licence.url,
    isAccessibleForFree: true,
    inLanguage: ['en', 'de'],
    dateModified: factsAsOf,
    temporalCoverage: years.join('/'),
    spatialCoverage: { '@type': 'Place', name: lang === 'de' ? 'Welt' : 'World' },
    creator: {
      '@type': 'CollegeOrUniversity',
      name: CREATORS[lang],
      ...(home?.website && { url: home.website }),
    },
    ...(siteUrl && {
      distribution: DOWNLOADS.map(({ path, type }) => ({
        '@type': 'DataDownload',
        name: path.replace('data/', ''),
        contentUrl: siteUrl + path,
        encodingFormat: type,
      })),
    }),
  }
}
