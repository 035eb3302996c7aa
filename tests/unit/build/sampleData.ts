import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compileData, formatFault, type Compilation } from '../../../src/build/compile/compile'

/** The real settings, with few programmes: those of the sample. */
const atlas = readFileSync(new URL('../../../data/atlas.yaml', import.meta.url), 'utf8').replace(
  /^programmes:\n[^]*?(?=^regions:)/m,
  `programmes:
  flagship: { en: Flagship, de: Flaggschiff, alliances: [tum-imperial] }
  agreement: { en: Agreement, de: Abkommen, tier: partner }
  exchange: { en: Exchange, de: Austausch, tier: exchange }

`,
)

/** A small, sound data folder: texts by path. */
export const SAMPLE: Readonly<Record<string, string>> = {
  'atlas.yaml': atlas,
  'partners.csv': `id,name,name_de,short,aliases,tier,country,region,city,city_de,lon,lat,coord_precision,founded,website,parent,status,confidence,summary_en,summary_de,note_en,note_de,sources
tum,Technical University of Munich,Technische Universität München,TUM,,home,DE,,Munich,München,11.5679,48.149,campus,1868,https://www.tum.de,,,high,,,,,tum-page
imperial,Imperial College London,Imperial College London,Imperial,IC London | ICL,,GB,,London,London,-0.1749,51.4988,campus,1907-07-08,https://www.imperial.ac.uk,,,high,,,,,tum-page
ntu,Nanyang Technological University,Nanyang Technological University,NTU,,,SG,,Singapore,Singapur,103.6831,1.3483,campus,,https://www.ntu.edu.sg,,,high,,,"Joint, since long","Gemeinsam, seit langem",tum-page old-page
`,
  'ties.csv': `partner,programme,from,until,as_of,evidence,sources
imperial,flagship,,,2018,tum,tum-page
ntu,agreement,1997,,2012,tum,tum-page old-page
`,
  'sources.csv': `id,title,publisher,language,kind,published,checked,url,note_en,note_de
tum-page,"TUM, a page",TUM,en,web-page,2025,,https://www.tum.de/page,,
old-page,Supplied text,TUM,de,user-document,,,,Document supplied by TUM,Von der TUM
`,
  'places.yaml': `- id: tum-munich
  name: TUM Munich
  name_de: TUM München
  kind: campus
  status: active
  country: DE
  city: Munich
  city_de: München
  lngLat: [11.5674, 48.149]
  coord_precision: campus
  opened: 1868
  summary_en: The seat.
  summary_de: Der Sitz.
  confidence: high
  sources:
    - tum-page
`,
  'alliances.yaml': `- id: tum-imperial
  name: TUM and Imperial
  name_de: TUM und Imperial
  kind: flagship
  importance: 1
  started: 2018-10-04
  focus_en:
    - talent
  focus_de:
    - Talente
  summary_en: A flagship.
  summary_de: Ein Flaggschiff.
  members:
    - partner: tum
      joined: 2018-10-04
    - partner: imperial
      joined: 2018
      left: 2023
  confidence: high
  sources:
    - tum-page
`,
  'events.yaml': `- id: signing
  date: 2018-10-04
  type: mou
  importance: 1
  title_en: Signing
  title_de: Unterzeichnung
  summary_en: Signed in London.
  summary_de: In London unterzeichnet.
  partners:
    - imperial
  places:
    - tum-munich
  alliances:
    - tum-imperial
  cohort:
    academy: tum-imperial
    part: cohort
    number: 2
    participants: 18
  confidence: high
  sources:
    - tum-page
`,
  'figures.yaml': `figures:
  - id: partners-2024
    scope_en: Mathematics
    scope_de: Mathematik
    value_en: 58 partners
    value_de: 58 Partner
    as_of: 2024
    confidence: high
    sources:
      - tum-page

series:
  - id: share
    name: Share
    name_de: Anteil
    unit: percent
    points:
      - as_of: 2016-10
        value: 24.5
        sources:
          - tum-page
`,
  'unpublished.yaml': `partners:
  - id: waseda
    reason: Weakly documented.
`,
  'stories/tour.yaml': `id: tour
title_en: Tour
title_de: Rundgang
summary_en: A tour.
summary_de: Ein Rundgang.
steps:
  - id: start
    view: '?select=partner:imperial&countries=GB#4/12/48'
    title_en: Start
    title_de: Beginn
    caption_en: Here it starts.
    caption_de: Hier beginnt es.
    short_en: Start
    short_de: Beginn
    events: [signing]
    sources: [tum-page]
`,
}

/** New contents of files, by path; `undefined` removes a file. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>

/** Compiles the sample with some of its files changed. */
export function compileSample(changes: Changes = {}): Compilation {
  const dir = mkdtempSync(join(tmpdir(), 'atlas-data-'))
  try {
    for (const [path, text] of Object.entries({ ...SAMPLE, ...changes })) {
      if (text === undefined) continue
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), text)
    }
    return compileData(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** The sample's file with one passage replaced; the passage must be there. */
export function edit(path: string, passage: string, replacement: string): Changes {
  const text = SAMPLE[path] ?? ''
  if (!text.includes(passage)) throw new Error(`${path} has no "${passage}"`)
  return { [path]: text.replace(passage, () => replacement) }
}

/** The faults of the sample with changes, as they are printed. */
export function faultsOf(changes: Changes): string[] {
  return compileSample(changes).faults.map(formatFault)
}

/** The warnings of the sample with changes, as they are printed. */
export function warningsOf(changes: Changes): string[] {
  return compileSample(changes).warnings.map(formatFault)
}
