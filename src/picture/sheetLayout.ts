import type { Size } from '../geo/fit'
import type { Box } from '../geo/plane'
import type { Font, Measure } from '../theme/measure'

/** What a sheet says beside its map. */
export interface SheetTexts {
  readonly title?: string | undefined
  /** What the entries of the legend say beside their symbols. */
  readonly legend: readonly string[]
  /** One below the other: sources, licence, projection. */
  readonly notes: readonly string[]
  readonly hasCode: boolean
  /** Beside the text, pixels. Default: as fits its size. */
  readonly side?: number | undefined
}

/** One line of text, its baseline in pixels of the sheet. */
export interface SheetLine {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Where everything stands on a sheet, pixels. */
export interface SheetLayout {
  readonly map: Box
  readonly title: readonly SheetLine[]
  /** Where the symbol of each entry of the legend has its middle; its text begins a little to the right. */
  readonly legend: readonly SheetLine[]
  readonly notes: readonly SheetLine[]
  /** Upper left corner and side of the code. */
  readonly code: { readonly x: number; readonly y: number; readonly side: number } | null
  readonly fonts: { readonly title: Font; readonly legend: Font; readonly notes: Font }
}

/** The text of a sheet is as large as on a screen of 1280 × 720, pixels; and never smaller than this. */
const TEXT = { ofHeight: 14 / 720, ofWidth: 14 / 1280, least: 11 }
/** In sizes of the text. */
const SHARES = { title: 1.9, notes: 0.86, line: 1.45, margin: 1.1, symbol: 1.3, gap: 1.5, code: 7 }
const TITLE_LINES = 2
const NOTE_LINES = 5

/** Breaks a text at its spaces into lines no wider than told; a longer word stands alone. */
export function wrapText(text: string, width: number, font: Font, measure: Measure): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`, font) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** No more than so many lines; what is left out is told by an ellipsis. */
function limited(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most
    ? lines
    : lines.slice(0, most).map((line, index) => (index === most - 1 ? `${line} …` : line))
}

/** Size of the text on a sheet, pixels. */
export function sheetTextSize({ width, height }: Size): number {
  return Math.max(TEXT.least, Math.min(height * TEXT.ofHeight, width * TEXT.ofWidth))
}

/**
 * Lays out a picture with what stands around its map: the title above, below it legend and notes, in the
 * corner the code. Without any of them the map fills the sheet but for the notes.
 * @param text size of the text, pixels
 */
export function layOutSheet(
  { width, height }: Size,
  { title = '', legend, notes, hasCode, side: beside }: SheetTexts,
  measure: Measure,
  text: number,
): SheetLayout {
  const fonts = {
    title: { size: text * SHARES.title, weight: 600 },
    legend: { size: text, weight: 400 },
    notes: { size: text * SHARES.notes, weight: 400 },
  }
  const margin = text * SHARES.margin
  const left = beside ?? margin
  const lineOf = ({ size }: Font) => size * SHARES.line
  const side = hasCode ? Math.min(text * SHARES.code, height / 3) : 0
  const free = width - 2 * left - (hasCode ? side + margin : 0)

  const titleLines = limited(
    wrapText(title, width - 2 * left, fonts.title, measure),
    TITLE_LINES,
  ).map((line, index) => ({
    text: line,
    x: left,
    y: margin + fonts.title.size * 0.8 + index * lineOf(fonts.title) * 0.85,
  }))
  const top = titleLines.length > 0 ? (titleLines.at(-1)?.y ?? 0) + margin * 0.8 : 0

  let [x, row] = [0, 0]
  const entries = legend.map((entry) => {
    const needed = text * SHARES.symbol + measure(entry, fonts.legend)
    if (x > 0 && x + needed > free) {
      x = 0
      row += 1
    }
    const place = { text: entry, x: left + x + text * 0.4, row }
    x += needed + text * SHARES.gap
    return place
  })
  const legendHeight = entries.length > 0 ? (row + 1.25) * lineOf(fonts.legend) : 0
  const noteLines = limited(
    notes.flatMap((note) => wrapText(note, free, fonts.notes, measure)),
    NOTE_LINES,
  )
  const below = Math.max(
    legendHeight + noteLines.length * lineOf(fonts.notes) + margin * 0.9,
    hasCode ? side + margin * 1.2 : 0,
  )
  const bottom = height - below
  const legendTop = bottom + margin * 0.5
  return {
    map: { minX: 0, minY: top, maxX: width, maxY: bottom },
    title: titleLines,
    legend: entries.map(({ row: at, ...entry }) => ({
      ...entry,
      y: legendTop + (at + 0.5) * lineOf(fonts.legend),
    })),
    notes: noteLines.map((line, index) => ({
      text: line,
      x: left,
      y: legendTop + legendHeight + (index + 0.72) * lineOf(fonts.notes),
    })),
    code: hasCode ? { x: width - left - side, y: bottom + margin * 0.6, side } : null,
    fonts,
  }
}
