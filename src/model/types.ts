import type { PartialDate } from './partialDate'

/** Longitude, then latitude, in degrees (WGS 84). */
export type LngLat = readonly [lng: number, lat: number]

export type EntityKind = 'partner' | 'place' | 'alliance' | 'event'

/** An entity's address, as in the URL and in `data-id`: `partner:imperial-college-london`. */
export type EntityId = `${EntityKind}:${string}`

/** How close a partner is to TUM. `home` is TUM itself; `other` is kept for references and never drawn. */
export type Tier =
  | 'home'
  | 'flagship'
  | 'strategic-alliance'
  | 'network'
  | 'partner'
  | 'exchange'
  | 'other'

/** What a mark stands for in legend, map and list: a TUM location or a drawn tier. */
export type MarkKind =
  | 'location'
  | 'flagship'
  | 'strategic-alliance'
  | 'network'
  | 'partner'
  | 'exchange'

/** What a relation can make of a partner. */
export type PartnerTier = Exclude<MarkKind, 'location'>

/** Legend order, most important first after the locations. */
export const MARK_KINDS: readonly MarkKind[] = [
  'location',
  'flagship',
  'strategic-alliance',
  'network',
  'partner',
  'exchange',
]

export type EventType =
  | 'alliance'
  | 'membership'
  | 'mou'
  | 'cohort'
  | 'location'
  | 'programme'
  | 'visit'
  | 'milestone'

export type PlaceKind =
  | 'campus'
  | 'liaison-office'
  | 'subsidiary-campus'
  | 'research-centre'
  | 'joint-centre'
  | 'hosted-office'

export type PlaceStatus = 'active' | 'former' | 'planned' | 'announced' | 'hosted' | 'joint'

export type AllianceKind =
  | 'network'
  | 'flagship'
  | 'strategic-alliance'
  | 'initiative'
  | 'programme'

/** 1: a visitor must see it; 2: worth a dot; 3: background. */
export type Importance = 1 | 2 | 3

export type Confidence = 'high' | 'medium' | 'low'

/** Why a partner counts: one programme and the sources that say so. */
export interface Tie {
  readonly programme: string
  /** When it began; only where a source says so. */
  readonly from?: PartialDate | undefined
  /** When it ended, inclusive; only where a source says so. */
  readonly until?: PartialDate | undefined
  /** A date at which the sources document it. */
  readonly asOf?: PartialDate | undefined
  /** Who says so: an id of `Labels.evidence`. */
  readonly evidence: string
  readonly sources: readonly string[]
}

/** A stretch of time as the evidence gives it; see `spanState` for how it reads at a date. */
export interface Span {
  /** When it began; where no source says so, the earliest date at which one documents it. Absent: not dated. */
  readonly from?: PartialDate | undefined
  /** Whether a source says that it began then, or only documents it. Absent without `from`. */
  readonly fromIs?: 'start' | 'documented' | undefined
  /** When it ended, inclusive; only where a source says so. */
  readonly until?: PartialDate | undefined
  /** The latest date at which a source documents it. */
  readonly documentedUntil?: PartialDate | undefined
}

/** One partner in one programme or one alliance; who leaves and joins again has two. */
export interface Relation extends Span {
  /** Id of the programme, as in `Labels.programmes`; some alliances have none. */
  readonly programme?: string | undefined
  /** Id of the alliance. */
  readonly alliance?: string | undefined
  /** What it makes of the partner; absent: it makes nobody a partner. */
  readonly tier?: PartnerTier | undefined
}

export interface Sourced {
  /** Ids of sources; at least one. */
  readonly sources: readonly string[]
  readonly confidence: Confidence
}

interface Located {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly region: string
  readonly city: string
  readonly lngLat: LngLat
  readonly coordPrecision: 'campus' | 'city'
}

