import type { Font } from '../../theme/measure'

/** Pixels between two rows of a lane. */
export const ROW = 16
/** Between lanes; a hairline runs through its middle. */
export const LANE_GAP = 6
export const BAR_HEIGHT = 14
export const COHORT_LANE_HEIGHT = 34
/** A lane of one row: its name is a target of 24 px, with the gap to the next. */
export const SINGLE_ROW_HEIGHT = 18
/** Where small ticks stand, below the names of the programme lane. */
export const RUG_HEIGHT = 6
/** A lane that stepped back for the selection. */
export const SHRUNKEN_HEIGHT = 17
/** Memberships in the focus lane. */
export const MEMBER_PITCH = 14
export const FOCUS_EVENT_ROWS = 3

/** Width of the gutter, where the lanes are named; narrower in a narrow window. */
export const GUTTER = { wide: 184, narrow: 176, wideFrom: 1100 } as const
/** Free pixels right of the axis: the brush's last handle and the zoom stand there. */
export const RIGHT_MARGIN = 48
/** A bar that still runs ends in an arrow this far beyond the axis. */
export const ARROW = 5

/** Of the symbols' size on the map. */
export const MARK_SCALE = 0.85
export const SHRUNKEN_SCALE = 0.6
/** The farthest a mark is pushed aside, pixels: at 1440 px that is under a month. */
export const MAX_PUSH = 4

/** Type of a name beside a mark. */
export const LABEL_FONT = (isStrong: boolean): Font => ({ size: 12, weight: isStrong ? 600 : 400 })
/** Type of a name on a bar. */
export const BAR_FONT: Font = { size: 12, weight: 500 }
export const TICK_FONT: Font = { size: 12, weight: 400 }
/** The number on a chip, and the free pixels at both its sides. */
export const CHIP_FONT: Font = BAR_FONT
export const CHIP_PADDING = 4
export const CHIP_HEIGHT = 16
/** The widest name of a year, pixels: four digits of 12 px, strong. */
export const YEAR_NAME_WIDTH = 32

/** The strip of a phone, pixels: gutter, right margin, top and base of the fullest year's bar, height, below the names of the years. */
export const STRIP = { left: 84, margin: 20, top: 50, bottom: 90, height: 122, names: 2 } as const
/** The lower strip of an embed, without words above it. */
export const LOW_STRIP = { left: 66, margin: 16, top: 6, bottom: 30, height: 58, names: 0 } as const
/** The least and the greatest height of the dock beside a map, without its edge; pixels. */
export const DOCK = { least: 243, most: 359 } as const
/** The axis between the overview and the lanes while these are zoomed. */
export const DETAIL_AXIS_HEIGHT = 20
