import { momentOf } from '../model/activity'
import { networkAsOf, type Network } from '../model/network'
import type { AtlasState } from '../state/AtlasState.svelte'

/**
 * The network under the filters at all times. The lanes are laid out by it, so that nothing jumps
 * while the extent moves; what the extent leaves out lies under the veil.
 */
export function wholeNetwork({
  dataset,
  filters,
  lookup,
  search,
  network,
  timeExtent,
}: AtlasState): Network {
  if (timeExtent === null) return network
  const { years, staleAfterYears } = dataset
  const matches = filters.q === '' ? null : new Set(search.find(filters.q))
  return networkAsOf(lookup, filters, momentOf(null, years, staleAfterYears), matches)
}
