import type { Mark } from '../geo/marks'
import type { AtlasState } from '../state/AtlasState.svelte'

/**
 * What a list of overlapping marks is about: `4 partners in Singapore`, `3 partners and 2 locations
 * in Singapore`, and `5 partners here` where their cities differ. The home mark counts as a
 * location, because it stands for TUM's seat.
 * @param marks at least one
 */
export function chooserTitle(
  { messages, formats }: Pick<AtlasState, 'messages' | 'formats'>,
  marks: readonly Mark[],
): string {
  const words = messages.map
  const isPlace = ({ symbol }: Mark) => symbol === 'home' || symbol === 'location'
  const locations = marks.filter(isPlace).length
  const partners = marks.length - locations
  const what = formats.list([
    ...(partners > 0 ? [words.countPartners(partners)] : []),
    ...(locations > 0 ? [words.countLocations(locations)] : []),
  ])
  const [first] = marks
  const isOneCity = marks.every(
    ({ city, country }) => city === first?.city && country === first.country,
  )
  return first && isOneCity ? words.inCity(what, first.city) : words.here(what)
}
