import { escapeXml } from '../../picture/xml'
import type { DeckPicture, DrawnSlide } from './deck'
import {
  NAMESPACES,
  NO_INSET,
  paragraph,
  shapeTree,
  transform,
  xmlFile,
  type Relation,
  type Run,
  type Setting,
} from './deckXml'
import { besideCode, fittingSize, PLACES, TYPE_SIZES, type Place } from './slideLayout'

const SLIDE_IDS = { layout: 'rId1', notes: 'rId2', map: 'rId3', code: 'rId4' }
/** Links are counted from here. */
const FIRST_LINK = 5

const WEB = /^https?:\/\//i

interface Words {
  readonly id: number
  readonly name: string
  readonly place: Place
  /** Paragraphs. */
  readonly text: string
  /** It is one of the layout's: `type="title"`. Default: a box of its own. */
  readonly kind?: string
  readonly anchor?: 't' | 'ctr'
}

/** A text that can be edited. */
function textShape({ id, name, place, text, kind, anchor = 't' }: Words): string {
  const about = kind
    ? `<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr>`
    : '<p:cNvSpPr txBox="1"/><p:nvPr/>'
  const shape = kind
    ? transform(place)
    : `${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${name}"/>${about}</p:nvSpPr><p:spPr>${shape}</p:spPr><p:txBody><a:bodyPr wrap="square" ${NO_INSET} rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${text}</p:txBody></p:sp>`
}

function pictureShape(
  id: number,
  name: string,
  { alt }: DeckPicture,
  { relation, place, linkId }: { relation: string; place: Place; linkId?: string | undefined },
): string {
  const link = linkId === undefined ? '' : `<a:hlinkClick r:id="${linkId}"/>`
  return `<p:pic><p:nvPicPr><p:cNvPr id="${String(id)}" name="${name}" descr="${escapeXml(alt)}">${link}</p:cNvPr><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`
}

/** What a part of a presentation is made of: its own file, and what it refers to. */
export interface Part {
  readonly xml: string
  readonly relations: readonly Relation[]
}

/**
 * A slide: title, map, words and code, in the order in which they are read aloud.
 * @param number counted from 1
 */
export function slidePart(slide: DrawnSlide, number: number, lang: string): Part {
  const relations: Relation[] = [
    { id: SLIDE_IDS.layout, kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    {
      id: SLIDE_IDS.notes,
      kind: 'notesSlide',
      target: `../notesSlides/notesSlide${String(number)}.xml`,
    },
    { id: SLIDE_IDS.map, kind: 'image', target: `../media/map${String(number)}.png` },
  ]
  if (slide.code)
    relations.push({
      id: SLIDE_IDS.code,
      kind: 'image',
      target: `../media/code${String(number)}.png`,
    })
  let links = 0
  const linkTo = (url: string | undefined): string | undefined => {
    if (url === undefined || !WEB.test(url)) return undefined
    const id = `rId${String(FIRST_LINK + links)}`
    links += 1
    relations.push({ id, kind: 'hyperlink', target: url, isExternal: true })
    return id
  }

  const widthOf = slide.code ? besideCode : (place: Place) => place
  const places = {
    date: widthOf(PLACES.date),
    title: widthOf(PLACES.title),
    caption: widthOf(PLACES.caption),
    sources: widthOf(PLACES.sources),
    credits: widthOf(PLACES.credits),
  }
  const { title, caption, date, sources, credits, link, map, code } = slide
  const titleSize = fittingSize(title, places.title, TYPE_SIZES.title, 700)
  const captionSize = fittingSize(caption, places.caption, TYPE_SIZES.caption)
  const sourceText = sources.map(({ text }) => text).join('')
  const sourceSize = fittingSize(sourceText, places.sources, TYPE_SIZES.sources)
  const sourceRuns = sources.map(({ text, url }): Run => ({ text, linkId: linkTo(url) }))
  const viewId = linkTo(link?.url)
  const lines = (text: string, setting: Omit<Setting, 'lang'>) =>
    text
      .split('\n')
      .map((line) => paragraph([{ text: line }], { lang, ...setting }))
      .join('')

  const shapes = [
    textShape({
      id: 2,
      name: 'Title',
      place: places.title,
      kind: 'type="title"',
      anchor: 'ctr',
      text: paragraph([{ text: title }], { lang, size: titleSize, isBold: true }),
    }),
    pictureShape(3, 'Map', map, { relation: SLIDE_IDS.map, place: PLACES.map }),
    textShape({
      id: 4,
      name: 'Date',
      place: places.date,
      text: lines(date, { size: 12, isQuiet: true }),
    }),
    textShape({
      id: 5,
      name: 'Caption',
      place: places.caption,
      kind: 'type="body" idx="1"',
      text: lines(caption, { size: captionSize }),
    }),
    textShape({
      id: 6,
      name: 'Sources',
      place: places.sources,
      text: paragraph(sourceRuns, { lang, size: sourceSize, isQuiet: true }),
    }),
    textShape({
      id: 7,
      name: 'Credits',
      place: places.credits,
      text: lines(credits, { size: 9, isQuiet: true }),
    }),
    ...(code
      ? [
          pictureShape(8, 'Code', code, {
            relation: SLIDE_IDS.code,
            place: PLACES.code,
            linkId: viewId,
          }),
        ]
      : []),
    ...(link
      ? [
          textShape({
            id: 9,
            name: 'Link',
            place: PLACES.link,
            text: paragraph([{ text: link.text, linkId: viewId }], {
              lang,
              size: 11,
              align: 'ctr',
            }),
          }),
        ]
      : []),
  ]
  return {
    xml: xmlFile(
      `<p:sld ${NAMESPACES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    ),
    relations,
  }
}

/** The page of notes of a slide. @param number counted from 1 */
export function notesPart({ notes }: DrawnSlide, number: number, lang: string): Part {
  const text = notes
    .split('\n')
    .map((line) => paragraph(line === '' ? [] : [{ text: line }], { lang }))
    .join('')
  const shapes = [
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>',
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`,
  ]
  return {
    xml: xmlFile(
      `<p:notes ${NAMESPACES}><p:cSld>${shapeTree(shapes)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
    ),
    relations: [
      { id: 'rId1', kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', kind: 'slide', target: `../slides/slide${String(number)}.xml` },
    ],
  }
}
