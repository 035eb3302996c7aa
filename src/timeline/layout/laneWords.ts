import type { AtlasState } from '../../state/AtlasState.svelte'
import type { LaneWords } from './types'

/** The words that stand inside the lanes, in the language of the page. */
export function laneWords({ messages, formats }: AtlasState): LaneWords {
  const { timeline } = messages
  /** The sign stands once, before the first of several names. */
  const signed = (sign: string, names: readonly string[]) =>
    names.map((name, index) => (index === 0 ? `${sign} ${name}` : name))
  return {
    since: (date) => timeline.since(formats.date(date)),
    left: (date) => timeline.left(formats.date(date)),
    lastDocumented: (date) => messages.panels.lastDocumented(formats.date(date)),
    changes: (joined, left) => [...signed('+', joined), ...signed('−', left)].join(', '),
    changeCounts: (joined, left) =>
      [joined > 0 ? `+ ${joined}` : '', left > 0 ? `− ${left}` : ''].filter(Boolean).join(', '),
    cohortDetail: (size, partners) =>
      [
        size === undefined ? '' : timeline.participants(size),
        partners.length > 0 ? timeline.withPartners(formats.list(partners)) : '',
      ]
        .filter(Boolean)
        .join(', '),
  }
}
