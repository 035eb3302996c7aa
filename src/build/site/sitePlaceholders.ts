import { withoutLanguage, type SiteConfig } from './siteData'
import { SITE_FIELDS } from './siteSchema'

/** Which page says that a section is not filled in. */
const PAGES = { imprint: 'imprint', privacy: 'privacy', accessibility: 'accessibility' } as const

/**
 * What is not filled in yet in `data/site.yaml`, for the build to print: one line for each page that
 * holds placeholders. None: the site may go online.
 */
export function placeholderWarnings(config: SiteConfig): string[] {
  return (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((section) => {
    const values = config[section] as Readonly<Record<string, unknown>>
    const missing = SITE_FIELDS[section]
      .filter((field) => isEmpty(values[field]))
      .filter((field) => !config.not_applicable.includes(withoutLanguage(field)))
    if (missing.length === 0) return []
    const fields = missing.map((field) => `${section}.${field}`).join(', ')
    return [
      `The page “${PAGES[section]}” holds placeholders. Fill in data/site.yaml before the site goes online: ${fields}.`,
    ]
  })
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
