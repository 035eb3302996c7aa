import type {
  RawAlliance,
  RawAtlas,
  RawEvent,
  RawFigure,
  RawPartner,
  RawPlace,
  RawSeries,
  RawSource,
  RawStory,
  RawTie,
} from '../../model/schema'

/** All published facts, sound and in both languages. */
export interface Facts {
  readonly atlas: RawAtlas
  readonly partners: readonly RawPartner[]
  readonly ties: readonly RawTie[]
  readonly sources: readonly RawSource[]
  readonly places: readonly RawPlace[]
  readonly alliances: readonly RawAlliance[]
  readonly events: readonly RawEvent[]
  readonly figures: readonly RawFigure[]
  readonly series: readonly RawSeries[]
  readonly stories: readonly RawStory[]
}
