import type { RawAtlas } from '../../model/schema'
import type { Dataset, Labels } from '../../model/dataset'

export type Lang = Dataset['lang']

/** The names of all vocabularies in one language. */
export function buildLabels(atlas: RawAtlas, lang: Lang): Labels {
  const words = <Key extends string>(
    labels: Readonly<Record<Key, { readonly en: string; readonly de: string }>>,
  ) =>
    Object.fromEntries(
      Object.entries<{ readonly en: string; readonly de: string }>(labels).map(([key, label]) => [
        key,
        label[lang],
      ]),
    ) as Record<Key, string>
  const definitions = Object.entries(atlas.tiers).map(([tier, label]) => [
    tier,
    lang === 'en' ? label.definition_en : label.definition_de,
  ])
  return {
    tiers: words(atlas.tiers),
    tierDefinitions: Object.fromEntries(definitions) as Labels['tierDefinitions'],
    eventTypes: words(atlas.event_types),
    cohortParts: words(atlas.cohort_parts),
    placeKinds: words(atlas.place_kinds),
    placeStatuses: words(atlas.place_statuses),
    allianceKinds: words(atlas.alliance_kinds),
    confidence: words(atlas.confidence),
    evidence: words(atlas.evidence),
    sourceKinds: words(atlas.source_kinds),
    programmes: words(atlas.programmes),
    regions: words(atlas.regions),
    countries: words(atlas.countries),
    countryAliases: Object.fromEntries(
      Object.entries(atlas.countries).flatMap(([code, { aliases }]) =>
        aliases ? [[code, aliases] as const] : [],
      ),
    ),
  }
}
