import { group, max, min } from 'd3'
import type { EntityId, LngLat } from '../model/types'
import { CITY_COUNT, gatherCities } from './cities'
import type { Mark } from './marks'
import { fromMercator, toMercator, worldWidth } from './mercator'
import type { PlacedMark, Point } from './placement'

export type LabelStyle = 'selected' | 'home' | 'top' | 'location' | 'city' | 'other'

/** A name to be placed near one mark, or near several that share it. */
export interface Label {
  /** The mark it names first. */
  readonly id: EntityId
  readonly lngLat: LngLat
  readonly lines: readonly [first: string, second?: string]
  readonly style: LabelStyle
  /** Smaller is placed first. */
  readonly priority: number
  /** From the point to the edge of its marks, sideways and up, pixels. */
  readonly reach: Point
}

export interface LabelOptions {
  readonly zoom: number
  readonly radiusOf: (mark: Mark) => number
  /** Selected marks and members of the selected alliance, with their second line. */
  readonly selected: ReadonlyMap<EntityId, string>
  /** Leaves all others out. */
  readonly onlySelected: boolean
  /** Short names on one line, for small maps. */
  readonly isCompact: boolean
  /** Text below a city's name: `13 partners`. */
  readonly countText: (count: number) => string
}

/** From this zoom on, student exchanges are named. */
export const EXCHANGE_ZOOM = 6
/** A city is named as a group while its marks lie within this distance of its middle, pixels. */
const CITY_RADIUS = 24
/** Letters in a shared label's second line, and in one of its names. */
const MAX_LINE_LENGTH = 28
const MAX_PLACE_LENGTH = 16

const RANKS = { selected: 0, home: 1, top: 2, location: 3, city: 4 } as const
const OTHER_RANKS: Readonly<Partial<Record<Mark['symbol'], number>>> = {
  network: 5,
  partner: 6,
  exchange: 7,
}

function styleOf(mark: Mark): LabelStyle {
  switch (mark.symbol) {
    case 'home':
    case 'location':
      return mark.symbol
    case 'flagship':
    case 'strategic-alliance':
      return 'top'
    default:
      return 'other'
  }
}

/** Smaller is placed first: selected, Munich, flagship and strategic, locations, cities, then by weight. */
export function labelPriority(mark: Mark, style: LabelStyle): number {
  const rank = style === 'other' ? (OTHER_RANKS[mark.symbol] ?? 8) : RANKS[style]
  return rank * 1000 + 999 - Math.min(999, mark.weight)
}

interface Positioned {
  readonly placed: PlacedMark
  readonly at: Point
}

/** The middle of the box around marks, and its half width and height. */
function frameOf(
  entries: readonly Positioned[],
  radiusOf: (mark: Mark) => number,
): { readonly center: Point; readonly reach: Point } {
  const along = (axis: 0 | 1) => {
    const low = min(entries, ({ placed, at }) => at[axis] - radiusOf(placed.mark)) ?? 0
    const high = max(entries, ({ placed, at }) => at[axis] + radiusOf(placed.mark)) ?? 0
    return { middle: (low + high) / 2, half: (high - low) / 2 }
  }
  const [x, y] = [along(0), along(1)]
  return { center: [x.middle, y.middle], reach: [x.half, y.half] }
}

/** The locations beside a partner: `TUM Asia, TUMCREATE`. */
function placesLine(entries: readonly Positioned[], first: Mark): string | undefined {
  const names = entries
    .filter(({ placed }) => placed.mark !== first && placed.mark.symbol === 'location')
    .map(({ placed }) => placed.mark.label)
    .filter((name) => name.length <= MAX_PLACE_LENGTH)
  const line = [...new Set(names)].reduce((text, name) => {
    const longer = text === '' ? name : `${text}, ${name}`
    return longer.length <= MAX_LINE_LENGTH ? longer : text
  }, '')
  return line === '' ? undefined : line
}

/**
 * The labels of placed marks in no particular order; which of them find room is up to the drawing.
 * Marks side by side share one label, and so do many partners of one city.
 */
export function labelsOf(placedMarks: readonly PlacedMark[], options: LabelOptions): Label[] {
  const { zoom, radiusOf, selected } = options
  const width = worldWidth(zoom)
  const positioned = placedMarks.map((placed): Positioned => {
    const [x, y] = toMercator(placed.mark.lngLat)
    return { placed, at: [x * width + placed.offset[0], y * width + placed.offset[1]] }
  })
  const toLngLat = ([x, y]: Point) => fromMercator([x / width, y / width])

  const named = (entries: readonly Positioned[]): Label[] => {
    const chosen = entries.find(({ placed }) => selected.has(placed.mark.id))
    const mark = (chosen ?? entries[0])?.placed.mark
    if (!mark || (options.onlySelected && !chosen && mark.symbol !== 'home')) return []
    const isHidden = mark.symbol === 'exchange' && zoom < EXCHANGE_ZOOM && !chosen
    if (isHidden) return []
    const style = chosen ? 'selected' : styleOf(mark)
    const hasPlaces = mark.symbol !== 'home' && !options.isCompact
    const beside = hasPlaces ? placesLine(entries, mark) : undefined
    const second = chosen ? selected.get(mark.id) : beside
    const name = options.isCompact ? mark.shortLabel : mark.label
    const { center, reach } = frameOf(entries, radiusOf)
    return [
      {
        id: mark.id,
        lngLat: toLngLat(center),
        lines: second !== undefined && second !== '' ? [name, second] : [name],
        style,
        priority: labelPriority(mark, style),
        reach,
      },
    ]
  }

  const rows = [...group(positioned, ({ placed }) => placed.group).values()]
  const isPlain = ({ placed }: Positioned) => styleOf(placed.mark) === 'other'
  const single = rows.filter((row) => row.every(isPlain))
  const shared = rows.filter((row) => !row.every(isPlain))
  return [
    ...shared.flatMap(named),
    ...gatherCities(single.flat(), ({ placed }) => placed.mark).flatMap((entries): Label[] => {
      const { center, reach } = frameOf(entries, radiusOf)
      const isGroup =
        entries.length >= CITY_COUNT &&
        !options.onlySelected &&
        entries.every(({ placed, at }) => {
          const distance = Math.hypot(at[0] - center[0], at[1] - center[1])
          return distance < CITY_RADIUS && !selected.has(placed.mark.id)
        })
      const [first] = entries
      if (!isGroup || !first) return entries.flatMap((entry) => named([entry]))
      const { mark } = first.placed
      return [
        {
          id: mark.id,
          lngLat: toLngLat(center),
          lines: [mark.city, options.countText(entries.length)],
          style: 'city',
          priority: labelPriority(mark, 'city'),
          reach,
        },
      ]
    }),
  ]
}
