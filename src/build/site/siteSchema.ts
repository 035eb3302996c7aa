import * as v from 'valibot'
import { date, id, number, text, website } from '../../model/schemaFields'

/** Lines of an address; empty: not filled in yet. */
const lines = v.optional(v.array(text), [])
const maybe = v.optional(text)

const imprint = v.strictObject({
  provider_en: maybe,
  provider_de: maybe,
  address_en: lines,
  address_de: lines,
  represented_by_en: maybe,
  represented_by_de: maybe,
  mail: maybe,
  phone: maybe,
  supervisory_authority_en: maybe,
  supervisory_authority_de: maybe,
  vat_id: maybe,
  responsible_en: maybe,
  responsible_de: maybe,
})

const privacy = v.strictObject({
  host_en: maybe,
  host_de: maybe,
  log_retention_en: maybe,
  log_retention_de: maybe,
  legal_basis_en: maybe,
  legal_basis_de: maybe,
  officer_en: maybe,
  officer_de: maybe,
  officer_mail: maybe,
})

const contact = v.strictObject({ mail: maybe, phone: maybe })

/** `site.yaml`: who is responsible for the site. Every field may be empty, which the pages say. */
export const siteSchema = v.strictObject({
  imprint: v.optional(imprint, {}),
  privacy: v.optional(privacy, {}),
  accessibility: v.optional(contact, {}),
  not_applicable: lines,
})

/** Both languages of a text. */
const both = <const Name extends string>(name: Name) =>
  ({ [`${name}_en`]: text, [`${name}_de`]: text }) as Record<
    `${Name}_en` | `${Name}_de`,
    typeof text
  >

const gap = v.strictObject({
  id,
  kind: v.picklist(['barrier', 'untested', 'open', 'foreign']),
  criteria: v.optional(v.array(text), []),
  ...both('title'),
  ...both('reason'),
  ...both('remedy'),
  when_en: maybe,
  when_de: maybe,
})

/** `accessibility.yaml`: the statement on accessibility. */
export const accessibilitySchema = v.strictObject({
  status: v.picklist(['fully', 'partly', 'not']),
  standard: text,
  binding: text,
  built_to: text,
  written: date,
  checked: date,
  ...both('method'),
  gaps: v.array(gap),
  ...both('map_note'),
  enforcement: v.strictObject({
    name: text,
    basis: text,
    website: v.optional(website),
    answer_weeks: number(1, 52, true),
  }),
})

export type SiteConfig = v.InferOutput<typeof siteSchema>
export type AccessibilityData = v.InferOutput<typeof accessibilitySchema>

/** Names of the fields of `site.yaml`, by section. */
export const SITE_FIELDS = {
  imprint: Object.keys(imprint.entries) as (keyof SiteConfig['imprint'])[],
  privacy: Object.keys(privacy.entries) as (keyof SiteConfig['privacy'])[],
  accessibility: Object.keys(contact.entries) as (keyof SiteConfig['accessibility'])[],
} as const
