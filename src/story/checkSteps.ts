import { findClosest } from '../entries/closest'
import { faultAt, findTexts, type Entry, type Path } from '../entries/entry'
import type { Report, Words } from '../entries/faults'
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
export function checkSteps(story: Entry, lookup: Lookup, report: Report): void {
  const steps = Array.isArray(story.value.steps) ? story.value.steps : []
  steps.forEach((step: { view?: string }, index) => {
    const path = ['steps', index, 'view']
    const tell = (words: Words, at: Path = path) => {
      const what = `${story.nameOf(at)}: ${words.what}`
      report(faultAt(story, at, { ...words, what }))
    }
    const link = step.view ?? ''
    const faults = [...unknownKeys(link), ...badValues(link, lookup)]
    for (const words of faults) tell(words)
    if (faults.length > 0) return
    const { view } = parseLink(link)
    for (const words of hiddenThings(view, lookup)) tell(words)
    for (const { text: id, path: at } of findTexts(story, 'steps/*/events/*'))
      if (at[1] === index && isLater(id, view, lookup))
        tell(
          {
            what: `"${id}" is later than what the step shows.`,
            mend: 'Show a later time, or cite another event.',
          },
          at,
        )
  })
}

function unknownKeys(link: string): Words[] {
  const query = /^\?([^#]*)/.exec(link)?.[1] ?? ''
  return [...new Set(new URLSearchParams(query).keys())]
    .filter((key) => !STEP_KEYS.includes(key))
    .map((key) => {
      const closest = findClosest(key, STEP_KEYS)
      return {
        what: `a step has no "${key}".`,
        mend: closest
          ? `Did you mean ${closest}?`
          : `Take it out; a step may have: ${STEP_KEYS.join(', ')}.`,
      }
    })
}

/** So many names are all told. */
const FEW = 10

function badValues(link: string, { dataset }: Lookup): Words[] {
  const { view, unread } = parseLink(link)
  const mend = 'See the table of links in docs/architecture.md.'
  return [
    ...unread.map(({ key, text }) => ({ what: `"${text}" is no value of ${key}.`, mend })),
    ...unknownIn(dataset, view).map(({ key, text }) => {
      const names = namesOf(dataset, key)
      const closest = findClosest(text, names)
      const few = names.length <= FEW ? `Write one of: ${names.join(', ')}.` : undefined
      const mend = few ?? (closest ? `Did you mean ${closest}?` : 'Name what is in the data.')
      return { what: `there is no "${text}" for ${key}.`, mend }
    }),
  ]
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

function hiddenThings(view: View, lookup: Lookup): Words[] {
  const networks = networksOf(view, lookup)
  const isFiltered = FACETS.some((facet) => view[facet] !== null)
  const isEmpty = networks.every(
    ({ partners, places, events }) => partners.length + places.length + events.length === 0,
  )
  const mend = 'Show another time, or take out a filter.'
  if (isFiltered && isEmpty) return [{ what: 'its filters match nothing.', mend }]
  const { select } = view
  if (select === null || networks.some((network) => isShown(network, select))) return []
  return [{ what: `${select} is selected, but not there at this time under these filters.`, mend }]
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
