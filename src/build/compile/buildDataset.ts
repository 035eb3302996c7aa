import type { RawPartner, RawPlace } from '../../model/schema'
import { momentOf } from '../../model/activity'
import { relationsOf, sumUp, withEvidence } from '../../model/relations'
import { storyIn } from '../../story/readStory'
import type { Facts } from './facts'
import { buildEvidence } from './buildEvidence'
import { buildLabels, type Lang } from './buildLabels'
import type { Dataset, Figure, Series } from '../../model/dataset'
import type { Alliance, AtlasEvent, Cohort, Partner, Place, Source, Tie } from '../../model/types'

/** Every field of `T` by name, so that none is forgotten; optional ones may be `undefined`. */
type Fields<T> = {
  [K in keyof T]-?: T extends Record<K, T[K]> ? T[K] : T[K] | undefined
}

/** Leaves out what is `undefined`: the browser fetches the dataset, so nothing empty travels. */
function filled<T extends object>(fields: Fields<T>): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

function required<T>(entries: ReadonlyMap<string, T>, id: string): T {
  const entry = entries.get(id)
  if (entry === undefined) throw new Error(`There is no "${id}"`)
  return entry
}

/** The fact base in one language. */
export function buildDataset(facts: Facts, lang: Lang, version: string): Dataset {
  const { atlas } = facts
  const pick = <T>(en: T, de: T): T => (lang === 'en' ? en : de)
  const other = (en: string, de: string) => (en === de ? undefined : pick(de, en))
  const located = (raw: RawPartner | RawPlace) => ({
    country: raw.country,
    region: raw.region ?? atlas.countries[raw.country]?.region ?? '',
    city: pick(raw.city, raw.city_de),
    otherCity: other(raw.city, raw.city_de),
    coordPrecision: raw.coord_precision,
  })
  const named = (raw: { name: string; name_de: string }) => ({
    name: pick(raw.name, raw.name_de),
    otherName: other(raw.name, raw.name_de),
  })
  const sourced = (raw: Pick<RawPartner, 'sources' | 'confidence'>) => ({
    sources: raw.sources,
    confidence: raw.confidence,
  })

  const evidence = buildEvidence(facts)
  const living = evidence.alliances.map((alliance) => withEvidence(evidence, alliance))
  const lived = new Map(living.map((alliance) => [alliance.id, alliance]))
  const now = momentOf(null, atlas.years, atlas.stale_after_years)

  const partners = facts.partners.map((raw) =>
    filled<Partner>({
      id: raw.id,
      ...named(raw),
      short: raw.short,
      aliases: raw.aliases,
      ...sumUp(raw.tier, relationsOf(evidence, living, raw.id), now),
      ...located(raw),
      lngLat: [raw.lon, raw.lat],
      ties: evidence.ties
        .filter(({ partner }) => partner === raw.id)
        .map(({ programme, from, until, asOf, ...tie }) =>
          filled<Tie>({
            programme,
            from,
            until,
            asOf,
            evidence: tie.evidence,
            sources: tie.sources,
          }),
        ),
      founded: raw.founded,
      website: raw.website,
      summary: pick(raw.summary_en, raw.summary_de),
      note: pick(raw.note_en, raw.note_de),
      parent: raw.parent,
      status: raw.status,
      ...sourced(raw),
    }),
  )
  const places = facts.places.map((raw) =>
    filled<Place>({
      id: raw.id,
      ...named(raw),
      kind: raw.kind,
      status: raw.status,
      operator: pick(raw.operator, raw.operator_de),
      ...located(raw),
      lngLat: [raw.lngLat[0], raw.lngLat[1]],
      address: pick(raw.address, raw.address_de ?? raw.address),
      opened: raw.opened,
      closed: raw.closed,
      asOf: raw.as_of,
      website: raw.website,
      summary: pick(raw.summary_en, raw.summary_de),
      conflict: pick(raw.conflict_en, raw.conflict_de),
      ...sourced(raw),
    }),
  )
  const alliances = facts.alliances.map((raw) =>
    filled<Alliance>({
      ...named(raw),
      importance: raw.importance,
      ...required(lived, raw.id),
      focus: pick(raw.focus_en, raw.focus_de),
      summary: pick(raw.summary_en, raw.summary_de),
      website: raw.website,
      conflict: pick(raw.conflict_en, raw.conflict_de),
      ...sourced(raw),
    }),
  )
  const events = facts.events.map((raw) =>
    filled<AtlasEvent>({
      id: raw.id,
      date: raw.date,
      end: raw.end,
      type: raw.type,
      importance: raw.importance,
      title: pick(raw.title_en, raw.title_de),
      otherTitle: other(raw.title_en, raw.title_de),
      summary: pick(raw.summary_en, raw.summary_de),
      partners: raw.partners,
      places: raw.places,
      alliances: raw.alliances,
      cohort:
        raw.cohort &&
        filled<Cohort>({
          academy: raw.cohort.academy,
          number: raw.cohort.number,
          part: raw.cohort.part,
          participants: raw.cohort.participants,
          theme: pick(raw.cohort.theme_en, raw.cohort.theme_de),
          themeWord: pick(raw.cohort.short_en, raw.cohort.short_de),
        }),
      conflict: pick(raw.conflict_en, raw.conflict_de),
      ...sourced(raw),
    }),
  )
  const figures = facts.figures.map((raw) =>
    filled<Figure>({
      id: raw.id,
      scope: pick(raw.scope_en, raw.scope_de),
      value: pick(raw.value_en, raw.value_de),
      asOf: raw.as_of,
      ...sourced(raw),
    }),
  )
  const series = facts.series.map((raw): Series => ({
    id: raw.id,
    name: pick(raw.name, raw.name_de),
    unit: raw.unit,
    points: raw.points.map(({ as_of, value, sources }) => ({ asOf: as_of, value, sources })),
  }))
  const cited = new Set(
    [partners, places, alliances, events, figures, series.flatMap(({ points }) => points)]
      .flat()
      .flatMap(({ sources }) => sources)
      .concat(facts.ties.flatMap((tie) => tie.sources)),
  )
  const sources = facts.sources
    .filter(({ id }) => cited.has(id))
    .map((raw) =>
      filled<Source>({
        id: raw.id,
        title: raw.title,
        publisher: raw.publisher,
        language: raw.language,
        kind: raw.kind,
        published: raw.published,
        checked: raw.checked,
        url: raw.url,
        note: pick(raw.note_en, raw.note_de),
      }),
    )
  return {
    lang,
    title: pick(atlas.title_en, atlas.title_de),
    version,
    factsAsOf: atlas.facts_as_of,
    years: [atlas.years[0], atlas.years[1]],
    staleAfterYears: atlas.stale_after_years,
    home: atlas.home,
    homePlace: atlas.home_place,
    licence: atlas.licence,
    borderNote: pick(atlas.border_note_en, atlas.border_note_de),
    labels: buildLabels(atlas, lang),
    partners,
    places,
    alliances,
    events,
    sources,
    figures,
    series,
    stories: facts.stories.map((raw) => storyIn(lang, raw)),
  }
}
