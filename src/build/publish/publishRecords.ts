import type { Dataset } from '../../model/dataset'
import type { Relation } from '../../model/types'

/** Both languages of one fact base. */
export interface Datasets {
  readonly en: Dataset
  readonly de: Dataset
}

export type PublishedRecords = ReturnType<typeof publishRecords>

/**
 * Every record in both languages: flat bilingual keys (`name`, `name_de`, `title_en`, `title_de`),
 * the same keys on every record of a kind, and `null` where nothing is known.
 */
export function publishRecords({ en, de }: Datasets) {
  return {
    places: pairs(en, de, 'places').map(([a, b]) => ({
      id: a.id,
      name: a.name,
      name_de: b.name,
      kind: a.kind,
      status: a.status,
      operator: a.operator ?? null,
      operator_de: b.operator ?? null,
      ...whereabouts(a, b),
      address: a.address ?? null,
      address_de: b.address ?? null,
      opened: a.opened ?? null,
      closed: a.closed ?? null,
      as_of: a.asOf ?? null,
      website: a.website ?? null,
      ...summaries(a, b),
      confidence: a.confidence,
      sources: a.sources,
    })),
    partners: pairs(en, de, 'partners').map(([a, b]) => ({
      id: a.id,
      name: a.name,
      name_de: b.name,
      short: a.short ?? null,
      aliases: a.aliases ?? [],
      tier: a.tier,
      ...whereabouts(a, b),
      founded: a.founded ?? null,
      since: a.since ?? null,
      since_is: a.sinceIs ?? null,
      documented_until: a.documentedUntil ?? null,
      programmes: a.programmes,
      relations: a.relations.map((relation) => ({
        programme: relation.programme ?? null,
        alliance: relation.alliance ?? null,
        tier: relation.tier ?? null,
        from: relation.from ?? null,
        from_is: relation.fromIs ?? null,
        until: relation.until ?? null,
        documented_until: relation.documentedUntil ?? null,
        sources: relationSources(en, a, relation),
      })),
      website: a.website ?? null,
      parent: a.parent ?? null,
      status: a.status ?? null,
      confidence: a.confidence,
      summary_en: a.summary ?? null,
      summary_de: b.summary ?? null,
      note_en: a.note ?? null,
      note_de: b.note ?? null,
      ties: a.ties.map(({ programme, from, until, asOf, evidence, sources }) => ({
        programme,
        from: from ?? null,
        until: until ?? null,
        as_of: asOf ?? null,
        evidence,
        sources,
      })),
      sources: a.sources,
    })),
    alliances: pairs(en, de, 'alliances').map(([a, b]) => ({
      id: a.id,
      name: a.name,
      name_de: b.name,
      kind: a.kind,
      importance: a.importance,
      tier: a.tier ?? null,
      started: a.started ?? null,
      ended: a.ended ?? null,
      as_of: a.asOf ?? null,
      documented_until: a.documentedUntil ?? null,
      members: a.members.map(({ partner, joined, left, asOf, documentedUntil, role }) => ({
        partner,
        joined: joined ?? null,
        left: left ?? null,
        as_of: asOf ?? null,
        documented_until: documentedUntil ?? a.documentedUntil ?? null,
        role: role ?? null,
      })),
      focus_en: a.focus,
      focus_de: b.focus,
      website: a.website ?? null,
      ...summaries(a, b),
      confidence: a.confidence,
      sources: a.sources,
    })),
    events: pairs(en, de, 'events').map(([a, b]) => ({
      id: a.id,
      date: a.date,
      end: a.end ?? null,
      type: a.type,
      importance: a.importance,
      title_en: a.title,
      title_de: b.title,
      ...summaries(a, b),
      partners: a.partners,
      places: a.places,
      alliances: a.alliances,
      cohort: a.cohort
        ? {
            academy: a.cohort.academy,
            number: a.cohort.number ?? null,
            part: a.cohort.part,
            participants: a.cohort.participants ?? null,
            theme_en: a.cohort.theme ?? null,
            theme_de: b.cohort?.theme ?? null,
            theme_short_en: a.cohort.themeWord ?? null,
            theme_short_de: b.cohort?.themeWord ?? null,
          }
        : null,
      confidence: a.confidence,
      sources: a.sources,
    })),
    sources: pairs(en, de, 'sources').map(([a, b]) => ({
      id: a.id,
      title: a.title,
      publisher: a.publisher,
      language: a.language,
      kind: a.kind,
      published: a.published ?? null,
      checked: a.checked ?? null,
      url: a.url ?? null,
      note_en: a.note ?? null,
      note_de: b.note ?? null,
      sources: [a.id],
    })),
    figures: pairs(en, de, 'figures').map(([a, b]) => ({
      id: a.id,
      scope_en: a.scope,
      scope_de: b.scope,
      value_en: a.value,
      value_de: b.value,
      as_of: a.asOf ?? null,
      confidence: a.confidence,
      sources: a.sources,
    })),
    series: pairs(en, de, 'series').map(([a, b]) => ({
      id: a.id,
      name: a.name,
      name_de: b.name,
      unit: a.unit,
      points: a.points.map(({ asOf, value, sources }) => ({ as_of: asOf, value, sources })),
      sources: [...new Set(a.points.flatMap(({ sources }) => sources))],
    })),
  }
}

/** What a relation rests on: its ties, or the sources of the alliance. */
function relationSources(
  { alliances }: Dataset,
  partner: Dataset['partners'][number],
  { programme, alliance }: Relation,
): readonly string[] {
  const ties = partner.ties.filter((tie) => tie.programme === programme)
  const network = alliances.find(({ id }) => id === alliance)
  return [...new Set([...ties.flatMap((tie) => tie.sources), ...(network?.sources ?? [])])]
}

type Lists = Pick<
  Dataset,
  'places' | 'partners' | 'alliances' | 'events' | 'sources' | 'figures' | 'series'
>

/** The records of a kind, each with its counterpart in the other language. */
function pairs<Kind extends keyof Lists>(
  en: Dataset,
  de: Dataset,
  kind: Kind,
): (readonly [Lists[Kind][number], Lists[Kind][number]])[] {
  const german = new Map<string, Lists[Kind][number]>(de[kind].map((entry) => [entry.id, entry]))
  return en[kind].map((entry) => {
    const counterpart = german.get(entry.id)
    if (!counterpart) throw new Error(`${kind}: "${entry.id}" is missing in the German dataset`)
    return [entry, counterpart] as const
  })
}

type Located = Dataset['partners'][number] | Dataset['places'][number]

function whereabouts(a: Located, b: Located) {
  return {
    country: a.country,
    region: a.region,
    city: a.city,
    city_de: b.city,
    lon: a.lngLat[0],
    lat: a.lngLat[1],
    coord_precision: a.coordPrecision,
  }
}

type Summarized = Pick<Dataset['events'][number], 'summary' | 'conflict'>

function summaries(a: Summarized, b: Summarized) {
  return {
    summary_en: a.summary,
    summary_de: b.summary,
    conflict_en: a.conflict ?? null,
    conflict_de: b.conflict ?? null,
  }
}
