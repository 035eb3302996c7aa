import type { Alliance, Partner, Place } from '../../model/types'
import type { FactBook } from './factBook'
import type { PageEntity } from './factText'
import { isUniversity } from './isUniversity'

type Properties = Readonly<Record<string, unknown>>

/** Structured data (schema.org) about the subject of a page: only what the facts hold. */
export function jsonLdOf(book: FactBook, entity: PageEntity): Properties {
  return { '@context': 'https://schema.org', ...subjectOf(book, entity) }
}

function subjectOf(book: FactBook, entity: PageEntity): Properties {
  switch (entity.kind) {
    case 'partner':
      return { ...partnerName(entity.value), ...partnerFacts(book, entity.value) }
    case 'place':
      return placeFacts(entity.value)
    case 'alliance':
      return allianceFacts(book, entity.value)
    default:
      return entity satisfies never
  }
}

function partnerName(partner: Partner): Properties {
  const { name, website } = partner
  return {
    '@type': isUniversity(partner) ? 'CollegeOrUniversity' : 'Organization',
    name,
    ...(website && { url: website }),
  }
}

function partnerFacts({ lookup }: FactBook, partner: Partner): Properties {
  const { otherName, short, website, founded } = partner
  const parent = lookup.partners.get(partner.parent ?? '')
  const alternateName = [...new Set([otherName, short])].filter(
    (name) => name !== undefined && name !== partner.name,
  )
  return {
    ...(alternateName.length > 0 && { alternateName }),
    ...(website && { sameAs: website }),
    ...(founded && { foundingDate: founded }),
    ...(parent && { parentOrganization: partnerName(parent) }),
    ...positionOf(partner),
  }
}

function placeFacts(place: Place): Properties {
  const { name, otherName, website, summary } = place
  return {
    '@type': 'Place',
    name,
    ...(otherName && { alternateName: otherName }),
    description: summary,
    ...(website && { url: website, sameAs: website }),
    ...positionOf(place),
  }
}

/** Where it is; a city's centre is no one's address, so only a site's own position is given. */
function positionOf({ city, country, coordPrecision, lngLat }: Partner | Place): Properties {
  const [longitude, latitude] = lngLat
  return {
    address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: country },
    ...(coordPrecision === 'campus' && {
      geo: { '@type': 'GeoCoordinates', latitude, longitude },
    }),
  }
}

function allianceFacts({ lookup }: FactBook, alliance: Alliance): Properties {
  const { name, otherName, website, started, ended, summary } = alliance
  const member = alliance.members.flatMap(({ partner, joined, left }) => {
    const organization = lookup.partners.get(partner)
    if (!organization) return []
    const thing = partnerName(organization)
    if (joined === undefined && left === undefined) return [thing]
    return [
      {
        '@type': 'OrganizationRole',
        member: thing,
        ...(joined && { startDate: joined }),
        ...(left && { endDate: left }),
      },
    ]
  })
  return {
    '@type': 'Organization',
    name,
    ...(otherName && { alternateName: otherName }),
    description: summary,
    ...(website && { url: website, sameAs: website }),
    ...(started && { foundingDate: started }),
    ...(ended && { dissolutionDate: ended }),
    ...(member.length > 0 && { member }),
  }
}
