import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Deck, DrawnSlide } from '../../../src/present/slides/deck'
import {
  besideCode,
  fittingSize,
  PLACES,
  SLIDE,
  TYPE_SIZES,
} from '../../../src/present/slides/slideLayout'
import { fileNameOf } from '../../../src/present/fileName'
import { writeDeck } from '../../../src/present/slides/writeDeck'
import { PALETTES } from '../../../src/theme/palettes'

/** A single pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
)

const SLIDE_ONE: DrawnSlide = {
  title: 'Two & <b>three</b>',
  caption: 'A caption.\nIn two lines.',
  date: 'June 2006',
  sources: [
    { text: 'Source: ' },
    { text: 'TUM, "A title"', url: 'https://example.org/?a=1&b=<2>' },
    { text: 'A script', url: 'javascript:alert(1)' },
  ],
  credits: 'TUM Global Atlas',
  link: { text: 'Open this view', url: 'https://atlas.example.org/?time=2006&select=x' },
  notes: 'One note.\n\nAnother\u0007 one.',
  map: { png: PNG, alt: 'Map of "all" & more' },
  code: { png: PNG, alt: 'QR code' },
}
const OFFLINE: DrawnSlide = {
  ...SLIDE_ONE,
  title: 'Two',
  notes: '',
  sources: [],
  link: undefined,
  code: undefined,
}
const DECK: Deck = {
  title: 'A <story>',
  creator: 'TUM Global Atlas',
  lang: 'de-DE',
  theme: 'light',
  slides: [SLIDE_ONE, OFFLINE],
}
const MADE = new Date('2026-12-01T12:00:00.5Z')

const files = unzipSync(writeDeck(DECK, MADE))
const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
const wordsOf = (path: string) =>
  [...text(path).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words)

/** Elements that are opened and not closed in their order, or that are not told apart by a name. */
function brokenElement(xml: string): string | undefined {
  const open: string[] = []
  for (const [tag, closing, name = '', single] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (single === '/') continue
    if (closing !== '/') open.push(name)
    else if (open.pop() !== name) return tag
  }
  return open[0]
}

