import * as v from 'valibot'
import { isPartialDate } from './partialDate'
import type {
  AllianceKind,
  CohortPart,
  Confidence,
  EventType,
  Importance,
  PartnerTier,
  PlaceKind,
  PlaceStatus,
  Tier,
} from './types'

/*
 * The values that the files in `data/` are made of.
 *
 * Every value arrives as text, exactly as the editor wrote it: `date: 2006` is the text "2006", so
 * that nothing is guessed and no precision is lost. Messages are codes, which `src/entries/explain.ts`
 * puts into plain language. `json` metadata says what the JSON Schemas offer to an editor instead.
 */

const DATE_PATTERN = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
// No part reads on beyond another sign that it may begin with: a text of such signs would hold up a page.
const MARKUP = /<\/?[a-z!][^<>]*>|&(?:[a-z]+|#\w+);|\[[^[\]]+\]\([^[)]*\)|\*\*[^*]+\*\*/i
const SPREADSHEET_ERROR = /^=|^#[A-ZÄÖÜ/0]+[!?]?$/
const MISREAD = /\uFFFD|Ã[\u0080-\u00BF„Ÿ¤¶¼–œ]|â€/
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/
const NUMBER = /^-?\d+(?:\.\d+)?$/

/** Text for people: no markup, no leftovers of a spreadsheet or of a wrong encoding. */
export const text = v.pipe(
  v.string(),
  v.check((value) => value !== '', 'empty'),
  v.check((value) => !MARKUP.test(value), 'markup'),
  v.check((value) => !SPREADSHEET_ERROR.test(value), 'spreadsheet'),
  v.check((value) => !MISREAD.test(value), 'misread'),
  v.check((value) => !CONTROL.test(value), 'control'),
  v.metadata({ json: { type: ['string', 'number'] } }),
)

/** The name of an entry, as in its address: `imperial-college-london`. */
export const id = v.pipe(v.string(), v.regex(SLUG, 'slug'))

export const date = v.pipe(
  v.string(),
  v.check(isPartialDate, 'date'),
  v.metadata({ json: { type: ['string', 'integer'], pattern: DATE_PATTERN } }),
)

export function number(min: number, max: number, whole: boolean) {
  return v.pipe(
    v.string(),
    v.regex(NUMBER, 'number'),
    v.check((value) => !whole || /^-?\d+$/.test(value), 'whole'),
    v.check((value) => Number(value) >= min && Number(value) <= max, `range ${min} ${max}`),
    v.transform(Number),
    v.metadata({ json: { type: whole ? 'integer' : 'number', minimum: min, maximum: max } }),
  )
}

export const lon = number(-180, 180, false)
export const lat = number(-90, 90, false)

/** A website that we recommend: `https:` only. */
export const website = v.pipe(
  v.string(),
  v.check((value) => isWebAddress(value, ['https:']), 'https'),
)

/** The address of a cited document: `http:` is allowed, and warned about elsewhere. */
export const cited = v.pipe(
  v.string(),
  v.check((value) => isWebAddress(value, ['https:', 'http:']), 'web'),
)

function isWebAddress(value: string, protocols: readonly string[]): boolean {
  return (
    !/[\s<>"]/.test(value) && URL.canParse(value) && protocols.includes(new URL(value).protocol)
  )
}

/** Names in one cell, separated by ` | `; an empty cell is an empty list. */
export const nameCell = v.optional(
  v.pipe(
    v.string(),
    v.transform((cell) => cell.split('|').map((name) => name.trim())),
    v.array(text),
  ),
)

export const sourceCell = v.pipe(
  v.string(),
  v.transform((cell) => cell.split(/\s+/)),
  v.array(id),
)

export const idList = v.optional(v.array(id), [])
export const sources = v.pipe(
  v.array(id),
  v.check((list) => list.length > 0, 'no-source'),
)

/** What the caption of a story's step tells of. */
export const citedEvents = v.pipe(
  v.array(id),
  v.check((list) => list.length > 0, 'no-event'),
)

/** Longer views are no link, characters. */
export const MAX_VIEW_LENGTH = 2000

/** What a step of a story shows: the part of a link from `?` or `#` on. */
export const stepView = v.pipe(
  v.string(),
  v.regex(/^(?:[?#]\S*)?$/, 'view'),
  v.check((value) => value.length <= MAX_VIEW_LENGTH, 'long-view'),
)

/** Longer names find no room on the strip of a story, characters. */
export const SHORT_LENGTH = 18

/** The name of a step on the strip of a story. */
export const shortText = v.pipe(
  text,
  v.check((value) => value.length <= SHORT_LENGTH, 'long'),
)

export const TIERS = [
  'home',
  'flagship',
  'strategic-alliance',
  'network',
  'partner',
  'exchange',
  'other',
] as const satisfies readonly Tier[]
/** What evidence does not decide: TUM itself, and who is named without being a partner. */
export const TYPED_TIERS = ['home', 'other'] as const satisfies readonly Tier[]
/** What a programme or an alliance can make of a partner. */
export const PARTNER_TIERS = [
  'flagship',
  'strategic-alliance',
  'network',
  'partner',
  'exchange',
] as const satisfies readonly PartnerTier[]
/** Every other tier follows from the evidence. */
export const typedTier = v.pipe(
  v.string(),
  v.check((tier) => !PARTNER_TIERS.some((computed) => computed === tier), 'typed-tier'),
  v.picklist(TYPED_TIERS),
)
export const EVENT_TYPES = [
  'alliance',
  'membership',
  'mou',
  'cohort',
  'location',
  'programme',
  'visit',
  'milestone',
] as const satisfies readonly EventType[]
export const COHORT_PARTS = [
  'cohort',
  'kick-off',
  'workshop',
  'final',
  'call',
] as const satisfies readonly CohortPart[]
export const PLACE_KINDS = [
  'campus',
  'liaison-office',
  'subsidiary-campus',
  'research-centre',
  'joint-centre',
  'hosted-office',
] as const satisfies readonly PlaceKind[]
export const PLACE_STATUSES = [
  'active',
  'former',
  'planned',
  'announced',
  'hosted',
  'joint',
] as const satisfies readonly PlaceStatus[]
export const ALLIANCE_KINDS = [
  'network',
  'flagship',
  'strategic-alliance',
  'initiative',
  'programme',
] as const satisfies readonly AllianceKind[]
export const CONFIDENCES = ['high', 'medium', 'low'] as const satisfies readonly Confidence[]

export const confidence = v.picklist(CONFIDENCES)
export const coordPrecision = v.picklist(['campus', 'city'])
export const importance = v.pipe(
  v.picklist(['1', '2', '3']),
  v.metadata({ json: { enum: [1, 2, 3] } }),
  v.transform((value): Importance => (value === '1' ? 1 : value === '2' ? 2 : 3)),
)
export const conflict = { conflict_en: v.optional(text), conflict_de: v.optional(text) }

export const label = { en: text, de: text }

/** One label per word of a closed vocabulary; a missing or a foreign word is a fault. */
export function labels<const Keys extends readonly string[]>(keys: Keys) {
  return v.strictObject(v.entriesFromList(keys, v.strictObject(label)))
}

/** Labels of a vocabulary that editors may extend. */
export const openLabels = v.record(v.string(), v.strictObject(label))
export const year = number(1800, 2200, true)
