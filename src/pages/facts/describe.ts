import { entityId } from '../../model/lookup'
import { citationsOf } from './citations'
import type { FactBook } from './factBook'
import { sinceOf } from './factRows'
import { cityAndCountry } from '../../model/labelText'
import { kindOf, type PageEntity } from './factText'

/** What search engines show of a description, characters. */
export const DESCRIPTION_LENGTH = 160

/** One sentence on an entity's page for search engines: name, kind, since when, how much is known. */
export function describe(book: FactBook, entity: PageEntity): string {
  const { words, dataset, lookup } = book
  if (entity.kind === 'partner' && entity.value.tier === 'home')
    return `${entity.value.name}: ${dataset.labels.tierDefinitions.home}`
  const members = entity.kind === 'alliance' ? entity.value.members.length : 0
  const events = lookup.eventsOf(entityId(entity.kind, entity.value.id)).length
  const sources = citationsOf(book, entity).sources.length
  return sentence(subjectOf(book, entity), entity.value.name, [
    kindOf(dataset, entity),
    sinceOf(book, entity),
    ...(members > 0 ? [words.countMembers(members)] : []),
    ...(events > 0 ? [words.countEvents(events)] : []),
    words.countSources(sources),
  ])
}

function subjectOf({ words, dataset }: FactBook, entity: PageEntity): string {
  const { name } = entity.value
  switch (entity.kind) {
    case 'partner':
      return words.partnerDescription(name, cityAndCountry(entity.value, dataset.labels))
    case 'place':
      return words.placeDescription(name, cityAndCountry(entity.value, dataset.labels))
    case 'alliance':
      return words.allianceDescription(name)
    default:
      return entity satisfies never
  }
}

/** A subject and as many parts, from the first, as there is room for; of a long subject the name. */
function sentence(subject: string, name: string, parts: readonly string[]): string {
  const [first = '', ...rest] = parts
  const whole = `${subject}: ${first}`
  const start = whole.length < DESCRIPTION_LENGTH ? whole : `${name}: ${first}`
  return (
    rest.reduce((text, part) => {
      const longer = `${text}, ${part}`
      return longer.length < DESCRIPTION_LENGTH ? longer : text
    }, start) + '.'
  )
}