/** An organization that TUM works with, and TUM itself (`tier: 'home'`). */
export interface Partner extends Sourced, Located {
  readonly id: string
  readonly name: string
  /** The name in the page's other language, where it differs; searched, not shown. */
  readonly otherName?: string
  /** The city in the page's other language, where it differs; searched, not shown. */
  readonly otherCity?: string
  readonly short?: string
  /** Other names, also former ones; searched, not shown. */
  readonly aliases?: readonly string[]
  /** As of the atlas's last year, by its relations then; at other dates see `standingOf`. */
  readonly tier: Tier
  /** From the evidence, the earliest first. */
  readonly relations: readonly Relation[]
  /** Ids of the programmes of its relations, as in `Labels.programmes`. */
  readonly programmes: readonly string[]
  readonly ties: readonly Tie[]
  readonly founded?: PartialDate
  /** Start of the earliest relation that counts; absent: not dated. */
  readonly since?: PartialDate
  /** Whether a source says that it began then, or only documents it. Absent without `since`. */
  readonly sinceIs?: Span['fromIs']
  /** The latest date at which a source documents a relation that counts. */
  readonly documentedUntil?: PartialDate
  readonly website?: string
  /** Who it is for TUM, in one or two sentences. */
  readonly summary?: string
  readonly note?: string
  /** Id of the organization it belongs to. */
  readonly parent?: string
  /** `unclear`: the present state of the organization could not be confirmed. */
  readonly status?: 'unclear'
}

/** A TUM location. */
export interface Place extends Sourced, Located {
  readonly id: string
  readonly name: string
  readonly otherName?: string
  readonly otherCity?: string
  readonly kind: PlaceKind
  readonly status: PlaceStatus
  readonly operator?: string
  readonly address?: string
  readonly opened?: PartialDate
  readonly closed?: PartialDate
  /** A date at which a source documents it: of a former one the latest, of a planned one its plan. */
  readonly asOf?: PartialDate
  readonly website?: string
  readonly summary: string
  readonly conflict?: string
}

export interface Member {
  /** Partner id. */
  readonly partner: string
  /** When it joined; only where a source says so. */
  readonly joined?: PartialDate | undefined
  /** Inclusive: `2023` still counts as a member in 2023. */
  readonly left?: PartialDate | undefined
  /** Where no source says when it joined: the earliest date at which one names it. */
  readonly asOf?: PartialDate | undefined
  /** The latest date at which a source names it. Absent: documented as long as the alliance. */
  readonly documentedUntil?: PartialDate | undefined
  readonly role?: 'associated'
}

/** A network, flagship or strategic partnership, initiative or programme. */
export interface Alliance extends Sourced {
  readonly id: string
  readonly name: string
  readonly otherName?: string
  readonly kind: AllianceKind
  readonly importance: Importance
  /** What it makes of its members; absent: membership makes nobody a partner. */
  readonly tier?: PartnerTier | undefined
  readonly started?: PartialDate | undefined
  readonly ended?: PartialDate | undefined
  /** Where no source says when it started: the earliest date at which one documents it. */
  readonly asOf?: PartialDate | undefined
  /** The latest date at which a source speaks of it as living. */
  readonly documentedUntil?: PartialDate | undefined
  readonly members: readonly Member[]
  readonly focus: readonly string[]
  readonly summary: string
  readonly website?: string
  readonly conflict?: string
}

export type CohortPart = 'cohort' | 'kick-off' | 'workshop' | 'final' | 'call'

/** Which cohort of which talent programme an event belongs to. */
export interface Cohort {
  /** Alliance id. */
  readonly academy: string
  readonly number?: number
  readonly part: CohortPart
  readonly participants?: number
  readonly theme?: string
  /** One word of the theme, for a bar of the timeline. */
  readonly themeWord?: string
}

/** Something dated. `end`, where present, is inclusive. */
export interface AtlasEvent extends Sourced {
  readonly id: string
  readonly date: PartialDate
  readonly end?: PartialDate
  readonly type: EventType
  readonly importance: Importance
  readonly title: string
  readonly otherTitle?: string
  readonly summary: string
  /** Partner ids, without TUM; for `membership` the joining one comes first. */
  readonly partners: readonly string[]
  readonly places: readonly string[]
  readonly alliances: readonly string[]
  readonly cohort?: Cohort
  readonly conflict?: string
}

/** A cited document. Without `url` it was supplied by TUM or its address is still to be confirmed. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** BCP 47, language of the document. */
  readonly language: string
  readonly kind: string
  readonly published?: PartialDate
  /** Day on which the link was last checked. */
  readonly checked?: PartialDate
  readonly url?: string
  /** Why there is no link. */
  readonly note?: string
}
