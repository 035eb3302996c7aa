import type { PartialDate } from './partialDate'
import type {
  Alliance,
  AllianceKind,
  AtlasEvent,
  CohortPart,
  Confidence,
  EventType,
  MarkKind,
  Partner,
  Place,
  PlaceKind,
  PlaceStatus,
  Source,
  Sourced,
  Tier,
} from './types'

/** A number quoted from a source, with what it counts. */
export interface Figure extends Sourced {
  readonly id: string
  readonly scope: string
  readonly value: string
  readonly asOf?: PartialDate
}

export interface Series {
  readonly id: string
  readonly name: string
  readonly unit: 'percent'
  readonly points: readonly {
    readonly asOf: PartialDate
    readonly value: number
    readonly sources: readonly string[]
  }[]
}

/** One step of a story: a view, written as the query and hash of a link, and words to show beside it. */
export interface StoryStep {
  readonly id: string
  /** For example `?time=2019&select=alliance:eurotech#4/12/48`. */
  readonly view: string
  readonly title: string
  readonly caption: string
  /** Its name on the strip of the story, 18 characters at most. */
  readonly name: string
  /** Ids of the events that the caption tells of. */
  readonly events: readonly string[]
  /** Ids of the sources of the caption; the first is named beside it. */
  readonly sources: readonly string[]
  /** For the speaker only. */
  readonly notes?: string
}

export interface Story {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly steps: readonly StoryStep[]
}

/** Names of the closed vocabularies, in the dataset's language, by id. */
export interface Labels {
  readonly tiers: Readonly<Record<Tier | 'location', string>>
  /** One line each: what makes a partner belong to the tier. */
  readonly tierDefinitions: Readonly<Record<MarkKind | 'home', string>>
  readonly eventTypes: Readonly<Record<EventType, string>>
  readonly cohortParts: Readonly<Record<CohortPart, string>>
  readonly placeKinds: Readonly<Record<PlaceKind, string>>
  readonly placeStatuses: Readonly<Record<PlaceStatus, string>>
  readonly allianceKinds: Readonly<Record<AllianceKind, string>>
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly evidence: Readonly<Record<string, string>>
  readonly sourceKinds: Readonly<Record<string, string>>
  readonly programmes: Readonly<Record<string, string>>
  readonly regions: Readonly<Record<string, string>>
  readonly countries: Readonly<Record<string, string>>
  /** Other names of countries in both languages, by code; searched, not shown. */
  readonly countryAliases?: Readonly<Record<string, readonly string[]>>
}

/** The whole fact base in one language: plain, frozen, made by the data compiler. */
export interface Dataset {
  readonly lang: 'en' | 'de'
  readonly title: string
  /** Version of the published atlas, from package.json. */
  readonly version: string
  /** How far the research reaches. */
  readonly factsAsOf: PartialDate
  /** First and last year of the timeline, inclusive. */
  readonly years: readonly [first: number, last: number]
  /** A tie is drawn hollow when its last evidence is more than this many years old. */
  readonly staleAfterYears: number
  /** Partner id of TUM. */
  readonly home: string
  /** Place id of TUM's seat, where the arcs begin. */
  readonly homePlace: string
  readonly licence: { readonly name: string; readonly url: string }
  readonly borderNote: string
  readonly labels: Labels
  readonly partners: readonly Partner[]
  readonly places: readonly Place[]
  readonly alliances: readonly Alliance[]
  readonly events: readonly AtlasEvent[]
  readonly sources: readonly Source[]
  readonly figures: readonly Figure[]
  readonly series: readonly Series[]
  /** Fetched by themselves: see `ViewState.stories`. */
  readonly stories: readonly Story[]
}
