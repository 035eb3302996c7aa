import { group, max, min } from 'd3'
import type { EntityId, LngLat } from '../model/types'
import type { LabelStyle } from '../theme/labels'
import { CITY_COUNT, gatherCities } from './cities'
import { EXCHANGE_ZOOM } from './clusters'
import type { Mark } from './marks'
import type { PlacedMark, PlacementOptions } from './placement'
import type { Plane, Point } from './plane'

/** A name to be placed near one mark, or near several that share it. */
export interface Label {
  /** The mark it names first. */
  readonly id: EntityId
  /** All marks it names. */
  readonly marks: readonly EntityId[]
  readonly lngLat: LngLat
  /** From that position to the middle of its marks, pixels. */
  readonly offset: Point
  readonly lines: readonly [first: string, second?: string]
  readonly style: LabelStyle
  /** Smaller is placed first. */
  readonly priority: number
  /** From the middle of its marks to their edge, sideways and up, pixels. */
  readonly reach: Point
  /** It may stand apart, with a line that leads to it. */
  readonly canLead: boolean
}

/** Which marks have names beside Munich and those of the selection: all, the top tiers, none. */
export type NamedMarks = 'all' | 'top' | 'selected'

export interface LabelOptions {
  readonly radiusOf: PlacementOptions['radiusOf']
  /** Selected marks and members of the selected alliance, with their second line. */
  readonly selected: ReadonlyMap<EntityId, string>
  readonly named: NamedMarks
  /** Short names on one line, for small maps. */
  readonly isCompact: boolean
  /** Text below a city's name: `13 partners`. */
  readonly countText: (count: number) => string
}

/** A city is named as a group while its marks lie within this distance of its middle, pixels. */
const CITY_RADIUS = 24
/** Letters in a shared label's second line, and in one of its names. */
const MAX_LINE_LENGTH = 28
const MAX_PLACE_LENGTH = 16
/** Members of the alliances named first may use a leader: see `partnerWeight`. */
const LEADING_WEIGHT = 100

const RANKS = { selected: 0, home: 1, top: 2, location: 3, city: 4 } as const
const OTHER_RANKS: Readonly<Partial<Record<Mark['symbol'], number>>> = {
  network: 5,
  partner: 6,
  exchange: 7,
}

type MarkLabelStyle = Exclude<LabelStyle, 'country' | 'town'>

