import { getComparisonMessages } from '../i18n/comparison'
import { getPictureMessages } from '../i18n/picture'
import type { Mark } from '../geo/marks'
import { CHANGES } from '../model/comparison'
import { MARK_KINDS } from '../model/types'
import type { AtlasState } from '../state/AtlasState.svelte'
import type { SymbolChange, SymbolKind } from '../theme/symbols'

/** One sign of the legend and what it stands for. */
export interface LegendEntry {
  readonly kind: SymbolKind
  readonly isHollow: boolean
  readonly change: SymbolChange | null
  readonly text: string
}

/** What the signs of these marks stand for: each kind, and why some are hollow or have a sign of change. */
export function legendEntries(atlas: AtlasState, marks: readonly Mark[]): readonly LegendEntry[] {
  const { tiers } = atlas.dataset.labels
  const shown = marks.filter(({ symbol }) => symbol !== 'home')
  const kinds = MARK_KINDS.filter((kind) => shown.some(({ symbol }) => symbol === kind))
  const plain = kinds.map((kind): LegendEntry => {
    const text = tiers[kind]
    return { kind, isHollow: false, change: null, text }
  })
  const sample = kinds.includes('partner') ? 'partner' : kinds[0]
  if (sample === undefined) return plain
  if (atlas.compare) {
    const { verdicts, notCompared } = getComparisonMessages(atlas.lang)
    const changes = CHANGES.filter((change) => shown.some((mark) => mark.change === change))
    const entries = changes.map((change): LegendEntry => {
      return { kind: sample, isHollow: false, change, text: verdicts[change] }
    })
    if (!shown.some(({ isHollow, change }) => isHollow && change === null))
      return [...plain, ...entries]
    return [...plain, ...entries, { kind: sample, isHollow: true, change: null, text: notCompared }]
  }
  if (!shown.some(({ isHollow }) => isHollow)) return plain
  const text = getPictureMessages(atlas.lang).hollow(atlas.fadedBefore)
  return [...plain, { kind: sample, isHollow: true, change: null, text }]
}
