import { describe, expect, it } from 'vitest'
import { edit, faultsOf, SAMPLE, type Changes } from '../sampleData'

const partners = SAMPLE['partners.csv'] ?? ''
const rows = partners.split('\n')
const header = rows[0] ?? ''

/** The table as a German spreadsheet saves it. */
function withSemicolons(text: string): string {
  return text
    .replace(/"[^"]*"/g, (cell) => cell.replaceAll(',', '\0'))
    .replaceAll(',', ';')
    .replaceAll('\0', ',')
}

const cases: readonly { name: string; changes: Changes; faults: readonly string[] }[] = [
  {
    name: 'cells separated by semicolons are one fault, and the rest is read all the same',
    changes: { 'partners.csv': withSemicolons(partners).replace('1907-07-08', '08.07.1907') },
    faults: [
      'data/partners.csv:1:1  The cells are separated by semicolons, as a German spreadsheet does. Save it again as CSV with the comma as separator (in LibreOffice Calc: “Edit filter settings”).',
      'data/partners.csv:3:125  imperial  Column "founded": "08.07.1907" is written with dots. Write 1907-07-08.',
    ],
  },
  {
    name: 'decimal commas of a German spreadsheet are found in every cell',
    changes: {
      'partners.csv': withSemicolons(partners).replace('-0.1749;51.4988', '-0,1749;51,4988'),
    },
    faults: [
      'data/partners.csv:1:1  The cells are separated by semicolons, as a German spreadsheet does. Save it again as CSV with the comma as separator (in LibreOffice Calc: “Edit filter settings”).',
      'data/partners.csv:3:102  imperial  Column "lon": "-0,1749" has a decimal comma. Write it with a point: -0.1749.',
      'data/partners.csv:3:110  imperial  Column "lat": "51,4988" has a decimal comma. Write it with a point: 51.4988.',
    ],
  },
  {
    name: 'Windows-1252 is named with the first letter that betrays it',
    changes: { 'partners.csv': Buffer.from(partners, 'latin1') },
    faults: [
      'data/partners.csv:2:56  The file is not saved as UTF-8; it looks like Windows-1252 (“ANSI”), first seen here at “ä”. Save it again with the character set UTF-8.',
    ],
  },
  {
    name: 'a byte-order mark is one fault',
    changes: { 'partners.csv': `\uFEFF${partners}` },
    faults: [
      'data/partners.csv:1:1  The file begins with an invisible byte-order mark. Save it as UTF-8 without a byte-order mark (BOM), for example from LibreOffice Calc.',
    ],
  },
  {
    name: 'a spreadsheet document in place of a table is recognized',
    changes: { 'partners.csv': 'PK\x03\x04\x00' },
    faults: [
      'data/partners.csv:1:1  This is a spreadsheet document, not a text file. Save the table as CSV, UTF-8.',
    ],
  },
  {
    name: 'tabs and UTF-16, as “Unicode text” is saved, are two faults',
    changes: {
      'partners.csv': Buffer.from(
        `\uFEFF${withSemicolons(partners).replaceAll(';', '\t')}`,
        'utf16le',
      ),
    },
    faults: [
      'data/partners.csv:1:1  The file is saved as “Unicode” (UTF-16). Save it again as UTF-8.',
      'data/partners.csv:1:1  The cells are separated by tabs. Save it again as CSV with the comma as separator (in LibreOffice Calc: “Edit filter settings”).',
    ],
  },
  {
    name: 'a date with dots is turned around',
    changes: edit('partners.csv', '1907-07-08', '17.05.2006'),
    faults: [
      'data/partners.csv:3:125  imperial  Column "founded": "17.05.2006" is written with dots. Write 2006-05-17.',
    ],
  },
  {
    name: 'a month that a German spreadsheet has rewritten is recognized',
    changes: edit('partners.csv', '1907-07-08', 'Mai 06'),
    faults: [
      'data/partners.csv:3:125  imperial  Column "founded": "Mai 06" is what a spreadsheet makes of a date. Write 2006-05 and give the column the format “text” in the spreadsheet.',
    ],
  },
  {
    name: 'a month that an English spreadsheet has rewritten is recognized',
    changes: edit('partners.csv', '1907-07-08', 'May-06'),
    faults: [
      'data/partners.csv:3:125  imperial  Column "founded": "May-06" is what a spreadsheet makes of a date. Write 2006-05 and give the column the format “text” in the spreadsheet.',
    ],
  },
  {
    name: 'a date that a spreadsheet has turned into a count of days is recognized',
    changes: edit('partners.csv', '1907-07-08', '38854'),
    faults: [
      'data/partners.csv:3:125  imperial  Column "founded": "38854" is how a spreadsheet counts days. Write 2006-05-17 and give the column the format “text” in the spreadsheet.',
    ],
  },
  {
    name: 'a missing column is one fault, not one for every row',
    changes: {
      'partners.csv': partners
        .replace(',city_de,', ',')
        .replace(/,München,|,London,(?=-)|,Singapur,/g, ','),
    },
    faults: [
      `data/partners.csv:1:1  The column "city_de" is missing. Put it back: the first line must read ${header}`,
    ],
  },
  {
    name: 'a misspelled column is named where it stands',
    changes: edit('partners.csv', 'city_de', 'city_ger'),
    faults: [
      `data/partners.csv:1:1  The column "city_de" is missing. Put it back: the first line must read ${header}`,
      'data/partners.csv:1:56  The table has no column named "city_ger". Name it "city_de".',
    ],
  },
  {
    name: 'a row with too many cells is told once and not misread',
    changes: edit('partners.csv', '"Joint, since long"', 'Joint, since long'),
    faults: [
      'data/partners.csv:4:1  ntu  The row has 24 cells, but the table has 23 columns. Put text with a comma in it between quotation marks ("Munich, Garching"), and write a decimal point in coordinates.',
    ],
  },
  {
    name: 'a row with too few cells is told once',
    changes: edit('partners.csv', 'high,,,,,tum-page\nimperial', 'high,,,tum-page\nimperial'),
    faults: [
      'data/partners.csv:2:1  tum  The row has 21 cells, but the table has 23 columns. Fill in the cells that are missing; an empty cell still needs its comma.',
    ],
  },
  {
    name: 'a quotation mark that is never closed is found where it opens',
    changes: edit('ties.csv', 'imperial,', '"imperial,'),
    faults: [
      'data/ties.csv:2:1  The quotation mark that opens this cell is never closed. Begin and end such a cell with ", and write a quotation mark inside it twice: "".',
    ],
  },
  {
    name: 'an error value and a formula of a spreadsheet are recognized',
    changes: edit('partners.csv', 'Imperial College London,Imperial College London', '#NAME?,=A2'),
    faults: [
      'data/partners.csv:3:10  imperial  Column "name": "#NAME?" is a formula or an error of a spreadsheet. Write the text itself.',
      'data/partners.csv:3:17  imperial  Column "name_de": "=A2" is a formula or an error of a spreadsheet. Write the text itself.',
    ],
  },
  {
    name: 'letters broken by a wrong character set are recognized',
    changes: edit('partners.csv', 'Universität München', 'UniversitÃ¤t MÃ¼nchen'),
    faults: [
      'data/partners.csv:2:36  tum  Column "name_de": "Technische UniversitÃ¤t MÃ¼nchen" has broken letters: it was once opened with the wrong character set. Type the text again, and open CSV files as UTF-8.',
    ],
  },
  {
    name: 'ids separated by commas are one fault',
    changes: edit('ties.csv', 'tum-page old-page', '"tum-page, old-page"'),
    faults: [
      'data/ties.csv:3:30  Column "sources": "tum-page," is not one id. Separate ids with one space, nothing else.',
    ],
  },
  {
    name: 'an empty cell that must be filled is named',
    changes: edit('partners.csv', 'Singapore,Singapur', 'Singapore,'),
    faults: [
      'data/partners.csv:4:91  ntu  Column "city_de" is empty. Add the German text: the atlas speaks both languages.',
    ],
  },
  {
    name: 'a missing file is named',
    changes: { 'ties.csv': undefined },
    faults: [
      'data/ties.csv:1:1  The file is missing or cannot be opened. Put it back under this name.',
    ],
  },
]

describe('faults that spreadsheets make', () => {
  it.each(cases)('$name', ({ changes, faults }) => {
    expect(faultsOf(changes)).toEqual(faults)
  })

  it('Windows line ends, empty rows and another order of the columns are no faults', () => {
    const reordered =
      'sources,evidence,as_of,until,from,programme,partner\r\ntum-page,tum,2018,,,flagship,imperial\r\ntum-page old-page,tum,,,1997,agreement,ntu\r\n,,,,,,\r\n'
    expect(faultsOf({ 'ties.csv': reordered })).toEqual([])
  })
})
