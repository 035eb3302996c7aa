import type { SiteConfig } from './types'

/** A name and its value; without lines it is not filled in yet. */
export interface Field {
  readonly label: string
  readonly lines: readonly string[]
  /** What a link of the value begins with: `mailto:`. */
  readonly href?: 'mailto:' | 'tel:'
}

/** A field as a page asks for it. */
export interface WantedField {
  /** As in `data/site.yaml`, without its language: `vat_id`. */
  readonly name: string
  readonly label: string
  readonly value: string | readonly string[] | undefined
  readonly href?: Field['href']
}

/** The fields that apply, each with its lines. */
export function fieldsOf(wanted: readonly WantedField[], { not_applicable }: SiteConfig): Field[] {
  return wanted
    .filter(({ name, value }) => linesOf(value).length > 0 || !not_applicable.includes(name))
    .map(({ label, value, href }) => ({ label, lines: linesOf(value), ...(href && { href }) }))
}

function linesOf(value: WantedField['value']): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}

/** Whether any of them is not filled in. */
export function hasPlaceholder(fields: readonly Field[]): boolean {
  return fields.some(({ lines }) => lines.length === 0)
}
