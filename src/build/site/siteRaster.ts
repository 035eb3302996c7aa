import { initWasm, Resvg, type CustomFontsOptions } from '@resvg/resvg-wasm'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Weights of Inter that the pictures use, and the letters that names are written with. */
const WEIGHTS = [400, 500, 600, 700] as const
const SUBSETS = ['latin', 'latin-ext'] as const

let isReady: Promise<void> | undefined
let fonts: CustomFontsOptions | undefined

/** Inter alone, so that a picture is the same on every machine. */
function interFonts(): CustomFontsOptions {
  const files = WEIGHTS.flatMap((weight) =>
    SUBSETS.map((subset) =>
      require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`),
    ),
  )
  return {
    fontBuffers: files.map((file) => new Uint8Array(readFileSync(file))),
    defaultFontFamily: 'Inter',
    sansSerifFamily: 'Inter',
  }
}

/**
 * Draws an SVG as a PNG. Text is set in Inter; CSS custom properties are not known.
 * @param width of the picture, pixels; its height follows from the SVG
 * @throws when the SVG cannot be read
 */
export async function toPng(svg: string, width: number): Promise<Uint8Array> {
  isReady ??= initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  await isReady
  fonts ??= interFonts()
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: fonts }).render()
  const png = image.asPng()
  image.free()
  return png
}
