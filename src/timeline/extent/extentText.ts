import { rankOfTier } from '../../model/partnerStanding'
import { markKindOf } from '../../model/filters'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { partnerName } from '../layout/names'

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

/**
 * `Imperial becomes flagship partner and 2 more rise`: who rises in the year shown; empty where nobody
 * does.
 */
export function riseText(
  { rises, lookup, messages, formats }: AtlasState,
  mostNamed: number = MOST_NAMED,
): string {
  const { becomes, moreRise } = messages.timeline
  const ranked = [...rises].sort(([, a], [, b]) => rankOfTier(a.to) - rankOfTier(b.to))
  const named = ranked.slice(0, mostNamed).map(([id, { to }]) => {
    const entity = lookup.find(id)
    const tier = markKindOf(to)
    return entity?.kind === 'partner' && tier
      ? becomes[tier](partnerName(lookup, entity.value.id))
      : ''
  })
  const more = ranked.length - named.length
  return formats.list([...named, ...(more > 0 ? [moreRise(more)] : [])])
}

/** The numbers of the extent and who rises in it, of these as many as fit. */
export function fittingText(atlas: AtlasState, fits: (text: string) => boolean): string {
  const numbers = extentText(atlas)
  for (let named = MOST_NAMED; named > 0; named -= 1) {
    const text = [numbers, riseText(atlas, named)].filter(Boolean).join(' · ')
    if (fits(text)) return text
  }
  return numbers
}
