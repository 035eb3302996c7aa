import { isPartialDate, toInterval, type PartialDate } from '../model/partialDate'
import { tierOfAlliance } from '../model/relations'
import type { RawAlliance } from '../model/schema'
import { faultAt, findText, findTexts, type Entry, type Path } from './entry'
import type { Report } from './messages'

/** A date of some evidence, and where it stands. */
interface Dated {
  readonly date: PartialDate
  readonly entry: Entry
  readonly path: Path
}

/** All that the files say of one partner in one programme or alliance. */
interface Claims {
  readonly starts: Dated[]
  readonly ends: Dated[]
  readonly documents: Dated[]
}

interface Membership {
  readonly alliance: Entry
  readonly index: number
  readonly partner: string
}

const MEMBER_DATES = ['joined', 'left', 'as_of'] as const

/**
 * Checks that the evidence agrees with itself: what `model/relations.ts` concludes from it must not
 * contradict any of it.
 */
export function checkRelations(entries: readonly Entry[], report: Report): void {
  const published = entries.filter(({ isUnpublished, isWhole }) => !isUnpublished && isWhole)
  const of = (kind: Entry['kind']) => published.filter((entry) => entry.kind === kind)
  const [atlas] = of('atlas')
  const home = atlas && findText(atlas, 'home')
  const programmes = programmesOf(atlas)
  const memberships = of('alliance').flatMap(membershipsOf)
  const known = new Set(of('partner').map(({ id }) => id))
  const isMember = (partner: string, alliances: readonly string[]) =>
    memberships.some(
      (membership) =>
        membership.partner === partner && alliances.includes(membership.alliance.id ?? ''),
    )

  if (atlas) checkProgrammes(atlas, programmes, report)
  for (const membership of memberships) checkLifetime(membership, report)
  for (const claims of claimsOf(of('tie'), memberships, programmes)) checkClaims(claims, report)
  for (const tie of of('tie')) {
    const alliances = programmes.get(findText(tie, 'programme') ?? '')?.alliances
    const partner = findText(tie, 'partner') ?? ''
    if (Array.isArray(alliances) && known.has(partner) && !isMember(partner, alliances))
      report(
        faultAt(tie, ['partner'], {
          what: `"${partner}" is no member of ${alliances.join(' or ')}, which is the same thing as this programme.`,
          mend: 'Add it to the members in data/alliances.yaml, or name another programme.',
        }),
      )
  }
  for (const partner of of('partner')) {
    const id = partner.id ?? ''
    const tier = findText(partner, 'tier')
    const making = memberships.find(
      (membership) => membership.partner === id && makesPartners(membership.alliance),
    )
    const hasTie = of('tie').some((tie) => findText(tie, 'partner') === id)
    if (tier === 'other' && making && id !== home)
      report(
        faultAt(partner, ['tier'], {
          what: `The tier says "other", but ${id} is a member of ${making.alliance.id ?? ''}, which makes it a partner.`,
          mend: 'Leave the tier empty, or take it out of the alliance.',
        }),
      )
    if (tier === undefined && !hasTie && !making)
      report(
        faultAt(partner, ['id'], {
          what: 'Nothing says why it is a partner: it has no row in data/ties.csv and is a member of no network.',
          mend: 'Add the evidence, or write “other” as its tier if it is only named in events.',
        }),
      )
  }
  for (const event of of('event')) checkJoining(event, memberships, report)
}

/** Tier or alliances of every programme of `atlas.yaml`. */
function programmesOf(
  atlas: Entry | undefined,
): ReadonlyMap<string, { readonly tier?: string; readonly alliances?: readonly string[] }> {
  const programmes = (atlas?.value.programmes ?? {}) as Record<
    string,
    { readonly tier?: string; readonly alliances?: readonly string[] }
  >
  return new Map(Object.entries(programmes))
}

function checkProgrammes(
  atlas: Entry,
  programmes: ReturnType<typeof programmesOf>,
  report: Report,
): void {
  const owners = new Map<string, string>()
  for (const [id, { tier, alliances }] of programmes) {
    if ((tier === undefined) === (alliances === undefined))
      report(
        faultAt(atlas, ['programmes', id], {
          what: `The programme "${id}" has ${tier === undefined ? 'neither tier nor alliances' : 'both a tier and alliances'}.`,
          mend: 'Write alliances: [id] where an alliance is the same thing, else tier: partner or exchange.',
        }),
      )
    for (const alliance of Array.isArray(alliances) ? alliances : []) {
      const owner = owners.get(alliance)
      if (owner !== undefined)
        report(
          faultAt(atlas, ['programmes', id, 'alliances'], {
            what: `The alliance "${alliance}" belongs to the programme "${owner}" already.`,
            mend: 'Name it in one programme only.',
          }),
        )
      owners.set(alliance, id)
    }
  }
}

function membershipsOf(alliance: Entry): Membership[] {
  return findTexts(alliance, 'members/*/partner').map(({ text, path }) => ({
    alliance,
    index: Number(path[1]),
    partner: text,
  }))
}

function makesPartners({ value }: Entry): boolean {
  return tierOfAlliance(value as Pick<RawAlliance, 'kind' | 'tier'>) !== undefined
}

