import * as v from 'valibot'
import * as f from './schemaFields'

/** A row of `partners.csv`. */
export const partnerSchema = v.strictObject({
  id: f.id,
  name: f.text,
  name_de: f.text,
  short: v.optional(f.text),
  aliases: f.nameCell,
  tier: v.optional(f.typedTier),
  country: v.string(),
  region: v.optional(v.string()),
  city: f.text,
  city_de: f.text,
  lon: f.lon,
  lat: f.lat,
  coord_precision: f.coordPrecision,
  founded: v.optional(f.date),
  website: v.optional(f.website),
  parent: v.optional(f.id),
  status: v.optional(v.picklist(['unclear'])),
  confidence: f.confidence,
  summary_en: v.optional(f.text),
  summary_de: v.optional(f.text),
  note_en: v.optional(f.text),
  note_de: v.optional(f.text),
  sources: f.sourceCell,
})

/** A row of `ties.csv`. */
export const tieSchema = v.strictObject({
  partner: f.id,
  programme: f.id,
  from: v.optional(f.date),
  until: v.optional(f.date),
  as_of: v.optional(f.date),
  evidence: f.id,
  sources: f.sourceCell,
})

/** A row of `sources.csv`. */
export const sourceSchema = v.strictObject({
  id: f.id,
  title: f.text,
  publisher: f.text,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'language')),
  kind: f.id,
  published: v.optional(f.date),
  checked: v.optional(f.date),
  url: v.optional(f.cited),
  note_en: v.optional(f.text),
  note_de: v.optional(f.text),
})

/** An entry of `places.yaml`. */
export const placeSchema = v.strictObject({
  id: f.id,
  name: f.text,
  name_de: f.text,
  kind: v.picklist(f.PLACE_KINDS),
  status: v.picklist(f.PLACE_STATUSES),
  operator: v.optional(f.text),
  operator_de: v.optional(f.text),
  country: v.string(),
  region: v.optional(v.string()),
  city: f.text,
  city_de: f.text,
  lngLat: v.strictTuple([f.lon, f.lat]),
  coord_precision: f.coordPrecision,
  address: v.optional(f.text),
  address_de: v.optional(f.text),
  opened: v.optional(f.date),
  closed: v.optional(f.date),
  as_of: v.optional(f.date),
  website: v.optional(f.website),
  summary_en: f.text,
  summary_de: f.text,
  ...f.conflict,
  confidence: f.confidence,
  sources: f.sources,
})

const member = v.strictObject({
  partner: f.id,
  joined: v.optional(f.date),
  left: v.optional(f.date),
  as_of: v.optional(f.date),
  role: v.optional(v.picklist(['associated'])),
})

/** An entry of `alliances.yaml`. */
export const allianceSchema = v.strictObject({
  id: f.id,
  name: f.text,
  name_de: f.text,
  kind: v.picklist(f.ALLIANCE_KINDS),
  importance: f.importance,
  tier: v.optional(v.picklist(f.PARTNER_TIERS)),
  started: v.optional(f.date),
  ended: v.optional(f.date),
  as_of: v.optional(f.date),
  listed: v.optional(f.date),
  website: v.optional(f.website),
  focus_en: v.optional(v.array(f.text), []),
  focus_de: v.optional(v.array(f.text), []),
  summary_en: f.text,
  summary_de: f.text,
  ...f.conflict,
  members: v.optional(v.array(member), []),
  confidence: f.confidence,
  sources: f.sources,
})

/** An entry of `events.yaml`. */
export const eventSchema = v.strictObject({
  id: f.id,
  date: f.date,
  end: v.optional(f.date),
  type: v.picklist(f.EVENT_TYPES),
  importance: f.importance,
  title_en: f.text,
  title_de: f.text,
  summary_en: f.text,
  summary_de: f.text,
  ...f.conflict,
  partners: f.idList,
  places: f.idList,
  alliances: f.idList,
  cohort: v.optional(
    v.strictObject({
      academy: f.id,
      part: v.picklist(f.COHORT_PARTS),
      number: v.optional(f.number(1, 999, true)),
      participants: v.optional(f.number(1, 9999, true)),
      theme_en: v.optional(f.text),
      theme_de: v.optional(f.text),
      short_en: v.optional(f.text),
      short_de: v.optional(f.text),
    }),
  ),
  confidence: f.confidence,
  sources: f.sources,
})

