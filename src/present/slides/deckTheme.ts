import { PALETTES } from '../../theme/palettes'
import type { Deck } from './deck'
import { xmlFile } from './deckXml'

/** On every computer that opens slides; ours may be missing there, and another would break lines elsewhere. */
const TYPEFACE = 'Arial'

function colorScheme(theme: Deck['theme']): string {
  const palette = PALETTES[theme]
  const { ink, ink2, paper, sea } = palette
  // PowerPoint wants the dark colors first, whichever of them text has.
  const [dk1, lt1, dk2, lt2] = theme === 'dark' ? [paper, ink, sea, ink2] : [ink, paper, ink2, sea]
  const scheme = {
    dk1,
    lt1,
    dk2,
    lt2,
    accent1: palette.location,
    accent2: palette.flagship,
    accent3: palette.strategic,
    accent4: palette.network,
    accent5: palette.partner,
    accent6: palette.exchange,
    hlink: palette.action,
    folHlink: palette.joinText,
  }
  return Object.entries(scheme)
    .map(([name, color]) => `<a:${name}><a:srgbClr val="${color.slice(1)}"/></a:${name}>`)
    .join('')
}

/** PowerPoint takes no list of styles that is shorter than three. */
const three = (style: string) => style.repeat(3)
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const FONT = `<a:latin typeface="${TYPEFACE}"/><a:ea typeface=""/><a:cs typeface=""/>`

const ACCENTS = [1, 2, 3, 4, 5, 6].map((number) => `accent${String(number)}`)

/** Which colors of a theme are ground and text. */
export function colorMap(theme: Deck['theme']): string {
  const [ground, text] = theme === 'dark' ? ['dk', 'lt'] : ['lt', 'dk']
  const same = [...ACCENTS, 'hlink', 'folHlink'].map((name) => `${name}="${name}"`).join(' ')
  return `<p:clrMap bg1="${ground}1" tx1="${text}1" bg2="${ground}2" tx2="${text}2" ${same}/>`
}

/** Colors and typeface of the atlas, to be chosen from when slides are edited. */
export function themeFile(theme: Deck['theme']): string {
  return xmlFile(
    [
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="TUM Global Atlas"><a:themeElements>',
      `<a:clrScheme name="TUM Global Atlas">${colorScheme(theme)}</a:clrScheme>`,
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
