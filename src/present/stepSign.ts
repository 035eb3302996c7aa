import { momentOf } from '../model/activity'
import type { StoryStep } from '../model/dataset'
import { entityId, type Lookup } from '../model/lookup'
import { signOf, type Sign } from '../model/sign'
import { clampExtent } from '../model/timeExtent'
import { MARK_KINDS, type EntityId, type MarkKind } from '../model/types'
import { stepEvent } from '../story/step'
import { parseLink } from '../state/view'
import type { SymbolKind } from '../theme/symbols'

const SYMBOLS: readonly Sign[] = MARK_KINDS

/** What stands on the strip for a step: the symbol of what it is about, as of its time. */
export function stepSign(step: StoryStep, lookup: Lookup): SymbolKind | 'cohort' {
  const { years, staleAfterYears } = lookup.dataset
  const { view } = parseLink(step.view)
  const moment = momentOf(clampExtent(view.time, years), years, staleAfterYears)
  const event = stepEvent(step, lookup)
  if (event?.cohort) return 'cohort'
  const about: (EntityId | null)[] = [
    view.select,
    ...(event?.alliances ?? []).map((id) => entityId('alliance', id)),
    ...(event?.partners ?? []).map((id) => entityId('partner', id)),
    ...(event?.places ?? []).map((id) => entityId('place', id)),
  ]
  for (const id of about) {
    const entity = id === null ? undefined : lookup.find(id)
    const sign = entity && signOf(entity, moment)
    if (sign && SYMBOLS.includes(sign)) return sign as MarkKind
  }
  return 'home'
}