/** An entry of `figures` in `figures.yaml`. */
export const figureSchema = v.strictObject({
  id: f.id,
  scope_en: f.text,
  scope_de: f.text,
  value_en: f.text,
  value_de: f.text,
  as_of: v.optional(f.date),
  confidence: f.confidence,
  sources: f.sources,
})

/** An entry of `series` in `figures.yaml`. */
export const seriesSchema = v.strictObject({
  id: f.id,
  name: f.text,
  name_de: f.text,
  unit: v.picklist(['percent']),
  points: v.array(
    v.strictObject({ as_of: f.date, value: f.number(0, 100, false), sources: f.sources }),
  ),
})

/** A file in `stories/`. */
export const storySchema = v.strictObject({
  id: f.id,
  title_en: f.text,
  title_de: f.text,
  summary_en: f.text,
  summary_de: f.text,
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: f.id,
        view: v.optional(f.stepView, ''),
        title_en: f.text,
        title_de: f.text,
        caption_en: f.text,
        caption_de: f.text,
        short_en: f.shortText,
        short_de: f.shortText,
        events: f.citedEvents,
        sources: f.sources,
        notes_en: v.optional(f.text),
        notes_de: v.optional(f.text),
      }),
    ),
    v.check((steps) => steps.length > 0, 'no-step'),
  ),
})

/** `atlas.yaml`. */
export const atlasSchema = v.strictObject({
  title_en: f.text,
  title_de: f.text,
  facts_as_of: f.date,
  years: v.strictTuple([f.year, f.year]),
  stale_after_years: f.number(1, 100, true),
  home: f.id,
  home_place: f.id,
  licence: v.strictObject({ name: f.text, url: f.website }),
  border_note_en: f.text,
  border_note_de: f.text,
  tiers: v.strictObject(
    v.entriesFromList(
      [...f.TIERS, 'location'] as const,
      v.strictObject({ ...f.label, definition_en: f.text, definition_de: f.text }),
    ),
  ),
  event_types: f.labels(f.EVENT_TYPES),
  cohort_parts: f.labels(f.COHORT_PARTS),
  place_kinds: f.labels(f.PLACE_KINDS),
  place_statuses: f.labels(f.PLACE_STATUSES),
  alliance_kinds: f.labels(f.ALLIANCE_KINDS),
  confidence: f.labels(f.CONFIDENCES),
  evidence: f.openLabels,
  source_kinds: f.openLabels,
  programmes: v.record(
    v.string(),
    v.strictObject({
      ...f.label,
      tier: v.optional(v.picklist(f.PARTNER_TIERS)),
      alliances: v.optional(v.array(f.id)),
    }),
  ),
  regions: f.openLabels,
  countries: v.record(
    v.string(),
    v.strictObject({
      ...f.label,
      region: v.string(),
      aliases: v.optional(v.array(f.text)),
    }),
  ),
})

/** An entry of `unpublished.yaml`: whatever is known, and why it is not shown. */
export const unpublishedSchema = v.looseObject({ id: f.id, reason: f.text })

/** An entry of `sources` in `unpublished.yaml`; no reason is needed, for it is not a fact. */
export const unpublishedSourceSchema = v.looseObject({ id: f.id, title: f.text })

/** `unpublished.yaml`: what is known but not shown, by kind. */
export const unpublishedFileSchema = v.strictObject({
  partners: v.optional(v.array(unpublishedSchema)),
  places: v.optional(v.array(unpublishedSchema)),
  alliances: v.optional(v.array(unpublishedSchema)),
  events: v.optional(v.array(unpublishedSchema)),
  figures: v.optional(v.array(unpublishedSchema)),
  sources: v.optional(v.array(unpublishedSourceSchema)),
})

export type RawPartner = v.InferOutput<typeof partnerSchema>
export type RawTie = v.InferOutput<typeof tieSchema>
export type RawSource = v.InferOutput<typeof sourceSchema>
export type RawPlace = v.InferOutput<typeof placeSchema>
export type RawAlliance = v.InferOutput<typeof allianceSchema>
export type RawEvent = v.InferOutput<typeof eventSchema>
export type RawFigure = v.InferOutput<typeof figureSchema>
export type RawSeries = v.InferOutput<typeof seriesSchema>
export type RawStory = v.InferOutput<typeof storySchema>
export type RawAtlas = v.InferOutput<typeof atlasSchema>
