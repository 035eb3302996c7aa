import type { Measure } from '../../theme/measure'
import type { Leader } from '../../time/leaders'
import type { PixelSpan, TimeScale } from '../../time/timeScale'
import type { SymbolKind } from '../../theme/symbols'
import type { Network } from '../../model/network'
import type { Lookup } from '../../model/lookup'
import type { EntityId } from '../../model/types'

export const LANE_IDS = ['alliances', 'partnerships', 'cohorts', 'places', 'programmes'] as const
export type LaneId = (typeof LANE_IDS)[number]

/** The stretch of time that a mark stands for, where it is wider than the mark. */
export interface MarkSpan extends PixelSpan {
  /** `within`: somewhere in it, no source says when; `throughout`: it lasted that long. */
  readonly certainty: 'within' | 'throughout'
}

/** Many marks drawn as one, `+5`, which opens a list. */
export interface PlacedChip {
  /** The same while its stretch of time stays on the axis. */
  readonly key: string
  /** Left edge, pixels. */
  readonly x: number
  /** Middle, pixels. */
  readonly y: number
  readonly width: number
  /** In the order of time. */
  readonly ids: readonly EntityId[]
}

export interface MarkLabel {
  readonly text: string
  readonly x: number
  /** Middle, where a leader joins it to a mark of another row; else it stands beside its mark. */
  readonly y?: number
  readonly anchor: 'start' | 'end'
  readonly isStrong: boolean
}

/** An event or a place, with its position in the timeline. */
export interface PlacedMark {
  readonly id: EntityId
  /**
   * `tick`: upright, of a programme; `rug`: a small one at the lane's lower edge; `arrow`: before
   * the axis; `dot`: an event of the selection.
   */
  readonly symbol: SymbolKind | 'tick' | 'rug' | 'arrow' | 'dot'
  readonly x: number
  readonly y: number
  /** Of the symbol's own size. */
  readonly scale: number
  readonly span: MarkSpan | null
  readonly label: MarkLabel | null
  /** Joins the mark to a name that stands apart, pixels. */
  readonly leader: Leader | null
  /** Repeats a mark of the focus lane, which alone can be chosen. */
  readonly isEcho: boolean
}

/** Members that join or leave at about the same time. */
export interface MemberTick {
  readonly x: number
  /** The year, month or day in which it was, where it is wide enough to be seen. */
  readonly span: PixelSpan | null
  /** Empty where there is no room. */
  readonly text: string
}

export interface PlacedBar {
  readonly id: EntityId
  readonly y: number
  readonly start: number
  readonly end: number
  /** Began before the axis. */
  readonly hasNotch: boolean
  /** Began where the bar does, as a source says; else it was only documented then. */
  readonly hasCap: boolean
  /** Still running, or running beyond the axis. */
  readonly hasArrow: boolean
  /** Last documented at its end, which is no end. */
  readonly isOpen: boolean
  /** A stretch at the start (end) within which it began (ended), where it is wide enough to be seen. */
  readonly startWithin: PixelSpan | null
  readonly endWithin: PixelSpan | null
  readonly label: MarkLabel | null
  readonly ticks: readonly MemberTick[]
  readonly isEcho: boolean
}

/** One membership in the focus lane. */
export interface PlacedMember {
  /** Its own among all: who leaves and joins again has two. */
  readonly key: string
  readonly id: EntityId
  readonly name: string
  /** Right end of the name. */
  readonly nameX: number
  readonly y: number
  readonly start: number
  readonly end: number
  readonly hasCap: boolean
  readonly hasArrow: boolean
  readonly isFormer: boolean
  /** Said after the bar: `left 2023`. */
  readonly note: string
}

