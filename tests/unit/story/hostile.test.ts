import { describe, expect, it } from 'vitest'
import { edit, open, STORY } from './sampleStory'

/** What stands first among the faults of a file: `line:column what`. */
function firstFault(text: string): string {
  const [fault] = open(text).faults.toSorted((a, b) => a.line - b.line || a.column - b.column)
  return fault ? `${fault.line}:${fault.column} ${fault.what}` : 'none'
}

const ANCHOR = 'An ampersand here means a name for a reference.'
const TYPE = 'An exclamation mark here means a type.'
const BROKEN = 'The structure of the file is broken here.'
const TOO_MANY = '1:1 The file has too many fields and items.'

describe('what a story needs nothing of is a fault with its place', () => {
  it.each([
    ['an anchor', edit('title_en: Tour', 'title_en: &t Tour'), `3:11 ${ANCHOR}`],
    ['an anchor before a name', edit('title_en: Tour', '&t title_en: Tour'), `3:1 ${ANCHOR}`],
    [
      'a reference',
      edit('title_en: Tour', 'title_en: *t'),
      '3:11 An asterisk here means a reference.',
    ],
    ['a bomb of references', edit('Tour', '&a [&b [&c [x, x], *c, *c], *b, *b]'), `3:11 ${ANCHOR}`],
    ['a type', edit('Tour', '!!js/function Tour'), `3:11 ${TYPE}`],
    ['a type of YAML itself', edit('Tour', '!!str Tour'), `3:11 ${TYPE}`],
    ['an exclamation mark', edit('Tour', '! Tour'), `3:11 ${TYPE}`],
    ['a type of the whole file', `!!map\n${STORY}`, `1:1 ${TYPE}`],
    [
      'a merge key',
      edit('id: tour', 'id: tour\n<<: { title_en: x }'),
      '3:1 There is no field named "<<" here.',
    ],
    [
      'a prototype',
      edit('  - id: start', '  - __proto__: { id: x }\n    id: start'),
      '8:5 There is no field named "__proto__" here.',
    ],
    ['a list as a name', edit('id: tour', '? [a, b]\n: tour'), `2:1 ${BROKEN}`],
    [
      'a field that stands twice',
      edit('id: tour', 'id: tour\nid: tour'),
      '3:1 "id" is there twice in this entry.',
    ],
    [
      'a second document',
      `${STORY}---\n${STORY}`,
      '32:1 A second document begins here, with a line of three hyphens or after one of three dots.',
    ],
    [
      'what follows the end of a document',
      `${STORY}...\nid: x`,
      '33:1 A second document begins here, with a line of three hyphens or after one of three dots.',
    ],
    ['a tab', edit('  - id: end', '\t- id: end'), '21:1 The line is indented with a tab.'],
    ['an empty file', '', '1:1 The file is empty.'],
    ['a file of comments', '# nothing\n', '1:1 The file is empty.'],
    ['a file of spaces', '  \n\n  ', '1:1 The file is empty.'],
    [
      'a text',
      'Dear colleague',
      '1:1 An entry is expected here, with fields such as “id: its-name”.',
    ],
    ['a picture', '\uFFFDPNG\r\n\u001A\n\0\0\0\rIHDR', '3:1 This is not a text file.'],
    ['no steps', `${STORY.split('steps:')[0] ?? ''}steps: []`, '7:8 steps: the story has no step.'],
    [
      'a view of 3,000 characters',
      edit('#4/12/48', `#${'4'.repeat(3000)}`),
      '9:11 steps, item 1, view: the view has more than 2000 characters.',
    ],
    [
      'a thousand steps',
      `id: long\nsteps:\n${'- id: a\n'.repeat(1000)}`,
      '83:3 The story has 1000 steps; 80 are read at most.',
    ],
    ['brackets in brackets', `id: ${'['.repeat(60)}${']'.repeat(60)}`, `1:17 ${BROKEN}`],
    ['steps in steps', '- '.repeat(2000), `1:27 ${BROKEN}`],
  ])('%s', (_name, text, fault) => {
    expect(firstFault(text)).toBe(fault)
  })
})

describe('how a file is saved does not matter', () => {
  it.each([
    ['with a byte-order mark', `\uFEFF${STORY}`],
    ['with Windows line ends', STORY.replaceAll('\n', '\r\n')],
    ['with the line ends of an old Mac', STORY.replaceAll('\n', '\r')],
    ['without a last line end', STORY.trimEnd()],
    ['with tabs in empty lines at its end', `${STORY}\t\n\t`],
  ])('%s', (_name, text) => {
    expect(open(text)).toEqual({ isStory: true, faults: [], warnings: [] })
  })

  it.each([
    ['a byte-order mark', '\uFEFF'],
    ['Windows line ends', ''],
  ])('places are those of the editor with %s', (_name, mark) => {
    const text = mark + edit('id: end', 'id: End').replaceAll('\n', '\r\n')
    expect(firstFault(text)).toBe('21:9 steps, item 2, id: "End" is not a proper id.')
  })
})

/** The longest file that is read, characters. */
const N = 990_000

describe('no file holds up the page', () => {
  const many = (count: number, make: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join('')
  it.each([
    ['brackets that open', '['.repeat(N), TOO_MANY],
    ['brackets that close', ']'.repeat(N), TOO_MANY],
    ['nine thousand brackets', '['.repeat(9000), `1:14 ${BROKEN}`],
    ['braces', '{a: '.repeat(2000), `1:53 ${BROKEN}`],
    ['question marks', '? '.repeat(4000), `1:27 ${BROKEN}`],
    ['stairs', many(430, (i) => `${' '.repeat(i)}a:\n`), `14:14 ${BROKEN}`],
    ['names', many(9000, (i) => `n${i}: a\n`), TOO_MANY],
    ['unknown names', many(1300, (i) => `n${i}: a\n`), '1:1 There is no field named "n0" here.'],
    ['one name', 'a: b\n'.repeat(1900), '1:1 There is no field named "a" here.'],
    ['references', '- *a\n'.repeat(N / 5), TOO_MANY],
    ['types', '!a '.repeat(N / 3), TOO_MANY],
    ['documents', 'a: b\n---\n'.repeat(N / 9), TOO_MANY],
    ['commas', `[${','.repeat(9000)}`, `1:3 ${BROKEN}`],
    ['ends of lines', '\n'.repeat(N), TOO_MANY],
    ['carriage returns', '\r'.repeat(N), TOO_MANY],
    ['tabs in lines', `${'\t\n'.repeat(N / 2)}x`, '1:1 The line is indented with a tab.'],
    ['wrong escapes', `a: "${'\\x'.repeat(N / 2)}"`, TOO_MANY],
    ['a line of 1 MB', `id: ${'x'.repeat(1_000_000)}`, '1:1 The file is larger than 1 MB.'],
    ['tags of HTML', edit('Tour', '<a'.repeat(480_000)), 'none'],
    ['links of Markdown', edit('Tour', `'${'[a]('.repeat(240_000)}'`), 'none'],
    ['square brackets', edit('Tour', `'${'['.repeat(960_000)}'`), 'none'],
    [
      'a long id',
      edit('id: tour', `id: ${'a-'.repeat(480_000)}`),
      `2:5 id: "${'a-'.repeat(28)}a…" is not a proper id.`,
    ],
  ])('%s', (_name, text, fault) => {
    // A reading that grows with the square of the length would take minutes.
    expect(firstFault(text)).toBe(fault)
  })
})
