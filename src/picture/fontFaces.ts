import { fonts } from 'virtual:fonts'
import { FONT } from '../theme/font'

function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      resolve(reader.result as string)
    }
    reader.onerror = () => {
      reject(reader.error ?? new Error('The typeface cannot be read'))
    }
    reader.readAsDataURL(blob)
  })
}

async function faceOf({ url, range }: (typeof fonts)[number]): Promise<string> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`)
  const file = new Blob([await response.arrayBuffer()], { type: 'font/woff2' })
  return `@font-face{font-family:'${FONT.family}';font-weight:${FONT.weights.join(' ')};src:url(${await toDataUrl(file)}) format('woff2');unicode-range:${range}}`
}

let loaded: Promise<string> | undefined

/**
 * The typeface as a style sheet that asks nobody: an SVG that is opened as a file, or drawn as an image,
 * has no other. Empty where the files cannot be had: then the system's typeface is good enough.
 */
export function fontFaces(): Promise<string> {
  loaded ??= Promise.all(fonts.map(faceOf)).then((faces) => faces.join(''))
  return loaded.catch(() => {
    loaded = undefined
    return ''
  })
}
