import { PALETTES } from '../../theme/palettes'
import { xmlFile } from './deckXml'

/** On every computer that opens slides; ours may be missing there, and another would break lines elsewhere. */
const TYPEFACE = 'Arial'

function colorScheme(): string {
  const { light } = PALETTES
  const scheme = {
    dk1: light.ink,
    lt1: light.paper,
    dk2: light.ink2,
    lt2: light.sea,
    accent1: light.location,
    accent2: light.flagship,
    accent3: light.strategic,
    accent4: light.network,
    accent5: light.partner,
    accent6: light.exchange,
    hlink: light.action,
    folHlink: light.joinText,
  }
  return Object.entries(scheme)
    .map(([name, color]) => `<a:${name}><a:srgbClr val="${color.slice(1)}"/></a:${name}>`)
    .join('')
}

/** PowerPoint takes no list of styles that is shorter than three. */
const three = (style: string) => style.repeat(3)
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const FONT = `<a:latin typeface="${TYPEFACE}"/><a:ea typeface=""/><a:cs typeface=""/>`

/** Colors and typeface of the atlas, to be chosen from when slides are edited. */
export function themeFile(): string {
  return xmlFile(
    [
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="TUM Global Atlas"><a:themeElements>',
      `<a:clrScheme name="TUM Global Atlas">${colorScheme()}</a:clrScheme>`,
      `<a:fontScheme name="TUM Global Atlas"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme>`,
      '<a:fmtScheme name="TUM Global Atlas">',
      `<a:fillStyleLst>${three(FILL)}</a:fillStyleLst>`,
      `<a:lnStyleLst>${three(`<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">${FILL}<a:prstDash val="solid"/></a:ln>`)}</a:lnStyleLst>`,
      `<a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>`,
      `<a:bgFillStyleLst>${three(FILL)}</a:bgFillStyleLst>`,
      '</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>',
    ].join(''),
  )
}