function dateAt(entry: Entry, path: Path): Dated[] {
  const value = path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown> | undefined)?.[step],
    entry.value,
  )
  return typeof value === 'string' && isPartialDate(value) ? [{ date: value, entry, path }] : []
}

function memberDates({ alliance, index }: Membership) {
  const at = (field: (typeof MEMBER_DATES)[number]) => dateAt(alliance, ['members', index, field])
  const joined = at('joined')
  // Who left before joining is told elsewhere.
  const left = at('left').filter((date) => joined.every((start) => !isBefore(date, start)))
  return { joined, left, as_of: at('as_of') }
}

/** Whether the first date is over before the second begins. */
function isBefore(a: Dated, b: Dated): boolean {
  return toInterval(a.date).end <= toInterval(b.date).start
}

/** `line 12 of data/ties.csv` */
function whereIs({ entry, path }: Dated): string {
  return `line ${entry.at(path).line} of ${entry.file}`
}

/** What the files say of every partner in every programme or alliance. */
function claimsOf(
  ties: readonly Entry[],
  memberships: readonly Membership[],
  programmes: ReturnType<typeof programmesOf>,
): Claims[] {
  const all = new Map<string, Claims>()
  const claimsAt = (key: string): Claims => {
    const known = all.get(key) ?? { starts: [], ends: [], documents: [] }
    all.set(key, known)
    return known
  }
  const programmeOf = (alliance: string) =>
    [...programmes].find(([, { alliances }]) => alliances?.includes(alliance))?.[0] ?? alliance
  for (const tie of ties) {
    const key = `${findText(tie, 'partner') ?? ''} ${findText(tie, 'programme') ?? ''}`
    const claims = claimsAt(key)
    claims.starts.push(...dateAt(tie, ['from']))
    claims.ends.push(...dateAt(tie, ['until']))
    claims.documents.push(...dateAt(tie, ['as_of']))
  }
  for (const membership of memberships) {
    const { alliance, partner } = membership
    const dates = memberDates(membership)
    const claims = claimsAt(`${partner} ${programmeOf(alliance.id ?? '')}`)
    claims.starts.push(...dates.joined)
    claims.ends.push(...dates.left)
    claims.documents.push(...dates.as_of)
  }
  return [...all.values()]
}

/** No evidence before the beginning, and none after the end, unless it began anew. */
function checkClaims({ starts, ends, documents }: Claims, report: Report): void {
  const [first] = [...starts].sort((a, b) => toInterval(a.date).start - toInterval(b.date).start)
  const [last] = [...ends].sort((a, b) => toInterval(b.date).end - toInterval(a.date).end)
  for (const document of documents) {
    if (first && isBefore(document, first))
      report(
        faultAt(first.entry, first.path, {
          what: `${first.entry.nameOf(first.path)}: ${first.date} is later than a source that documents it for ${document.date} (${whereIs(document)}).`,
          mend: 'It cannot begin after its evidence: write the later date as as_of.',
        }),
      )
    const goesOn = starts.some((start) => last && !isBefore(start, last) && start !== first)
    if (last && isBefore(last, document) && !goesOn)
      report(
        faultAt(document.entry, document.path, {
          what: `${document.entry.nameOf(document.path)}: a source documents it for ${document.date}, but it ended ${last.date} (${whereIs(last)}).`,
          mend: 'Correct one of the two dates.',
        }),
      )
  }
}

/** A membership lies in the life of its alliance. */
function checkLifetime(membership: Membership, report: Report): void {
  const { alliance } = membership
  const [started] = dateAt(alliance, ['started'])
  const [ended] = dateAt(alliance, ['ended'])
  for (const member of Object.values(memberDates(membership)).flat()) {
    const words =
      started && isBefore(member, started)
        ? `before the alliance started (${started.date})`
        : ended && isBefore(ended, member)
          ? `after the alliance ended (${ended.date})`
          : undefined
    if (words !== undefined)
      report(
        faultAt(alliance, member.path, {
          what: `${alliance.nameOf(member.path)}: ${member.date} lies ${words}.`,
          mend: 'Correct one of the two dates.',
        }),
      )
  }
}

/** An event that says that a member joins does not lie before its membership. */
function checkJoining(event: Entry, memberships: readonly Membership[], report: Report): void {
  if (findText(event, 'type') !== 'membership') return
  const [date] = dateAt(event, ['date'])
  const alliances = findTexts(event, 'alliances/*').map(({ text }) => text)
  const [partner] = findTexts(event, 'partners/*')
  const own = memberships.filter(
    (membership) =>
      membership.partner === partner?.text && alliances.includes(membership.alliance.id ?? ''),
  )
  const joined = own.flatMap((membership) => memberDates(membership).joined)
  if (date && joined.length > 0 && joined.every((start) => isBefore(date, start)))
    report(
      faultAt(event, ['date'], {
        what: `The event says that ${partner?.text ?? ''} joins, but it became a member on ${joined.map((start) => `${start.date} (${whereIs(start)})`).join(' and ')}.`,
        mend: 'Correct one of the two dates; if it is only agreed, the type is mou.',
      }),
    )
}
