import { partnerText, spanText } from '../../model/spanText'
import {
  allianceSpan,
  allianceStanding,
  placeSpan,
  present,
  type Standing,
} from '../../model/activity'
import { nearestStanding } from '../../model/partnerStanding'
import { markKindOf } from '../../model/filters'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { cohortEvents, cohortFinish } from '../../model/cohorts'
import type { Entity } from '../../model/lookup'
import type { PartialDate } from '../../model/partialDate'
import type { AtlasEvent, EntityId, Span } from '../../model/types'

type Words = Pick<AtlasState, 'dataset' | 'lookup' | 'messages' | 'formats' | 'moment'>

/** The date on which a mark stands. */
export function dateOf(entity: Entity): PartialDate | undefined {
  if (entity.kind === 'event') return entity.value.date
  return entity.kind === 'place' ? entity.value.opened : undefined
}

function lifetime({ messages, formats }: Words, span: Span, standing?: Standing): string {
  return spanText(messages.panels, span, standing, formats.date)
}

/** From a cohort's kick-off to its finish; says so where no source tells the finish. */
function cohortLifetime({ lookup, messages, formats }: Words, event: AtlasEvent): string {
  const { timeline } = messages
  const finish = cohortFinish(event, cohortEvents(lookup, event))
  return finish === undefined
    ? timeline.finishUnknown(formats.date(event.date))
    : timeline.until(formats.date(event.date), formats.date(finish))
}

/** Size, where a source tells it, and partners of a cohort. */
function cohortPeople({ lookup, messages, formats }: Words, event: AtlasEvent): readonly string[] {
  const { timeline } = messages
  const size = event.cohort?.participants
  const names = event.partners.map((id) => lookup.partners.get(id)?.name ?? id)
  return [
    ...(size === undefined ? [] : [timeline.participants(size)]),
    ...(names.length === 0 ? [] : [timeline.withPartners(formats.list(names))]),
  ]
}

/**
 * A cohort in one line: `Cohort 2, December 2021 to 2022, 23 participants, with Imperial College
 * London and Politecnico di Milano`. Empty for what is no cohort.
 */
export function cohortLine(words: Words, event: AtlasEvent): string {
  if (event.cohort?.part !== 'cohort') return ''
  const { number } = event.cohort
  return [
    ...(number === undefined ? [] : [words.messages.timeline.cohortNumber(number)]),
    cohortLifetime(words, event),
    ...cohortPeople(words, event),
  ].join(', ')
}

/** All that a mark says, as one line for screen readers: date, type, title, number of sources. */
export function describe(words: Words, id: EntityId): string {
  const { dataset, lookup, messages, formats, moment } = words
  const { timeline } = messages
  const { labels } = dataset
  const entity = lookup.find(id)
  if (!entity) return ''
  const sources = timeline.sources(entity.value.sources.length)
  switch (entity.kind) {
    case 'event': {
      const { date, end, type, title, cohort } = entity.value
      const what = `${labels.eventTypes[type]}: ${title}`
      if (cohort?.part === 'cohort')
        return [
          cohortLifetime(words, entity.value),
          what,
          ...cohortPeople(words, entity.value),
          sources,
        ].join(', ')
      const when =
        end === undefined
          ? formats.date(date)
          : timeline.until(formats.date(date), formats.date(end))
      return [when, what, sources].join(', ')
    }
    case 'place': {
      const { name } = entity.value
      return [name, timeline.location, lifetime(words, placeSpan(entity.value)), sources].join(', ')
    }
    case 'alliance': {
      const { name, kind, members } = entity.value
      const standing = allianceStanding(entity.value, present(moment))
      const count = timeline.membersCount(members.length)
      return [
        name,
        labels.allianceKinds[kind],
        lifetime(words, allianceSpan(entity.value), standing),
        count,
        sources,
      ].join(', ')
    }
    case 'partner': {
      const { name } = entity.value
      const kind = markKindOf(nearestStanding(entity.value, moment).tier)
      const since = partnerText(messages.panels, lookup, entity.value, moment, formats.date)
      return [name, kind && labels.tiers[kind], since, sources].filter(Boolean).join(', ')
    }
    default:
      return entity satisfies never
  }
}
