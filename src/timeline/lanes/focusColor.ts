import { type Moment } from '../../model/activity'
import { standingOf } from '../../model/partnerStanding'
import type { Entity } from '../../model/lookup'
import { SYMBOLS, type SymbolKind } from '../../theme/symbols'
import type { Palette } from '../../theme/palette'
import type { AllianceKind } from '../../model/types'

const ALLIANCE_SYMBOLS: Readonly<Record<AllianceKind, SymbolKind>> = {
  network: 'network',
  flagship: 'flagship',
  'strategic-alliance': 'strategic-alliance',
  initiative: 'network',
  programme: 'network',
}

/** The mark that stands for a selection's kind in the extent. */
export function focusSymbol(entity: Entity | undefined, moment: Moment): SymbolKind {
  switch (entity?.kind) {
    case 'alliance':
      return ALLIANCE_SYMBOLS[entity.value.kind]
    case 'partner': {
      const { tier } = standingOf(entity.value, moment) ?? entity.value
      return tier === 'other' ? 'partner' : tier
    }
    case 'place':
      return 'location'
    default:
      return 'partner'
  }
}

/** The color of a selection's own marks. */
export function focusColor(entity: Entity | undefined, moment: Moment): keyof Palette {
  return SYMBOLS[focusSymbol(entity, moment)].color
}
