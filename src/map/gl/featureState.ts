import type { ExpressionSpecification } from 'maplibre-gl'

/** What a feature's state can say; it changes without its source being built again. */
export const STATE_FLAGS = ['highlighted', 'ringed', 'dimmed'] as const
export type StateFlag = (typeof STATE_FLAGS)[number]

/** Whether a feature's state says so. */
export function hasState(flag: StateFlag): ExpressionSpecification {
  return ['boolean', ['feature-state', flag], false]
}
