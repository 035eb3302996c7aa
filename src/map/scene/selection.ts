import type { NamedMarks } from '../../geo/labels'
import type { Mark } from '../../geo/marks'
import { spanText } from '../../model/spanText'
import { memberSpan, memberStanding } from '../../model/activity'
import { FACETS } from '../../model/filters'
import type { Entity } from '../../model/lookup'
import type { EntityId } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { yearOf, type PartialDate } from '../../model/partialDate'
import { sinceText } from './describe'

/** The marks of the selection with the second line of their labels; empty: nothing is selected. */
export type RelatedMarks = ReadonlyMap<EntityId, string>

/** One for all times without a selection: the map sees that nothing has changed. */
const NONE: RelatedMarks = new Map()

/**
 * Since when a partner is a member of the selected alliance, or until when it was one; otherwise since
 * when it is a partner.
 */
function relatedSince(atlas: AtlasState, selected: Entity, mark: Mark): string {
  const year = (date: PartialDate) => String(yearOf(date))
  if (selected.kind !== 'alliance') return sinceText(atlas, mark.id, year)
  const alliance = selected.value
  const member = alliance.members.findLast(
    (candidate) =>
      `partner:${candidate.partner}` === mark.id &&
      (mark.change === 'ended' || memberStanding(candidate, alliance, atlas.moment) !== undefined),
  )
  const { map, panels } = atlas.messages
  if (mark.change === 'ended') {
    const left = member?.left ?? alliance.ended
    return left === undefined ? map.ended : panels.until(year(left))
  }
  return member
    ? spanText(
        panels,
        memberSpan(member, alliance),
        memberStanding(member, alliance, atlas.moment),
        year,
      )
    : panels.notDated
}

/** Which marks belong to the selection, and what their labels say below the name: `Lausanne, since 2011`. */
export function relatedMarks(atlas: AtlasState, marks: readonly Mark[]): RelatedMarks {
  const { selected, related } = atlas
  if (!selected) return NONE
  return new Map(
    marks
      .filter(({ id }) => related.has(id))
      .map((mark) => {
        const isInName = mark.label.includes(mark.city)
        const since = relatedSince(atlas, selected, mark)
        const parts = isInName ? [since] : [mark.city, since]
        return [mark.id, parts.filter((part) => part !== '').join(', ')]
      }),
  )
}

/** More than so many are not named one by one. */
const MAX_SPOKEN = 14

/**
 * The marks that a step of a story is about: those of its selection, else the few that its filters find.
 * Its caption says the rest, so their labels have one line.
 */
export function spokenMarks(atlas: AtlasState, marks: readonly Mark[]): RelatedMarks {
  const { selected, related, view } = atlas
  const isChosen = FACETS.some((facet) => view[facet] !== null)
  const isSpoken = ({ id, symbol }: Mark) =>
    selected ? related.has(id) : isChosen && symbol !== 'home'
  const spoken = marks.filter(isSpoken)
  const isFew = selected !== undefined || spoken.length <= MAX_SPOKEN
  return isFew && spoken.length > 0 ? new Map(spoken.map(({ id }) => [id, ''])) : NONE
}

/**
 * Which marks are named beside those of the selection.
 * @param isStage before an audience
 */
export function namedBeside(
  { selected }: AtlasState,
  related: RelatedMarks,
  isStage: boolean,
): NamedMarks {
  const isGroup = selected?.kind === 'alliance' || selected?.kind === 'event'
  if (isGroup || (isStage && related.size > 0)) return 'selected'
  return isStage ? 'top' : 'all'
}
