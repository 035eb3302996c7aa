import { nearestStanding } from '../../model/partnerStanding'
import { getComparisonMessages } from '../../i18n/comparison'
import {
  APARTS,
  CHANGES,
  type Apart,
  type Change,
  type Compared,
  type ComparedKind,
  type Comparison,
  type Verdict,
} from '../../model/comparison'
import type { Entity } from '../../model/lookup'
import { MARK_KINDS, type EntityId } from '../../model/types'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { listedKinds } from '../../state/comparisonText'
import { nameOf } from '../../model/lookup'
import { signOf, type Sign } from '../../model/sign'

/** A relation, ready for a list. */
export interface ComparisonRow {
  /** Its own among all rows: a partner may be a member of several alliances. */
  readonly key: string
  readonly id: EntityId
  readonly name: string
  readonly sign: Sign
  /** `since 2019`, `EuroTech, left 2023`; empty where there is nothing to say. */
  readonly note: string
}

/** Relations of one kind. */
export interface ComparisonGroup {
  readonly kind: ComparedKind
  readonly rows: readonly ComparisonRow[]
}

/** What became of some relations, or why they are not compared. */
export interface ComparisonPart<V extends Verdict> {
  readonly verdict: V
  readonly groups: readonly ComparisonGroup[]
}

/** The parts of the panel: always the four changes; of what is apart, what there is. */
export interface ComparisonParts {
  readonly changes: readonly ComparisonPart<Change>[]
  readonly aparts: readonly ComparisonPart<Apart>[]
}

type Speaker = Pick<
  AtlasState,
  'dataset' | 'lookup' | 'messages' | 'formats' | 'filters' | 'moment' | 'lang'
>

/** Since when, or until when: what the verdict rests on. Nothing is said without a date. */
function datesText({ messages, formats }: Speaker, entry: Compared): string {
  const { panels } = messages
  const { kind, verdict, since, until } = entry
  const date = formats.shortDate
  if (verdict === 'last-documented')
    return until === undefined ? '' : panels.lastDocumented(date(until))
  if (verdict === 'between' && since !== undefined && until !== undefined)
    return formats.range(date(since), date(until))
  if (verdict === 'ended') {
    if (until === undefined) return ''
    const hasLeft = kind === 'membership' && entry.alliance?.ended !== until
    return hasLeft ? panels.left(date(until)) : panels.until(date(until))
  }
  if (entry.rise) return ''
  if (since === undefined) return ''
  return verdict === 'documented' ? panels.documentedSince(date(since)) : panels.since(date(since))
}

/** From what to what a partner rose, and when. */
function riseText({ dataset, formats, lang }: Speaker, { rise }: Compared): string {
  if (!rise) return ''
  const { tiers } = dataset.labels
  const { risen } = getComparisonMessages(lang)
  return risen(rise.from && tiers[rise.from], tiers[rise.to], formats.shortDate(rise.date))
}

function rowOf(speaker: Speaker, entry: Compared, entity: Entity): ComparisonRow {
  const parts = [entry.alliance?.name ?? '', datesText(speaker, entry), riseText(speaker, entry)]
  return {
    key: `${entry.kind} ${entry.id} ${entry.alliance?.id ?? ''} ${entry.since ?? ''}`,
    id: entry.id,
    name: nameOf(entity),
    sign: signOf(entity, speaker.moment),
    note: parts.filter((part) => part !== '').join(', '),
  }
}

/** Closest partners first, then the oldest; what is not dated last. */
function inOrder(speaker: Speaker, entries: readonly Compared[]): ComparisonRow[] {
  const kinds: readonly string[] = MARK_KINDS
  return entries
    .flatMap((entry) => {
      const entity = speaker.lookup.find(entry.id)
      if (!entity) return []
      const rank =
        entity.kind === 'partner'
          ? kinds.indexOf(nearestStanding(entity.value, speaker.moment).tier)
          : 0
      const row = rowOf(speaker, entry, entity)
      return [{ row, rank: rank < 0 ? kinds.length : rank, date: entry.since ?? '9999' }]
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
        speaker.formats.compare(a.row.name, b.row.name),
    )
    .map(({ row }) => row)
}

/** Rows of the panel, grouped by what became of them and by kind. */
export function comparisonParts(speaker: Speaker, { entries }: Comparison): ComparisonParts {
  const groupsOf = (verdict: Verdict): ComparisonGroup[] =>
    listedKinds(speaker).flatMap((kind) => {
      const chosen = entries.filter((entry) => entry.kind === kind && entry.verdict === verdict)
      return chosen.length > 0 ? [{ kind, rows: inOrder(speaker, chosen) }] : []
    })
  const partsOf = <V extends Verdict>(verdicts: readonly V[]) =>
    verdicts.map((verdict) => ({ verdict, groups: groupsOf(verdict) }))
  return {
    changes: partsOf(CHANGES),
    aparts: partsOf(APARTS).filter(({ groups }) => groups.length > 0),
  }
}
