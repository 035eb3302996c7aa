import { partnerText } from '../model/spanText'
import { nearestStanding } from '../model/partnerStanding'
import { markKindOf } from '../model/filters'
import type { EntityId } from '../model/types'
import type { AtlasState } from '../state/AtlasState.svelte'
import type { SymbolKind } from '../theme/symbols'

/** The selection in one line, for surfaces without a details panel. */
export interface ReadOut {
  readonly id: EntityId
  readonly symbol?: SymbolKind
  readonly name: string
  /** Kind, place and date, separated by commas. */
  readonly facts: string
}

/** The one-line description of the selection; `undefined` when nothing is selected. */
export function readOut(atlas: AtlasState): ReadOut | undefined {
  const { selected, formats, lookup, messages, moment } = atlas
  const { labels } = atlas.dataset
  const join = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(', ')
  if (!selected) return undefined
  const { id } = selected
  switch (selected.kind) {
    case 'partner': {
      const { name, city, country } = selected.value
      const { tier } = nearestStanding(selected.value, moment)
      const symbol = tier === 'home' ? 'home' : markKindOf(tier)
      const facts = join(
        labels.tiers[tier],
        city,
        labels.countries[country],
        tier === 'home'
          ? undefined
          : partnerText(messages.panels, lookup, selected.value, moment, formats.date),
      )
      return { id, name, facts, ...(symbol && { symbol }) }
    }
    case 'place': {
      const { name, kind, city, country, opened } = selected.value
      const facts = join(
        labels.placeKinds[kind],
        city,
        labels.countries[country],
        opened && formats.date(opened),
      )
      return { id, symbol: 'location', name, facts }
    }
    case 'alliance': {
      const { name, kind, started } = selected.value
      return {
        id,
        symbol: 'network',
        name,
        facts: join(labels.allianceKinds[kind], started && formats.date(started)),
      }
    }
    case 'event': {
      const { title, type, date } = selected.value
      return { id, name: title, facts: join(formats.date(date), labels.eventTypes[type]) }
    }
    default:
      return selected satisfies never
  }
}
