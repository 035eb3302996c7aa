import type { Lookup } from '../../model/lookup'
import type { Alliance, AtlasEvent, Cohort, Place } from '../../model/types'

/** A partner's short name, or its whole name where it has none. */
export function partnerName(lookup: Lookup, id: string): string {
  const partner = lookup.partners.get(id)
  return partner?.short ?? partner?.name ?? id
}

/** Ways to write an alliance's name, the longest first: without what stands in brackets, without what follows a comma. */
export function allianceNames({ name }: Alliance): readonly string[] {
  const bare = name.replace(/\s*\([^)]*\)/, '')
  const head = bare.replace(/,.*$/, '')
  const acronym = /\(([^)\s]+)\)/.exec(name)?.[1]
  return [...new Set([name, bare, head, ...(acronym ? [acronym] : [])])]
}

/** The shortest way to write an alliance's name. */
export function allianceShortName(alliance: Alliance): string {
  return allianceNames(alliance).at(-1) ?? alliance.name
}

/** Partners that are named beside a mark; more are named by their alliance, or not at all. */
const MAX_NAMED_PARTNERS = 2

/** What stands beside an agreement: its partners, or the alliance of many. */
export function eventPartnersName(lookup: Lookup, event: AtlasEvent): string | undefined {
  const [first, ...others] = event.partners.map((id) => partnerName(lookup, id))
  const alliance = event.alliances
    .map((id) => lookup.alliances.get(id))
    .find((candidate) => candidate?.kind === 'network' || candidate?.kind === 'initiative')
  if (event.type === 'membership' && first !== undefined) return first
  if (first !== undefined && others.length < MAX_NAMED_PARTNERS)
    return [first, ...others].join(', ')
  return alliance && allianceShortName(alliance)
}

/** What stands beside a programme event: the programme it belongs to. */
export function programmeName(lookup: Lookup, event: AtlasEvent): string | undefined {
  if (event.type !== 'programme') return undefined
  const programme = event.alliances
    .map((id) => lookup.alliances.get(id))
    .find((candidate) => candidate?.kind === 'programme')
  return programme && allianceShortName(programme)
}

/** A location's name without what all locations share. */
export function placeName({ name, city }: Place): string {
  const own = /\(([^)]+)\)$/.exec(name)?.[1] ?? name.replace(/^TUM (?:Campus )?/, '')
  return own.length > 22 && own.includes(city) ? city : own
}

/** The first subject of a cohort's theme: `Climate change and energy research` → `Climate change`. */
export function shortTheme(cohort: Cohort): string | undefined {
  return cohort.theme?.split(/,| (?:and|und|as|als|for|für|after|nach|in|im|of|auf|with|mit) /)[0]
}