export interface PlacedLane {
  readonly id: LaneId
  readonly y: number
  readonly height: number
  readonly isShrunken: boolean
  readonly bars: readonly PlacedBar[]
  /** In the order of time, which is the same on every axis. */
  readonly marks: readonly PlacedMark[]
  readonly cohorts: readonly PlacedCohort[]
  /** From left to right. */
  readonly chips: readonly PlacedChip[]
  /** Over before the axis, oldest first; collected in the gutter. */
  readonly earlier: readonly EntityId[]
  /** Begins after the axis, the next first; collected in the gutter. */
  readonly later: readonly EntityId[]
  /** Without a date; collected in the gutter. */
  readonly undated: readonly EntityId[]
  /** Alliances without a row; counted, and drawn when the lane is expanded. */
  readonly unplaced: readonly EntityId[]
}

/** The selected alliance or partner: its memberships and its events. */
export interface PlacedFocus {
  readonly id: EntityId
  readonly y: number
  readonly height: number
  readonly name: string
  /** Pixels for the name in the gutter, beside the first members; `null`: it has a row of its own. */
  readonly headerWidth: number | null
  readonly membersY: number
  readonly eventsY: number
  readonly members: readonly PlacedMember[]
  /** Members drawn from their first evidence, because no source tells when they joined. */
  readonly withoutJoined: number
  /** Members of whom no date is known. */
  readonly undatedMembers: readonly string[]
  /** Memberships that were over before the axis, or begin after it. */
  readonly earlierMembers: readonly EntityId[]
  readonly laterMembers: readonly EntityId[]
  /** In the order of time. */
  readonly marks: readonly PlacedMark[]
  readonly chips: readonly PlacedChip[]
  readonly earlier: readonly EntityId[]
  readonly later: readonly EntityId[]
}

export interface TimelineLayout {
  readonly height: number
  readonly focus: PlacedFocus | null
  readonly lanes: readonly PlacedLane[]
}

/** Words that stand inside the drawing. */
export interface LaneWords {
  /** `since 1997`, or `since October 2006`. */
  readonly since: (date: string) => string
  /** `left 2023` */
  readonly left: (date: string) => string
  /** `last documented 2015` */
  readonly lastDocumented: (date: string) => string
  /** `+ EPFL, − École Polytechnique` */
  readonly changes: (joined: readonly string[], left: readonly string[]) => string
  /** `+ 4, − 1` */
  readonly changeCounts: (joined: number, left: number) => string
  /** `23 participants, with Imperial`; one of both may be missing. */
  readonly cohortDetail: (size: number | undefined, partners: readonly string[]) => string
}

/** What every lane needs to place its marks. */
export interface LaneContext {
  readonly lookup: Lookup
  readonly network: Network
  readonly scale: TimeScale
  readonly measure: Measure
  readonly words: LaneWords
}

/** How a cohort, or an occasion of one, is drawn. */
export interface CohortShape {
  /** `tick`: a call, kick-off, workshop or final, upright at `x`. */
  readonly form: 'bar' | 'tick'
  /** Middle of a tick, pixels. */
  readonly x: number
  /** The cohort that a tick belongs to. */
  readonly owner: EntityId | undefined
  /** Began before the axis. */
  readonly hasNotch: boolean
  /** Lasts beyond the axis. */
  readonly hasArrow: boolean
  /** No source tells its end. */
  readonly isOpen: boolean
  /** The stretch in which it began (ended), where only a year or month is known. */
  readonly startWithin: PixelSpan | null
  readonly endWithin: PixelSpan | null
}

/** A cohort of a talent academy, or an occasion of one, placed in its lane. */
export interface PlacedCohort extends CohortShape, PixelSpan {
  readonly id: EntityId
  readonly y: number
  readonly height: number
  readonly label: MarkLabel | null
  readonly isEcho: boolean
}

/** The lane of cohorts: everything given is in one of its lists, and only in one. */
export interface PlacedCohorts {
  readonly cohorts: readonly PlacedCohort[]
  readonly chips: readonly PlacedChip[]
  /** Over before the axis begins, oldest first. */
  readonly earlier: readonly EntityId[]
  /** Begins after the axis. */
  readonly later: readonly EntityId[]
}
