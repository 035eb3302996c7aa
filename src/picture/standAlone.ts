import { FONT } from '../theme/font'
import type { Palette } from '../theme/palette'
import { withoutForbidden } from './xml'

/** What only a page makes use of. */
const PAGE_ONLY = /^(class|style|role|tabindex|on\w+|aria-.+|data-sveltekit.*)$/

const VARIABLE = /var\(--([\w-]+)\)/g

/** `--location-text` → `locationText`. */
function paletteKey(property: string): string {
  return property.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function nodesOf(root: Element, show: number): Node[] {
  const walker = document.createTreeWalker(root, show)
  const nodes: Node[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
  return nodes
}

/** A nested SVG at shares of the map: programs that know less of SVG than browsers do take a group. */
function toGroup(place: SVGSVGElement, size: readonly [width: number, height: number]): void {
  const at = ['x', 'y'].map((side, index) => {
    const share = parseFloat(place.getAttribute(side) ?? '0') / 100
    return (share * (size[index] ?? 0)).toFixed(2)
  })
  const group = document.createElementNS(place.namespaceURI, 'g')
  group.setAttribute('transform', `translate(${at.join(' ')})`)
  group.append(...place.childNodes)
  place.replaceWith(group)
}

/** A name's halo stands below its letters; components say so in their style sheets. */
function drawHalo(text: Element, color: string): void {
  text.setAttribute('stroke', color)
  text.setAttribute('stroke-linejoin', 'round')
  text.setAttribute('paint-order', 'stroke')
}

export interface StandAlone {
  /** Its colors are those of the picture, whatever the page's are. */
  readonly palette: Palette
  /** Style sheet of the typeface. */
  readonly faces: string
  /** Says what is seen to those who do not see it. */
  readonly title: string
  /** Of the map in it, pixels. */
  readonly mapSize: readonly [width: number, height: number]
}

/**
 * An SVG of the page as a document that needs nothing of it: colors in place of custom properties,
 * attributes in place of style sheets, the typeface within. The element itself stays as it is.
 */
export function standAlone(
  source: SVGSVGElement,
  { palette, faces, title, mapSize }: StandAlone,
): string {
  const root = source.cloneNode(true) as SVGSVGElement
  const colors = palette as unknown as Readonly<Record<string, string | undefined>>
  const toColor = (text: string) =>
    text.replace(VARIABLE, (_, name: string) => colors[paletteKey(name)] ?? 'none')

  for (const comment of nodesOf(root, NodeFilter.SHOW_COMMENT))
    comment.parentNode?.removeChild(comment)
  for (const focus of root.querySelectorAll('.focus')) focus.remove()
  for (const place of root.querySelectorAll<SVGSVGElement>('svg[overflow="visible"]'))
    toGroup(place, mapSize)
  for (const text of root.querySelectorAll('text[stroke-width]')) drawHalo(text, palette.land)
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes]) {
      if (PAGE_ONLY.test(name)) element.removeAttribute(name)
      else if (value.includes('var(')) element.setAttribute(name, toColor(value))
    }

  root.setAttribute('font-family', `'${FONT.family}', Inter, Arial, sans-serif`)
  root.setAttribute('role', 'img')
  const about = document.createElementNS(root.namespaceURI, 'title')
  about.textContent = title
  const style = document.createElementNS(root.namespaceURI, 'style')
  style.textContent = faces
  root.prepend(about, style)
  return withoutForbidden(new XMLSerializer().serializeToString(root))
}