function styleOf(mark: Mark): MarkLabelStyle {
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
export function labelPriority(mark: Mark, style: MarkLabelStyle): number {
  const rank = style === 'other' ? (OTHER_RANKS[mark.symbol] ?? 8) : RANKS[style]
  return rank * 1000 + 999 - Math.min(999, mark.weight)
}

interface Positioned {
  readonly placed: PlacedMark
  /** One of the marks that are drawn there. */
  readonly mark: Mark
  readonly at: Point
}

/** Home, the top tiers, cities, locations abroad, and members of the alliances named first. */
function mayLead(mark: Mark, style: MarkLabelStyle, homeCountry: string | undefined): boolean {
  if (style === 'location') return mark.country !== homeCountry
  return style !== 'other' || mark.weight >= LEADING_WEIGHT
}

/** The middle of the box around marks, and its half width and height. */
function frameOf(
  entries: readonly Positioned[],
  radiusOf: LabelOptions['radiusOf'],
): { readonly center: Point; readonly reach: Point } {
  const along = (axis: 0 | 1) => {
    const radius = ({ mark, members }: PlacedMark) => radiusOf(mark, members.length)
    const low = min(entries, ({ placed, at }) => at[axis] - radius(placed)) ?? 0
    const high = max(entries, ({ placed, at }) => at[axis] + radius(placed)) ?? 0
    return { middle: (low + high) / 2, half: (high - low) / 2 }
  }
  const [x, y] = [along(0), along(1)]
  return { center: [x.middle, y.middle], reach: [x.half, y.half] }
}

/** The locations beside a partner: `TUM Asia, TUMCREATE`. */
function placesLine(entries: readonly Positioned[], first: Mark): string | undefined {
  const names = entries
    .filter(({ mark }) => mark !== first && mark.symbol === 'location')
    .map(({ mark }) => mark.label)
    .filter((name) => name.length <= MAX_PLACE_LENGTH)
  const line = [...new Set(names)].reduce((text, name) => {
    const longer = text === '' ? name : `${text}, ${name}`
    return longer.length <= MAX_LINE_LENGTH ? longer : text
  }, '')
  return line === '' ? undefined : line
}

/**
 * The labels of placed marks in no particular order; which of them find room is up to `placeLabels`.
 * Marks side by side share one label, and so do many partners of one city.
 */
export function labelsOf(
  placedMarks: readonly PlacedMark[],
  plane: Plane,
  options: LabelOptions,
): Label[] {
  const { radiusOf, selected, named } = options
  const homeCountry = placedMarks.find(({ mark }) => mark.symbol === 'home')?.mark.country
  const positioned = placedMarks.flatMap((placed): Positioned[] => {
    const point = plane.at(placed.lngLat)
    if (!point) return []
    const at = [point[0] + placed.offset[0], point[1] + placed.offset[1]] as const
    return placed.members.map((mark) => ({ placed, mark, at }))
  })

  const labelFor = (
    entries: readonly Positioned[],
    { placed, mark, at }: Positioned,
    style: MarkLabelStyle,
    lines: Label['lines'],
  ): Label => {
    const { center, reach } = frameOf(entries, radiusOf)
    const [x, y] = placed.offset
    return {
      id: mark.id,
      marks: [...new Set(entries.map((entry) => entry.mark.id))],
      lngLat: placed.lngLat,
      offset: [x + center[0] - at[0], y + center[1] - at[1]],
      lines,
      style,
      priority: labelPriority(mark, style),
      reach,
      canLead: mayLead(mark, style, homeCountry),
    }
  }

  const labelled = (entries: readonly Positioned[]): Label[] => {
    const chosen = entries.find(({ mark }) => selected.has(mark.id))
    const first = chosen ?? entries[0]
    if (!first) return []
    const { mark } = first
    const style = styleOf(mark)
    const isTop = style === 'home' || (named === 'top' && style === 'top')
    if (named !== 'all' && !chosen && !isTop) return []
    const isHidden = mark.symbol === 'exchange' && plane.zoom < EXCHANGE_ZOOM && !chosen
    if (isHidden || first.placed.members.length > 1) return []
    const hasPlaces = mark.symbol !== 'home' && !options.isCompact
    const beside = hasPlaces ? placesLine(entries, mark) : undefined
    const second = chosen ? selected.get(mark.id) : beside
    const name = options.isCompact ? mark.shortLabel : mark.label
    const lines: Label['lines'] = second !== undefined && second !== '' ? [name, second] : [name]
    return [labelFor(entries, first, chosen ? 'selected' : style, lines)]
  }

  const rows = [...group(positioned, ({ placed }) => placed.group).values()]
  const isPlain = ({ mark }: Positioned) => styleOf(mark) === 'other'
  const single = rows.filter((row) => row.every(isPlain))
  const shared = rows.filter((row) => !row.every(isPlain))
  return [
    ...shared.flatMap(labelled),
    ...gatherCities(single.flat(), ({ mark }) => mark).flatMap((entries): Label[] => {
      const { center } = frameOf(entries, radiusOf)
      const isGroup =
        entries.length >= CITY_COUNT &&
        named === 'all' &&
        entries.every(({ mark, at }) => {
          const distance = Math.hypot(at[0] - center[0], at[1] - center[1])
          return distance < CITY_RADIUS && !selected.has(mark.id)
        })
      const [first] = entries
      if (!isGroup || !first) return entries.flatMap((entry) => labelled([entry]))
      return [
        labelFor(entries, first, 'city', [first.mark.city, options.countText(entries.length)]),
      ]
    }),
  ]
}
