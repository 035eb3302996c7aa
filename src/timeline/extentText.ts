import type { AtlasState } from '../state/AtlasState.svelte'

/** `2019: 114 partners in 45 countries, 3 new`: what the chosen years show, dated ties counted as new. */
export function extentText(atlas: AtlasState): string {
  const { timeline } = atlas.messages
  const { partners, countries } = atlas.network.counts
  const range = atlas.formats.range(atlas.extent.from, atlas.extent.to)
  const status = timeline.status(range, partners, countries)
  return atlas.timeExtent === null ? status : status + timeline.statusNew(atlas.newPartners)
}
