import { spanText } from '../../model/spanText'
import { allianceSpan, allianceStanding } from '../../model/activity'
import type { Entity } from '../../model/lookup'
import type { AtlasState } from '../../state/AtlasState.svelte'
import type { EntityId, EntityKind } from '../../model/types'
import { cityAndCountry } from '../../model/labelText'
import { nameOf } from '../../model/lookup'
import { signOf, type Sign } from '../../model/sign'

/** A found entity, as the search offers it. */
export interface Suggestion {
  readonly id: EntityId
  readonly name: string
  /** City and country, or when. */
  readonly note: string
  readonly sign: Sign
}

export interface SuggestionGroup {
  readonly kind: EntityKind
  readonly suggestions: readonly Suggestion[]
}

export interface Suggestions {
  readonly groups: readonly SuggestionGroup[]
  /** How many entities match in all. */
  readonly total: number
}

const KINDS: readonly EntityKind[] = ['partner', 'place', 'alliance', 'event']
const MOST_SHOWN = 8

function noteOf(atlas: AtlasState, entity: Entity): string {
  switch (entity.kind) {
    case 'partner':
    case 'place':
      return cityAndCountry(entity.value, atlas.dataset.labels)
    case 'alliance':
      return spanText(
        atlas.messages.panels,
        allianceSpan(entity.value),
        allianceStanding(entity.value, atlas.moment),
        atlas.formats.date,
      )
    case 'event':
      return atlas.formats.shortDate(entity.value.date)
    default:
      return entity satisfies never
  }
}

/** The best matches of a text, by kind; none for an empty text, and none before the search is loaded. */
export function findSuggestions(atlas: AtlasState, text: string): Suggestions {
  const found = atlas.search?.find(text) ?? []
  const best = found.slice(0, MOST_SHOWN).flatMap((id) => atlas.lookup.find(id) ?? [])
  const groups = KINDS.map((kind) => ({
    kind,
    suggestions: best
      .filter((entity) => entity.kind === kind)
      .map((entity) => ({
        id: entity.id,
        name: nameOf(entity),
        note: noteOf(atlas, entity),
        sign: signOf(entity, atlas.moment),
      })),
  })).filter(({ suggestions }) => suggestions.length > 0)
  return { groups, total: found.length }
}
