import { memberState, type MemberState } from '../../model/activity'
import type { Membership } from '../../model/lookup'
import { compareDates, toInterval } from '../../model/partialDate'
import type { FactBook } from './factBook'

/** A membership with its dates in words; `to-come` when it begins after the atlas's last year. */
export interface MembershipText {
  readonly membership: Membership
  readonly state: MemberState | 'to-come'
  /** Day, month or year of joining, or that it is not known. */
  readonly joined: string
  /** Absent: still a member. */
  readonly left?: string
}

/** Memberships in the order of joining, undated ones last. A missing date is said, never guessed. */
export function membershipTexts(
  { moment, formats, panels }: FactBook,
  memberships: readonly Membership[],
): readonly MembershipText[] {
  return memberships
    .toSorted((a, b) => compareDates(a.member.joined ?? '9999', b.member.joined ?? '9999'))
    .map((membership) => {
      const { member, alliance } = membership
      const left = member.left ?? alliance.ended
      const begins = member.joined ?? alliance.started
      const isToCome = begins !== undefined && toInterval(begins).start >= moment.asOf.end
      return {
        membership,
        state: isToCome ? 'to-come' : (memberState(member, alliance, moment) ?? 'former'),
        joined: member.joined === undefined ? panels.notDated : formats.date(member.joined),
        ...(left !== undefined && { left: formats.date(left) }),
      }
    })
}

/** `7 June 2018 – 2023`, `not dated`, `7 June 2018 –`; a role follows: `2023 –, associated`. */
export function membershipYears(
  { panels }: FactBook,
  { joined, left, membership }: MembershipText,
): string {
  const { role, joined: date } = membership.member
  const years =
    date === undefined
      ? left === undefined
        ? joined
        : panels.until(left)
      : left === undefined
        ? panels.openRange(joined)
        : `${joined} – ${left}`
  return role === undefined ? years : `${years}, ${panels[role]}`
}

/** `6 members, 1 former`: how many there are, by their state. */
export function membersSummary({ words }: FactBook, members: readonly MembershipText[]): string {
  const count = (...states: readonly MembershipText['state'][]) =>
    members.filter(({ state }) => states.includes(state)).length
  const present = count('member', 'undated')
  const former = count('former')
  const later = count('to-come')
  return [
    ...(present > 0 ? [words.presentMembers(present)] : []),
    ...(former > 0 ? [words.formerMembers(former)] : []),
    ...(later > 0 ? [words.laterMembers(later)] : []),
  ].join(', ')
}
