import type { Deck } from './deck'
import { colorMap } from './deckTheme'
import { emu, NAMESPACES, NO_INSET, shapeTree, transform, xmlFile } from './deckXml'
import { PLACES, SLIDE, TYPE_SIZES, type Place } from './slideLayout'

const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

function runStyle(points: number, font: 'major' | 'minor', isBold = false): string {
  const typeface = font === 'major' ? '+mj' : '+mn'
  return `<a:defRPr sz="${String(points * 100)}"${isBold ? ' b="1"' : ''} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="${typeface}-lt"/><a:ea typeface="${typeface}-ea"/><a:cs typeface="${typeface}-cs"/></a:defRPr>`
}

/** The same style on every level: no bullets, flush left. */
function levels(points: number): string {
  return LEVELS.map(
    (level) =>
      `<a:lvl${String(level)}pPr marL="0" indent="0" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>${runStyle(points, 'minor')}</a:lvl${String(level)}pPr>`,
  ).join('')
}

interface Placeholder {
  readonly id: number
  readonly name: string
  /** As PowerPoint names it: `type="title"`. */
  readonly kind: string
  readonly place: Place
  readonly prompt: string
  readonly anchor: 't' | 'b' | 'ctr'
}

function placeholder({ id, name, kind, place, prompt, anchor }: Placeholder): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${String(id)}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" ${NO_INSET} rtlCol="0" anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${prompt}</a:t></a:r><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`
}

const TITLE: Placeholder = {
  id: 2,
  name: 'Title',
  kind: 'type="title"',
  place: PLACES.title,
  prompt: 'Title',
  anchor: 'ctr',
}
const CAPTION: Placeholder = {
  id: 3,
  name: 'Caption',
  kind: 'type="body" idx="1"',
  place: PLACES.caption,
  prompt: 'Caption',
  anchor: 't',
}

/** What all slides have in common. */
export function slideMasterFile(theme: Deck['theme']): string {
  const [title] = TYPE_SIZES.title
  const [caption] = TYPE_SIZES.caption
  return xmlFile(
    [
      `<p:sldMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${shapeTree([placeholder(TITLE), placeholder(CAPTION)])}</p:cSld>`,
      colorMap(theme),
      '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>',
      `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>${runStyle(title, 'major', true)}</a:lvl1pPr></p:titleStyle>`,
      `<p:bodyStyle>${levels(caption)}</p:bodyStyle><p:otherStyle>${levels(caption)}</p:otherStyle></p:txStyles></p:sldMaster>`,
    ].join(''),
  )
}

/** The one layout: a map above, words below. */
export function slideLayoutFile(): string {
  return xmlFile(
    `<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="Map and words">${shapeTree([placeholder(TITLE), placeholder(CAPTION)])}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  )
}

/** Pages of notes are upright, pixels. */
export const NOTES_PAGE = { width: 720, height: 960 } as const
const NOTES_IMAGE: Place = { x: 60, y: 72, width: 600, height: 337.5 }
const NOTES_BODY: Place = { x: 60, y: 450, width: 600, height: 440 }

/** What all pages of notes have in common. */
export function notesMasterFile(): string {
  const image = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${transform(NOTES_IMAGE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>`
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>${transform(NOTES_BODY)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0"/><a:lstStyle/><a:p><a:pPr lvl="0"/><a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>`
  return xmlFile(
    `<p:notesMaster ${NAMESPACES}><p:cSld>${BACKGROUND}${shapeTree([image, body])}</p:cSld>${colorMap('light')}<p:notesStyle>${levels(12)}</p:notesStyle></p:notesMaster>`,
  )
}

/** Sizes of slides and of pages of notes, and the style of all other text. */
export function presentationSizes(lang: string): string {
  return [
    `<p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/>`,
    `<p:notesSz cx="${emu(NOTES_PAGE.width)}" cy="${emu(NOTES_PAGE.height)}"/>`,
    `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${lang}"/></a:defPPr>${levels(18)}</p:defaultTextStyle>`,
  ].join('')
}
