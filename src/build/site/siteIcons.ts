import { ICONS } from './siteFiles'
import { toPng } from './siteRaster'

/**
 * The icons for home screens and old browsers.
 * @param faviconSvg the text of `static/favicon.svg`
 * @returns PNG files by their path below the site's root
 */
export async function iconFiles(faviconSvg: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for (const { path, size } of ICONS) files.set(path, await toPng(faviconSvg, size))
  return files
}
