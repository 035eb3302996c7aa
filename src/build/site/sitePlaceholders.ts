import { withoutLanguage, type SiteConfig } from './siteData'
import { SITE_FIELDS } from './siteSchema'

/** The build prints it where nobody would get a correction. */
export const NO_CONTACT_MAIL =
  'VITE_CONTACT_MAIL is not set: no page offers to suggest a correction. Set it for the build, for example VITE_CONTACT_MAIL=atlas@example.org.'

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
