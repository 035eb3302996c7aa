import { escapeXml } from '../../picture/xml'
import type { Place } from './slideLayout'

/** PowerPoint measures in English Metric Units: 914,400 to an inch, so many to a pixel. */
const EMU_PER_PIXEL = 9525

/** Pixels as PowerPoint counts them. */
export function emu(pixels: number): string {
  return String(Math.round(pixels * EMU_PER_PIXEL))
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Namespaces of the parts of a presentation. */
export const NAMESPACES = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"',
].join(' ')

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part as a file. */
export function xmlFile(content: string): string {
  return HEAD + content
}

/** What a part refers to. */
export interface Relation {
  /** `rId1`. */
  readonly id: string
  /** The last word of its kind: `image`; of a kind that is not of documents, its whole address. */
  readonly kind: string
  readonly target: string
  /** It is an address on the web, and no part of the file. */
  readonly isExternal?: boolean
}

/** The file that says what a part refers to. */
export function relationsFile(relations: readonly Relation[]): string {
  const rows = relations.map(
    ({ id, kind, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${RELATION}/${kind}`}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  )
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return xmlFile(`<Relationships xmlns="${namespace}">${rows.join('')}</Relationships>`)
}

/** Where a shape stands. */
export function transform({ x, y, width, height }: Place): string {
  return `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`
}

/** The group that holds all shapes of a slide. */
export function shapeTree(shapes: readonly string[]): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`
}

/** Space between a text and the edges of its box: none, so that all of them begin on one line. */
export const NO_INSET = 'lIns="0" tIns="0" rIns="0" bIns="0"'

/** A line of text in a part: text that leads nowhere, or somewhere. */
export interface Run {
  readonly text: string
  /** The relation of its link. */
  readonly linkId?: string | undefined
}

/** How a paragraph is set. */
export interface Setting {
  /** `en-GB`. */
  readonly lang: string
  /** Points. Default: as the layout says. */
  readonly size?: number
  readonly isBold?: boolean
  /** In the second color of text. */
  readonly isQuiet?: boolean
  readonly align?: 'ctr'
}

const fillOf = (color: string) => `<a:solidFill><a:schemeClr val="${color}"/></a:solidFill>`

/** Runs of text as one paragraph. */
export function paragraph(
  runs: readonly Run[],
  { lang, size, isBold = false, isQuiet = false, align }: Setting,
): string {
  const points = size === undefined ? '' : ` sz="${String(size * 100)}"`
  const set = `lang="${escapeXml(lang)}"${points}${isBold ? ' b="1"' : ''}`
  const pieces = runs.map(({ text, linkId }) => {
    const link = linkId === undefined ? '' : `${fillOf('hlink')}<a:hlinkClick r:id="${linkId}"/>`
    const look = link || (isQuiet ? fillOf('tx2') : '')
    return `<a:r><a:rPr ${set} dirty="0">${look}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`
  })
  const about = align ? `<a:pPr algn="${align}"/>` : ''
  return `<a:p>${about}${pieces.join('')}<a:endParaRPr ${set}/></a:p>`
}
