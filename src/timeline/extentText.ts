import { rankOfTier } from '../model/activity'
import { markKindOf } from '../model/filters'
import type { AtlasState } from '../state/AtlasState.svelte'
import { partnerName } from './names'

/** `2019: 114 partners in 45 countries, 3 new`: what the chosen years show, dated ties counted as new. */
export function extentText(atlas: AtlasState): string {
  const { timeline } = atlas.messages
  const { partners, countries } = atlas.network.counts
  const range = atlas.formats.range(atlas.extent.from, atlas.extent.to)
  const status = timeline.status(range, partners, countries)
  return atlas.timeExtent === null ? status : status + timeline.statusNew(atlas.newPartners)
}

/** Named one by one; of more, the number. */
const MOST_NAMED = 3

/** `Imperial becomes flagship partner`: who rises in the year shown; empty where nobody does. */
export function riseText({ rises, lookup, messages, formats }: AtlasState): string {
  const { becomes, moreRise } = messages.timeline
  const ranked = [...rises].sort(([, a], [, b]) => rankOfTier(a.to) - rankOfTier(b.to))
  const named = ranked.slice(0, MOST_NAMED).map(([id, { to }]) => {
    const entity = lookup.find(id)
    const tier = markKindOf(to)
    return entity?.kind === 'partner' && tier
      ? becomes[tier](partnerName(lookup, entity.value.id))
      : ''
  })
  const more = ranked.length - named.length
  return formats.list([...named, ...(more > 0 ? [moreRise(more)] : [])])
}
