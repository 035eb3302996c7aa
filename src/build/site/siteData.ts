import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../read/decode'
import { faultAt, findTexts, type Entry } from '../../entries/entry'
import { compareFaults, type Fault, type Report } from '../../entries/faults'
import { readYaml } from '../../entries/readYaml'
import { checkShape } from '../../entries/shape'
import { namePath } from '../../entries/yamlEntries'
import {
  accessibilitySchema,
  SITE_FIELDS,
  siteSchema,
  type AccessibilityData,
  type SiteConfig,
} from './siteSchema'

export type { AccessibilityData, SiteConfig } from './siteSchema'

/** What the pages of the institution are made of. */
export interface SiteData {
  /** Who is responsible for the site; `undefined` when its file has a fault. */
  readonly site: SiteConfig | undefined
  /** The statement on accessibility; `undefined` when its file has a fault. */
  readonly accessibility: AccessibilityData | undefined
  /** Everything that must be mended. */
  readonly faults: readonly Fault[]
  readonly warnings: readonly Fault[]
}

/** The files of the data folder that are not facts. */
export const SITE_FILES = ['site.yaml', 'accessibility.yaml'] as const

/** One `@`, no space, a dot in what follows. */
const MAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

/**
 * Reads `site.yaml` and `accessibility.yaml`. Nothing is thrown for what stands in them.
 * @param dir path of the data folder.
 */
export function readSiteData(dir: string): SiteData {
  const faults: Fault[] = []
  const warnings: Fault[] = []
  const report: Report = (fault) => faults.push(fault)
  const warn: Report = (fault) => warnings.push(fault)
  const siteEntry = readWhole(dir, 'site.yaml', report, warn)
  const site = siteEntry && checkShape(siteSchema, siteEntry, report)
  const statement = readWhole(dir, 'accessibility.yaml', report, warn)
  const accessibility = statement && checkShape(accessibilitySchema, statement, report)
  if (siteEntry) checkSite(siteEntry, report)
  if (statement) checkStatement(statement, report)
  const isSound = (file: string) => !faults.some((fault) => fault.file === `data/${file}`)
  return {
    site: isSound('site.yaml') ? site : undefined,
    accessibility: isSound('accessibility.yaml') ? accessibility : undefined,
    faults: faults.sort(compareFaults),
    warnings: warnings.sort(compareFaults),
  }
}

/** A file that is one entry; `undefined` when it cannot be read, which is reported. */
function readWhole(dir: string, name: string, report: Report, warn: Report): Entry | undefined {
  const file = `data/${name}`
  const fault = (what: string, mend: string) => {
    report({ file, line: 1, column: 1, what, mend })
  }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(dir, name))
  } catch {
    fault('The file is missing or cannot be opened.', 'Put it back under this name.')
    return undefined
  }
  const text = decode(bytes, file, report)
  const yaml = text === undefined ? undefined : readYaml(text, file, report, warn)
  if (!yaml) return undefined
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    fault('The file has no fields.', 'Put its contents back.')
    return undefined
  }
  return {
    // Settings, as `atlas.yaml` is.
    kind: 'atlas',
    file,
    value: yaml.value as Readonly<Record<string, unknown>>,
    isUnpublished: false,
    isWhole: true,
    isRow: false,
    lacks: [],
    at: (path) => yaml.at(path),
    keyAt: (path) => yaml.keyAt(path),
    nameOf: namePath,
  }
}

function checkSite(entry: Entry, report: Report): void {
  for (const path of ['imprint/mail', 'privacy/officer_mail', 'accessibility/mail'])
    for (const found of findTexts(entry, path))
      if (!MAIL.test(found.text))
        report(
          faultAt(entry, found.path, {
            what: `"${found.text}" is not an e-mail address.`,
            mend: 'Write it like office@example.org, without “mailto:” and without a name.',
          }),
        )
  const known = Object.values(SITE_FIELDS).flat().map(withoutLanguage)
  for (const { text, path } of findTexts(entry, 'not_applicable/*'))
    if (!known.includes(text))
      report(
        faultAt(entry, path, {
          what: `There is no field named "${text}".`,
          mend: `Write one of: ${[...new Set(known)].join(', ')}.`,
        }),
      )
}

function checkStatement(entry: Entry, report: Report): void {
  const seen = new Set<string>()
  for (const { text, path } of findTexts(entry, 'gaps/*/id')) {
    if (seen.has(text))
      report(
        faultAt(entry, path, {
          what: `The gap "${text}" is there twice.`,
          mend: 'Give each gap an id of its own.',
        }),
      )
    seen.add(text)
  }
  const [status] = findTexts(entry, 'status')
  const [barrier] = findTexts(entry, 'gaps/*/kind').filter(({ text }) => text === 'barrier')
  if (status?.text === 'fully' && barrier)
    report(
      faultAt(entry, status.path, {
        what: 'The status says “fully”, but a barrier is listed below.',
        mend: 'Write partly, or take the barrier out once it is solved.',
      }),
    )
}

/** `provider_en` → `provider`. */
export function withoutLanguage(field: string): string {
  return field.replace(/_(?:en|de)$/, '')
}
