import type { Basemap } from 'virtual:basemap'
import { equalAreaFrame } from '../../geo/equalArea'
import { getMessages } from '../../i18n/allMessages'
import { createFormats } from '../../i18n/format'
import type { Lang } from '../../i18n/lang'
import { momentOf } from '../../model/activity'
import { NO_FILTERS } from '../../model/filters'
import { createLookup } from '../../model/lookup'
import { networkAsOf } from '../../model/network'
import type { Dataset } from '../../model/dataset'
import { PALETTES } from '../../theme/palettes'
import { basemapSvg, networkSvg } from './ogPictureMap'
import { escapeHtml, OG_SIZE } from './siteHead'
import { toPng } from './siteRaster'

export interface OgPictureInput {
  readonly dataset: Dataset
  readonly lang: Lang
  /** As `compileBasemap` makes it. */
  readonly basemap: Basemap
}

/** The picture of a language, below the site's root. */
export const OG_PICTURES: Readonly<Record<Lang, string>> = {
  en: 'preview.en.png',
  de: 'preview.de.png',
}

const { width, height } = OG_SIZE
/** The world stands below the title; its south, without marks, goes beyond the edge. */
const HEADER = 132
const MAP_TOP = 124
const MAP_SIZE = { width: 1236, height: 604 }
const MAP_LEFT = (width - MAP_SIZE.width) / 2
const MARGIN = 56

/** The picture that stands for a link to the atlas: title, world map with all marks, counts, date. */
export function ogSvg({ dataset, lang, basemap }: OgPictureInput): string {
  const { app } = getMessages(lang)
  const formats = createFormats(lang)
  const lookup = createLookup(dataset)
  const moment = momentOf(null, dataset.years, dataset.staleAfterYears)
  const network = networkAsOf(lookup, NO_FILTERS, moment, null)
  const { partners, countries } = network.counts
  const frame = equalAreaFrame(MAP_SIZE)
  const covers = [
    { minX: 0, minY: 0, maxX: MAP_SIZE.width, maxY: HEADER + MARGIN / 4 - MAP_TOP },
    { minX: 0, minY: 330, maxX: 330, maxY: MAP_SIZE.height },
  ]
  const { light } = PALETTES
  const text = (y: number, size: number, weight: number, words: string, color = light.ink) =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeHtml(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect width="${width}" height="${height}" fill="${light.sea}"/>`,
    `<g transform="translate(${MAP_LEFT} ${MAP_TOP})">${basemapSvg(frame, basemap)}${networkSvg(frame, lookup, network, covers)}</g>`,
    `<rect width="${width}" height="${HEADER}" fill="${light.paper}"/>`,
    `<path d="M0 ${HEADER}H${width}" stroke="${light.coast}"/>`,
    text(68, 50, 700, app.title),
    text(108, 27, 400, app.headline, light.ink2),
    text(532, 27, 600, app.partners(partners, formats.number(partners))),
    text(566, 27, 600, app.countries(countries, formats.number(countries))),
    text(600, 19, 400, app.factsAsOf(formats.date(dataset.factsAsOf)), light.ink2),
    '</svg>',
  ].join('')
}

/** The picture as a PNG of 1200 × 630 pixels. Takes about a second. */
export function ogPicture(input: OgPictureInput): Promise<Uint8Array> {
  return toPng(ogSvg(input), width)
}
