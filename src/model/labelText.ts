import type { Labels } from './dataset'
import type { Alliance, Member, Partner, Relation } from './types'

/** Label of a vocabulary's word; a word without one stands for itself. */
export function labelIn(labels: Readonly<Record<string, string>>, id: string): string {
  return labels[id] ?? id
}

/** `Kumasi, Ghana`; a city state is named once. */
export function cityAndCountry(
  located: { readonly city: string; readonly country: string },
  labels: Labels,
): string {
  const country = labelIn(labels.countries, located.country)
  return located.city === country ? country : `${located.city}, ${country}`
}

/** What a relation is called: its programme, or else its alliance; the short form. */
export function relationName(
  { programme, alliance }: Relation,
  labels: Labels,
  alliances: ReadonlyMap<string, Alliance>,
): string {
  return programme === undefined
    ? (alliances.get(alliance ?? '')?.name ?? '')
    : shortLabel(labelIn(labels.programmes, programme))
}

/** What part the partner has in the alliance of the relation; `undefined`: a member like the others. */
export function roleIn(
  partner: Partner,
  { alliance }: Relation,
  alliances: ReadonlyMap<string, Alliance>,
): Member['role'] {
  const members = alliances.get(alliance ?? '')?.members ?? []
  return members.find((member) => member.partner === partner.id)?.role
}

/** `TUMexchange (worldwide exchange)` → `TUMexchange`, where there is no room for the rest. */
export function shortLabel(label: string): string {
  return label.replace(/ \([^)]*\)$/, '')
}
