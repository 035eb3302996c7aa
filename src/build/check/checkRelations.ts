import { isPartialDate, toInterval, type PartialDate } from '../../model/partialDate'
import { tierOfAlliance } from '../../model/relations'
import type { RawAlliance } from '../../model/schema'
import { faultAt, findText, findTexts, type Entry, type Path } from '../../entries/entry'
import type { Report } from '../../entries/faults'

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

interface ProgrammeEntry {
  readonly hasTier: boolean
  readonly alliances?: readonly string[]
}

interface Membership {
  readonly alliance: Entry
  readonly index: number
  readonly partner: string
}

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
    if (alliances && known.has(partner) && !isMember(partner, alliances))
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
    if ((tier === 'home') !== (id === home))
      report(
        faultAt(partner, ['tier'], {
          what: `The tier "home" is for ${home ?? 'TUM itself'} alone, and ${home ?? 'TUM'} has it.`,
          mend: id === home ? 'Write home.' : 'Leave the tier empty, or write other.',
        }),
      )
    if (tier === undefined && id !== home && !hasTie && !making)
      report(
        faultAt(partner, ['id'], {
          what: 'Nothing says why it is a partner: it has no row in data/ties.csv and is a member of no network.',
          mend: 'Add the evidence, or write “other” as its tier if it is only named in events.',
        }),
      )
  }
  for (const alliance of of('alliance')) {
    const own = memberships.filter((membership) => membership.alliance === alliance)
    if (own.length > 0 && makesPartners(alliance) && !own.some(({ partner }) => partner === home))
      report(
        faultAt(alliance, ['members'], {
          what: `TUM itself ("${home ?? ''}") is no member, so that nobody is its partner here.`,
          mend: 'Add TUM to the members, with the date at which it joined or is named (as_of).',
        }),
      )
  }
  for (const event of of('event')) checkJoining(event, memberships, report)
}

/** Whether a programme of `atlas.yaml` has a tier, and the alliances that are the same thing. */
function programmesOf(atlas: Entry | undefined): ReadonlyMap<string, ProgrammeEntry> {
  if (!atlas) return new Map()
  const ids = Object.keys(atlas.value.programmes ?? {})
  return new Map(
    ids.map((id) => {
      const alliances = findTexts(atlas, `programmes/${id}/alliances/*`).map(({ text }) => text)
      return [
        id,
        {
          hasTier: findText(atlas, `programmes/${id}/tier`) !== undefined,
          ...(alliances.length > 0 && { alliances }),
        },
      ]
    }),
  )
}

function checkProgrammes(
  atlas: Entry,
  programmes: ReturnType<typeof programmesOf>,
  report: Report,
): void {
  const owners = new Map<string, string>()
  for (const [id, { hasTier, alliances }] of programmes) {
    if (hasTier === (alliances !== undefined))
      report(
        faultAt(atlas, ['programmes', id], {
          what: `The programme "${id}" has ${hasTier ? 'both a tier and alliances' : 'neither tier nor alliances'}.`,
          mend: 'Write alliances: [id] where an alliance is the same thing, else tier: partner or exchange.',
        }),
      )
    for (const alliance of alliances ?? []) {
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
  const at = (field: 'joined' | 'left' | 'as_of') => dateAt(alliance, ['members', index, field])
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
        what: `The event says that ${partner?.text ?? ''} joins, but its membership begins ${joined.map((start) => `${start.date} (${whereIs(start)})`).join(' and ')}.`,
        mend: 'Correct one of the two dates; if it is only agreed, the type is mou.',
      }),
    )
}
