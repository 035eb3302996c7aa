import { memberSpan, memberStanding, present, type Standing } from '../../model/activity'
import type { Membership } from '../../model/lookup'
import { compareDates, toInterval } from '../../model/partialDate'
import type { FactBook } from './factBook'

/** A membership with its dates in words; `planned` when it begins after the atlas's last year. */
export interface MembershipText {
  readonly membership: Membership
  readonly state: Standing
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
    .map((membership) => ({
      membership,
      span: memberSpan(membership.member, membership.alliance),
    }))
    .toSorted((a, b) => compareDates(a.span.from ?? '9999', b.span.from ?? '9999'))
    .map(({ membership, span: { from, fromIs, until } }) => {
      const { member, alliance } = membership
      const isToCome = from !== undefined && toInterval(from).start >= moment.asOf.end
      const begin = from === undefined ? panels.notDated : formats.date(from)
      return {
        membership,
        state: isToCome
          ? 'planned'
          : (memberStanding(member, alliance, present(moment)) ?? 'former'),
        joined: fromIs === 'documented' ? panels.documented(begin) : begin,
        ...(until !== undefined && { left: formats.date(until) }),
      }
    })
}

/** `7 June 2018 – 2023`, `not dated`, `7 June 2018 –`; a role follows: `2023 –, associated`. */
export function membershipYears(
  { panels }: FactBook,
  { joined, left, membership }: MembershipText,
): string {
  const { role } = membership.member
  const isDated = memberSpan(membership.member, membership.alliance).from !== undefined
  const years =
    left !== undefined ? `${joined} – ${left}` : isDated ? panels.openRange(joined) : joined
  return role === undefined ? years : `${years}, ${panels[role]}`
}

/** `6 members, 1 former`: how many there are, by their state. */
export function membersSummary({ words }: FactBook, members: readonly MembershipText[]): string {
  const count = (...states: readonly MembershipText['state'][]) =>
    members.filter(({ state }) => states.includes(state)).length
  const now = count('current', 'undated')
  const former = count('former', 'last-documented')
  const later = count('planned')
  return [
    ...(now > 0 ? [words.presentMembers(now)] : []),
    ...(former > 0 ? [words.formerMembers(former)] : []),
    ...(later > 0 ? [words.laterMembers(later)] : []),
  ].join(', ')
}
