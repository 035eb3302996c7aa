import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatFault } from '../../../../src/entries/faults'
import { readSiteData, SITE_FILES } from '../../../../src/build/site/siteData'
import { placeholderWarnings } from '../../../../src/build/site/sitePlaceholders'

const DATA = fileURLToPath(new URL('../../../../data', import.meta.url))
let dir = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'site-data-'))
  for (const file of SITE_FILES) cpSync(join(DATA, file), join(dir, file))
})

afterEach(() => {
  rmSync(dir, { recursive: true })
})

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(dir, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(dir, file), text.replace(from, to))
}

const faults = () => readSiteData(dir).faults.map(formatFault)

describe('the data of the institution’s pages', () => {
  it('is sound', () => {
    const { site, accessibility, warnings } = readSiteData(DATA)
    expect(faults()).toEqual([])
    expect(warnings).toEqual([])
    expect(site).toBeDefined()
    expect(accessibility?.gaps.length).toBeGreaterThan(0)
  })

  it('names a misspelled field of the statement with its place and the likely word', () => {
    edit('accessibility.yaml', 'status: partly', 'statuss: partly')
    expect(faults()).toEqual([
      expect.stringMatching(
        /^data\/accessibility\.yaml:\d+:1 {2}There is no field named "statuss"/,
      ),
      expect.stringContaining('"status" is missing.'),
    ])
  })

  it('asks for the German text of a gap', () => {
    edit('accessibility.yaml', '    title_de: Dokumente und Seiten anderer\n', '')
    expect(faults()).toEqual([
      expect.stringMatching(
        /^data\/accessibility\.yaml:\d+:\d+ .*title_de" is missing\. Add the German/,
      ),
    ])
  })

  it('refuses a kind of gap that it does not know', () => {
    edit('accessibility.yaml', 'kind: open', 'kind: opn')
    expect(faults()).toEqual([expect.stringContaining('Did you mean open?')])
  })

  it('refuses a German date', () => {
    edit('accessibility.yaml', 'checked: 2026-11', 'checked: 21.11.2026')
    expect(faults()).toEqual([expect.stringContaining('Write 2026-11-21.')])
  })

  it('refuses the status “fully” beside a known barrier', () => {
    edit('accessibility.yaml', 'status: partly', 'status: fully')
    expect(faults()).toEqual([expect.stringContaining('a barrier is listed below')])
  })

  it('refuses two gaps of one name', () => {
    edit('accessibility.yaml', 'id: tooltips', 'id: map-canvas')
    expect(faults()).toEqual([expect.stringContaining('"map-canvas" is there twice')])
  })

  it('refuses what is no e-mail address, and a field that does not exist', () => {
    edit('site.yaml', '  officer_mail:', '  officer_mail: mailto:Office of X')
    edit('site.yaml', 'not_applicable: []', 'not_applicable: [vat]')
    expect(faults()).toEqual([
      expect.stringMatching(/^data\/site\.yaml:\d+:\d+ .*is not an e-mail address/),
      expect.stringContaining('There is no field named "vat"'),
    ])
  })

  it('says that a file is missing', () => {
    rmSync(join(dir, 'site.yaml'))
    expect(faults()).toEqual([
      'data/site.yaml:1:1  The file is missing or cannot be opened. Put it back under this name.',
    ])
    expect(readSiteData(dir).site).toBeUndefined()
    expect(readSiteData(dir).accessibility).toBeDefined()
  })
})

describe('placeholders', () => {
  const warningsOf = (overrides: object) => {
    const { site } = readSiteData(dir)
    return placeholderWarnings({ ...site!, ...overrides })
  }

  it('are told for each page that holds some, with the fields to fill in', () => {
    edit('site.yaml', '  vat_id:', '  vat_id: DE000000000')
    const [imprint] = warningsOf({})
    expect(imprint).toContain('“imprint”')
    expect(imprint).toContain('imprint.provider_de')
    expect(imprint).not.toContain('vat_id')
  })

  it('are none in fields that do not apply', () => {
    const [imprint] = warningsOf({ not_applicable: ['phone', 'provider'] })
    expect(imprint).not.toMatch(/phone|provider/)
    expect(imprint).toContain('imprint.address_en')
  })

  it('are none once a page is filled in', () => {
    const warnings = warningsOf({ accessibility: { mail: 'a@example.org', phone: '+49 89 0' } })
    expect(warnings.filter((warning) => warning.includes('accessibility'))).toEqual([])
  })
})
