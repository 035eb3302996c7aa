import { strToU8, zipSync, type Zippable } from 'fflate'
import { escapeXml } from '../../picture/xml'
import type { Deck } from './deck'
import { notesMasterFile, presentationSizes, slideLayoutFile, slideMasterFile } from './deckMasters'
import { notesPart, slidePart, type Part } from './deckSlide'
import { themeFile } from './deckTheme'
import { NAMESPACES, relationsFile, xmlFile, type Relation } from './deckXml'

/** What a presentation is among files. */
export const DECK_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

const PART_TYPE = 'application/vnd.openxmlformats-officedocument'
/** PowerPoint counts slides from here. */
const FIRST_SLIDE_ID = 256

type Files = Record<string, string>

function contentTypes(slides: number): string {
  const numbers = Array.from({ length: slides }, (_, index) => String(index + 1))
  const parts: readonly (readonly [path: string, kind: string])[] = [
    ['ppt/presentation.xml', `${PART_TYPE}.presentationml.presentation.main`],
    ['ppt/slideMasters/slideMaster1.xml', `${PART_TYPE}.presentationml.slideMaster`],
    ['ppt/slideLayouts/slideLayout1.xml', `${PART_TYPE}.presentationml.slideLayout`],
    ['ppt/notesMasters/notesMaster1.xml', `${PART_TYPE}.presentationml.notesMaster`],
    ['ppt/theme/theme1.xml', `${PART_TYPE}.theme`],
    ['ppt/theme/theme2.xml', `${PART_TYPE}.theme`],
    ...numbers.flatMap((number): (readonly [string, string])[] => [
      [`ppt/slides/slide${number}.xml`, `${PART_TYPE}.presentationml.slide`],
      [`ppt/notesSlides/notesSlide${number}.xml`, `${PART_TYPE}.presentationml.notesSlide`],
    ]),
    ['docProps/app.xml', `${PART_TYPE}.extended-properties`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'],
  ]
  const overrides = parts.map(
    ([path, kind]) => `<Override PartName="/${path}" ContentType="${kind}+xml"/>`,
  )
  return xmlFile(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
  )
}

function documentFiles({ title, creator, lang, slides }: Deck, made: Date): Files {
  // PowerPoint takes whole seconds.
  const now = `${made.toISOString().slice(0, 19)}Z`
  const core = 'http://schemas.openxmlformats.org/package/2006'
  return {
    '_rels/.rels': relationsFile([
      { id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' },
      { id: 'rId2', kind: 'extended-properties', target: 'docProps/app.xml' },
      {
        id: 'rId3',
        kind: `${core}/relationships/metadata/core-properties`,
        target: 'docProps/core.xml',
      },
    ]),
    'docProps/app.xml': xmlFile(
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escapeXml(creator)}</Application><Slides>${String(slides.length)}</Slides><Notes>${String(slides.length)}</Notes></Properties>`,
    ),
    'docProps/core.xml': xmlFile(
      `<cp:coreProperties xmlns:cp="${core}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>${escapeXml(lang)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${now}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${now}</dcterms:modified></cp:coreProperties>`,
    ),
  }
}

function presentationFiles({ lang, slides }: Deck): Files {
  const ids = slides.map((_, index) => `rId${String(index + 4)}`)
  const listed = ids.map(
    (id, index) => `<p:sldId id="${String(FIRST_SLIDE_ID + index)}" r:id="${id}"/>`,
  )
  const relations: Relation[] = [
    { id: 'rId1', kind: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { id: 'rId2', kind: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: 'rId3', kind: 'theme', target: 'theme/theme1.xml' },
    ...ids.map((id, index) => {
      return { id, kind: 'slide', target: `slides/slide${String(index + 1)}.xml` }
    }),
  ]
  return {
    'ppt/presentation.xml': xmlFile(
      `<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst>${listed.join('')}</p:sldIdLst>${presentationSizes(lang)}</p:presentation>`,
    ),
    'ppt/_rels/presentation.xml.rels': relationsFile(relations),
  }
}

const masterFiles = ({ theme }: Deck): Files => ({
  'ppt/theme/theme1.xml': themeFile(theme),
  // Notes need a theme of their own, though it be the same; they are for paper.
  'ppt/theme/theme2.xml': themeFile('light'),
  'ppt/slideMasters/slideMaster1.xml': slideMasterFile(theme),
  'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationsFile([
    { id: 'rId1', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { id: 'rId2', kind: 'theme', target: '../theme/theme1.xml' },
  ]),
  'ppt/slideLayouts/slideLayout1.xml': slideLayoutFile(),
  'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationsFile([
    { id: 'rId1', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
  ]),
  'ppt/notesMasters/notesMaster1.xml': notesMasterFile(),
  'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationsFile([
    { id: 'rId1', kind: 'theme', target: '../theme/theme2.xml' },
  ]),
})

function filesOf(folder: string, name: string, { xml, relations }: Part): Files {
  return {
    [`ppt/${folder}/${name}.xml`]: xml,
    [`ppt/${folder}/_rels/${name}.xml.rels`]: relationsFile(relations),
  }
}

/**
 * A presentation as PowerPoint reads it (Office Open XML, ECMA-376): text that can be edited, pictures
 * and notes. It holds at least one slide.
 * @param made when; default now
 */
export function writeDeck(deck: Deck, made = new Date()): Uint8Array<ArrayBuffer> {
  const texts: Files = {
    '[Content_Types].xml': contentTypes(deck.slides.length),
    ...documentFiles(deck, made),
    ...presentationFiles(deck),
    ...masterFiles(deck),
  }
  const pictures: Zippable = {}
  deck.slides.forEach((slide, index) => {
    const number = index + 1
    const name = String(number)
    Object.assign(
      texts,
      filesOf('slides', `slide${name}`, slidePart(slide, number, deck.lang)),
      filesOf('notesSlides', `notesSlide${name}`, notesPart(slide, number, deck.lang)),
    )
    // A PNG is packed already.
    pictures[`ppt/media/map${name}.png`] = [slide.map.png, { level: 0 }]
    if (slide.code) pictures[`ppt/media/code${name}.png`] = [slide.code.png, { level: 0 }]
  })
  const packed: Zippable = {}
  for (const [path, text] of Object.entries(texts)) packed[path] = strToU8(text)
  return zipSync({ ...packed, ...pictures }, { mtime: made })
}
