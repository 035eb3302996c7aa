import { memberSpan } from '../../model/activity'
import { compareDates } from '../../model/partialDate'
import { entityId, type Entity } from '../../model/lookup'
import type { Alliance, EntityId, Member } from '../../model/types'
import { barInterval, barSpan, lifeOf, type Life } from './allianceLane'
import { byRank, datedEvents, idsOf } from './datedEvents'
import { placeEvents } from './eventMarks'
import { splitByAxis } from './lanes'
import { FOCUS_EVENT_ROWS, LABEL_FONT, MEMBER_PITCH, ROW } from './metrics'
import { allianceShortName, partnerName } from './names'
import type { LaneContext, PlacedFocus, PlacedMember } from './types'

/** Where the gutter's words begin, and the free pixels after them. */
export const FOCUS_INDENT = 36
const HEADER_GAP = 12
const NAME_GAP = 6
/** The selection's name may take two lines of this width, pixels; else it gets a row of its own. */
const MIN_HEADER = 96
/** Longer titles are cut, pixels. */
const MAX_TITLE = 330

/** Lines break between words, so that they are not filled. */
const WRAP_LOSS = 1.2
/** The events' rows where the dock has room. */
const MAX_EVENT_ROWS = 6

interface Membership {
  readonly id: EntityId
  readonly name: string
  readonly member: Member
  readonly alliance: Alliance
}

/** Whether an entity has a focus lane: alliances and partners do. */
export function hasFocusLane(entity: Entity | undefined): entity is Entity {
  return entity?.kind === 'alliance' || entity?.kind === 'partner'
}

function membershipsOf(context: LaneContext, entity: Entity): readonly Membership[] {
  const { lookup } = context
  switch (entity.kind) {
    case 'alliance':
      return entity.value.members.map((member) => ({
        id: entityId('partner', member.partner),
        name: partnerName(lookup, member.partner),
        member,
        alliance: entity.value,
      }))
    case 'partner':
      return lookup.membershipsOf(entity.value.id).map(({ alliance, member }) => ({
        id: entityId('alliance', alliance.id),
        name: allianceShortName(alliance),
        member,
        alliance,
      }))
    default:
      return []
  }
}

/** From joining, or from the first evidence where no source tells it. */
function lifeOfMember(context: LaneContext, { member, alliance }: Membership): Life {
  return lifeOf(context, memberSpan(member, alliance))
}

function placeMember(context: LaneContext, membership: Membership, y: number): PlacedMember {
  const { scale, words } = context
  const { member, alliance, id, name } = membership
  const life = lifeOfMember(context, membership)
  const { start, end, hasCap, hasArrow, isOpen } = barSpan(life, scale)
  return {
    key: `${alliance.id} ${member.partner} ${life.from ?? ''}`,
    id,
    name,
    nameX: start - NAME_GAP,
    y,
    start,
    end,
    hasCap,
    hasArrow,
    isFormer: life.to !== undefined,
    note:
      member.left !== undefined
        ? words.left(member.left)
        : isOpen && life.to !== undefined
          ? words.lastDocumented(life.to)
          : '',
  }
}

/**
 * The selection's own lane: a staircase of memberships, then its events.
 * @param available pixels that the lane may fill; its events get what the memberships leave
 */
export function placeFocus(
  context: LaneContext,
  entity: Entity,
  y: number,
  available: number,
): PlacedFocus {
  const { scale, measure, network, lookup } = context
  const all = membershipsOf(context, entity)
  const { onAxis: dated, ...beside } = splitByAxis(
    all
      .filter((membership) => lifeOfMember(context, membership).from !== undefined)
      .sort((a, b) =>
        compareDates(lifeOfMember(context, a).from ?? '', lifeOfMember(context, b).from ?? ''),
      ),
    (membership) => {
      const { from, to } = lifeOfMember(context, membership)
      return barInterval(from, to)
    },
    scale,
  )
  const name =
    entity.kind === 'alliance'
      ? allianceShortName(entity.value)
      : entity.kind === 'partner'
        ? partnerName(lookup, entity.value.id)
        : ''
  const placeFrom = (top: number) =>
    dated.map((membership, index) =>
      placeMember(context, membership, top + index * MEMBER_PITCH + MEMBER_PITCH / 2),
    )
  const firstName = Math.min(
    scale.range()[0],
    ...placeFrom(y)
      .slice(0, 3)
      .map(({ name: own, nameX }) => nameX - measure(own, LABEL_FONT(true))),
  )
  const headerWidth = firstName - HEADER_GAP - FOCUS_INDENT
  const isCrowded = headerWidth < Math.min(MIN_HEADER, measure(name, LABEL_FONT(true)))
  const membersY = isCrowded ? y + ROW + 4 : y + 3
  const members = placeFrom(membersY)
  const nameLines = isCrowded
    ? 0
    : Math.ceil((measure(name, LABEL_FONT(true)) * WRAP_LOSS) / headerWidth)
  const withoutJoined = dated.filter(({ member }) => member.joined === undefined).length
  const headerLines = isCrowded
    ? 0
    : nameLines + (all.length > 0 ? 1 : 0) + (withoutJoined > 0 ? 1 : 0)
  const eventsY = Math.max(
    membersY + members.length * MEMBER_PITCH + (members.length > 0 ? 4 : 0),
    y + headerLines * ROW + 2,
  )
  const rows = Math.max(
    FOCUS_EVENT_ROWS,
    Math.min(MAX_EVENT_ROWS, Math.floor((y + available - eventsY - 4) / ROW)),
  )

  const ids = new Set(network.events.map(({ id }) => id))
  const events = splitByAxis(
    datedEvents(lookup.eventsOf(entity.id)).filter(({ event }) => ids.has(event.id)),
    ({ whole }) => whole,
    scale,
  )
  const placed = placeEvents(context, {
    y: eventsY,
    rows,
    events: byRank(events.onAxis, ({ event }) => event.importance),
    labelOf: ({ title }) => title,
    maxLabel: MAX_TITLE,
    symbolOf: () => 'dot',
    isProminent: () => false,
  })
  return {
    id: entity.id,
    name,
    y,
    headerWidth: isCrowded ? null : headerWidth,
    membersY,
    eventsY,
    height: eventsY - y + rows * ROW + 4,
    members,
    withoutJoined,
    undatedMembers: all
      .filter((membership) => lifeOfMember(context, membership).from === undefined)
      .map((membership) => membership.name),
    earlierMembers: idsOf(beside.earlier),
    laterMembers: idsOf(beside.later),
    ...placed,
    earlier: idsOf(events.earlier),
    later: idsOf(events.later),
  }
}