describe('the file of slides', () => {
  it('has a type for every part, and a part for every type and relation', () => {
    const types = text('[Content_Types].xml')
    const parts = Object.keys(files).filter((path) => path !== '[Content_Types].xml')
    const typed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path)
    for (const path of typed) expect(parts).toContain(path)
    for (const path of parts)
      expect(typed.includes(path) || /\.(rels|png)$/.test(path), path).toBe(true)
    for (const path of parts.filter((name) => name.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]+$/, '')
      for (const [, target = '', mode = ''] of text(path).matchAll(
        /Target="([^"]+)"( TargetMode)?/g,
      )) {
        if (mode) continue
        const part = new URL(target, `file:///${folder}`).pathname.slice(1)
        expect(parts, `${path} → ${target}`).toContain(part)
      }
    }
  })

  it('is well-formed, and refers only to relations that it has', () => {
    for (const path of Object.keys(files).filter((name) => /\.(xml|rels)$/.test(name))) {
      expect(brokenElement(text(path)), path).toBeUndefined()
      const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(path) ?? []
      const relations = text(`${folder}_rels/${name}.rels`)
      for (const [, id = ''] of text(path).matchAll(/ r:(?:id|embed)="([^"]+)"/g))
        expect(relations, `${path}: ${id}`).toContain(`Id="${id}"`)
    }
  })

  it('has words that can be edited, never markup', () => {
    const words = wordsOf('ppt/slides/slide1.xml')
    expect(words[0]).toBe('Two &amp; &lt;b&gt;three&lt;/b&gt;')
    expect(words).toContain('A caption.')
    expect(words).toContain('In two lines.')
    expect(text('docProps/core.xml')).toContain('<dc:title>A &lt;story&gt;</dc:title>')
    expect(text('ppt/slides/slide1.xml')).toContain('descr="Map of &quot;all&quot; &amp; more"')
  })

  it('begins each slide with its title, as the outline needs it', () => {
    for (const number of [1, 2])
      expect(text(`ppt/slides/slide${number}.xml`).match(/<p:ph [^>]+>/g)).toEqual([
        '<p:ph type="title"/>',
        '<p:ph type="body" idx="1"/>',
      ])
  })

  it('has the notes, line by line, without what XML does not have', () => {
    expect(wordsOf('ppt/notesSlides/notesSlide1.xml')).toEqual(['One note.', 'Another one.'])
    expect(wordsOf('ppt/notesSlides/notesSlide2.xml')).toEqual([])
  })

  it('leads to addresses on the web, and nowhere else', () => {
    const links = [
      ...text('ppt/slides/_rels/slide1.xml.rels').matchAll(/Target="([^"]+)" TargetMode/g),
    ].map(([, target]) => target)
    expect(links).toEqual([
      'https://example.org/?a=1&amp;b=&lt;2&gt;',
      'https://atlas.example.org/?time=2006&amp;select=x',
    ])
    expect(text('ppt/slides/_rels/slide2.xml.rels')).not.toContain('External')
  })

  it('is in the language of its words', () => {
    const langs = [...text('ppt/slides/slide1.xml').matchAll(/ lang="([^"]+)"/g)]
    expect(new Set(langs.map(([, lang]) => lang))).toEqual(new Set(['de-DE']))
    expect(text('ppt/presentation.xml')).toContain('<a:defRPr lang="de-DE"/>')
  })

  it.each(['light', 'dark'] as const)('has text that stands out from its ground (%s)', (theme) => {
    const deck = unzipSync(writeDeck({ ...DECK, theme }, MADE))
    const xml = (path: string) => strFromU8(deck[path] ?? new Uint8Array())
    const [, ground = '', words = ''] =
      /bg1="(\w+)" tx1="(\w+)"/.exec(xml('ppt/slideMasters/slideMaster1.xml')) ?? []
    const colorOf = (name: string) =>
      new RegExp(`<a:${name}><a:srgbClr val="(\\w+)"`).exec(xml('ppt/theme/theme1.xml'))?.[1]
    expect(`#${colorOf(ground) ?? ''}`).toBe(PALETTES[theme].paper)
    expect(`#${colorOf(words) ?? ''}`).toBe(PALETTES[theme].ink)
    expect(xml('ppt/theme/theme2.xml'), 'notes are for paper').toBe(text('ppt/theme/theme2.xml'))
  })

  it('is the same for the same story and moment', () => {
    expect(writeDeck(DECK, MADE)).toEqual(writeDeck(DECK, MADE))
  })
})

describe('the words of a slide', () => {
  it('stand on the slide and not on each other', () => {
    const inOrder = [
      PLACES.map,
      PLACES.date,
      PLACES.title,
      PLACES.caption,
      PLACES.sources,
      PLACES.credits,
    ]
    inOrder.forEach(({ x, y, width, height }, index) => {
      expect(x + width).toBeLessThanOrEqual(SLIDE.width)
      expect(y + height).toBeLessThanOrEqual(inOrder[index + 1]?.y ?? SLIDE.height)
    })
    const words = besideCode(PLACES.caption)
    expect(words.x + words.width).toBeLessThan(PLACES.code.x)
  })

  it('are as large as fits, and smaller the more there are', () => {
    const place = besideCode(PLACES.caption)
    const caption = (letters: number) => 'Words of a step '.repeat(letters / 16)
    const sizes = [80, 200, 320, 480, 2000].map((letters) =>
      fittingSize(caption(letters), place, TYPE_SIZES.caption),
    )
    expect(sizes[0]).toBe(TYPE_SIZES.caption[0])
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(sizes.at(-1)).toBe(TYPE_SIZES.caption.at(-1))
  })
})

describe('the name of the file', () => {
  it.each([
    ['Twenty years of alliances', 'Twenty-years-of-alliances.pptx'],
    ['Zürich & São Paulo: 2006/2025?', 'Zürich-São-Paulo-2006-2025.pptx'],
    ['../../etc/passwd', 'etc-passwd.pptx'],
    ['???', 'my-talk.pptx'],
    ['a'.repeat(200), `${'a'.repeat(80)}.pptx`],
  ])('of “%s”', (title, name) => {
    expect(fileNameOf(title, 'my-talk', 'pptx')).toBe(name)
  })
})
