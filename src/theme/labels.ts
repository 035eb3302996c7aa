import type { Font } from './measure'
import type { Palette } from './palette'

/** The kinds of names on a map. */
export type LabelStyle =
  | 'selected'
  | 'home'
  | 'top'
  | 'location'
  | 'city'
  | 'other'
  | 'country'
  | 'town'

/** How a kind of name is set. */
export interface LabelType extends Font {
  readonly color: keyof Palette
}

/** Type of map labels, once: GL text and SVG read the same. */
export const LABEL_TYPE: Readonly<Record<LabelStyle, LabelType>> = {
  selected: { size: 14, weight: 600, color: 'ink' },
  home: { size: 13, weight: 700, color: 'ink' },
  top: { size: 13, weight: 600, color: 'ink' },
  location: { size: 12, weight: 500, color: 'locationText' },
  city: { size: 12, weight: 600, color: 'ink' },
  other: { size: 12, weight: 400, color: 'ink2' },
  country: { size: 12, weight: 400, color: 'quiet' },
  town: { size: 12, weight: 400, color: 'quiet' },
}

/** The second line of every label, and of a city's count. */
export const SECOND_LINE: LabelType = { size: 12, weight: 400, color: 'ink2' }

/** The number in a cluster. */
export const COUNT_TYPE: LabelType = { size: 12, weight: 600, color: 'land' }

/** Height of a line of a map label, in sizes of its type. */
export const LABEL_LINE_HEIGHT = 1.22

/** Extra space between the capitals of a country's name, ems. */
export const COUNTRY_SPACING = 0.08

/** Width of the land-colored halo below a label's letters, pixels. */
export const LABEL_HALO = 2.5

/** Width of the line that leads from a mark to a name that had to stand apart, pixels. */
export const LEADER_WIDTH = 0.8

/** Radius of the dot of a town, pixels. */
export const TOWN_RADIUS = 1.6
