import { findClosest } from '../entries/closest'
import { faultAt, findTexts, nameFirst, type Entry, type Path } from '../entries/entry'
import type { BilingualReport, BilingualWords } from '../entries/faults'
import { quote } from '../entries/quote'
import { momentOf } from '../model/activity'
import { mendComparison, momentsOf } from '../model/comparedDates'
import { FACETS } from '../model/filters'
import { entityId, type Lookup } from '../model/lookup'
import { networkAsOf, type Network } from '../model/network'
import { toInterval } from '../model/partialDate'
import { clampExtent } from '../model/timeExtent'
import { namesOf, unknownIn } from '../state/knownValues'
import { parseLink, type View } from '../state/view'
import { STEP_KEYS } from './step'

/**
 * Checks that every step of a story shows what is there, at the time it shows, and tells of nothing
 * later. Only of facts that are sound.
 * @param story entry whose shape is sound
 */
export function checkSteps(story: Entry, lookup: Lookup, report: BilingualReport): void {
  const steps = Array.isArray(story.value.steps) ? story.value.steps : []
  steps.forEach((step: { view?: string }, index) => {
    const path = ['steps', index, 'view']
    const tell = (words: BilingualWords, at: Path = path) =>
      report(faultAt(story, at, nameFirst(story, at, words)))
    const link = step.view ?? ''
    const faults = [...unknownKeys(link), ...badValues(link, lookup)]
    for (const words of faults) tell(words)
    if (faults.length > 0) return
    const { view } = parseLink(link)
    for (const words of hiddenThings(view, lookup)) tell(words)
    for (const { text: id, path: at } of findTexts(story, 'steps/*/events/*'))
      if (at[1] === index && isLater(id, view, lookup)) tell(explainLater(id), at)
  })
}

function explainLater(eventId: string): BilingualWords {
  const { en, de } = quote(eventId)
  return {
    what: `${en} is later than what the step shows.`,
    mend: 'Show a later time, or cite another event.',
    de: {
      what: `${de} ist später als das, was der Schritt zeigt.`,
      mend: 'Zeigen Sie eine spätere Zeit, oder nennen Sie ein anderes Ereignis.',
    },
  }
}

function unknownKeys(link: string): BilingualWords[] {
  const query = /^\?([^#]*)/.exec(link)?.[1] ?? ''
  return [...new Set(new URLSearchParams(query).keys())]
    .filter((key) => !STEP_KEYS.includes(key))
    .map((key) => {
      const closest = findClosest(key, STEP_KEYS)
      const { en, de } = quote(key)
      const list = STEP_KEYS.join(', ')
      return {
        what: `a step has no ${en}.`,
        mend: closest ? `Did you mean ${closest}?` : `Take it out; a step may have: ${list}.`,
        de: {
          what: `Ein Schritt hat kein ${de}.`,
          mend: closest
            ? `Meinten Sie ${closest}?`
            : `Nehmen Sie es heraus; möglich sind: ${list}.`,
        },
      }
    })
}

/** So many names are all told. */
const FEW = 10

function badValues(link: string, { dataset }: Lookup): BilingualWords[] {
  const { view, unread } = parseLink(link)
  return [
    ...unread.map(({ key, text }) => explainUnread(key, text)),
    ...unknownIn(dataset, view).map(({ key, text }) =>
      explainUnknown(key, text, namesOf(dataset, key)),
    ),
  ]
}

function explainUnread(key: string, text: string): BilingualWords {
  const { en, de } = quote(text)
  return {
    what: `${en} is no value of ${key}.`,
    mend: 'See the table of links in docs/architecture.md.',
    de: {
      what: `${de} ist kein Wert für ${key}.`,
      mend: 'Die Tabelle der Links in docs/architecture.md nennt die möglichen Werte.',
    },
  }
}

function explainUnknown(key: string, text: string, names: readonly string[]): BilingualWords {
  const { en, de } = quote(text)
  const isFew = names.length <= FEW
  const list = names.join(', ')
  const closest = findClosest(text, names)
  return {
    what: `there is no ${en} for ${key}.`,
    mend: isFew
      ? `Write one of: ${list}.`
      : closest
        ? `Did you mean ${closest}?`
        : 'Name what is in the data.',
    de: {
      what: `Für ${key} gibt es kein ${de}.`,
      mend: isFew
        ? `Möglich sind: ${list}.`
        : closest
          ? `Meinten Sie ${closest}?`
          : 'Nennen Sie etwas, das im Atlas steht.',
    },
  }
}

/** The network that a view shows; of two dates compared, at each. */
function networksOf(view: View, lookup: Lookup): readonly Network[] {
  const { years, staleAfterYears } = lookup.dataset
  const compare = mendComparison(view.compare, years)
  if (!compare)
    return [
      networkAsOf(
        lookup,
        view,
        momentOf(clampExtent(view.time, years), years, staleAfterYears),
        null,
      ),
    ]
  const { earlier, later } = momentsOf(compare, years, staleAfterYears)
  return [earlier, later].map((moment) => networkAsOf(lookup, view, moment, null))
}

function hiddenThings(view: View, lookup: Lookup): BilingualWords[] {
  const networks = networksOf(view, lookup)
  const isFiltered = FACETS.some((facet) => view[facet] !== null)
  const isEmpty = networks.every(
    ({ partners, places, events }) => partners.length + places.length + events.length === 0,
  )
  if (isFiltered && isEmpty)
    return [explainHidden('its filters match nothing.', 'Seine Filter lassen nichts übrig.')]
  const { select } = view
  if (select === null || networks.some((network) => isShown(network, select))) return []
  return [
    explainHidden(
      `${select} is selected, but not there at this time under these filters.`,
      `${select} ist ausgewählt, aber zu dieser Zeit und mit diesen Filtern nicht da.`,
    ),
  ]
}

function explainHidden(what: string, was: string): BilingualWords {
  return {
    what,
    mend: 'Show another time, or take out a filter.',
    de: { what: was, mend: 'Zeigen Sie eine andere Zeit, oder nehmen Sie einen Filter heraus.' },
  }
}

function isShown({ partners, places, alliances, events }: Network, id: string): boolean {
  return (
    partners.some(({ partner }) => entityId('partner', partner.id) === id) ||
    places.some(({ place }) => entityId('place', place.id) === id) ||
    alliances.some(({ alliance }) => entityId('alliance', alliance.id) === id) ||
    events.some((event) => entityId('event', event.id) === id)
  )
}

function isLater(eventId: string, { time, compare }: View, { dataset }: Lookup): boolean {
  const event = dataset.events.find(({ id }) => id === eventId)
  const until = compare?.to ?? time?.to
  if (!event || until === undefined) return false
  return toInterval(event.date).start > toInterval(until).end
}
