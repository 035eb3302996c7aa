import type { Lang } from '../../i18n/lang'
import type { Dataset } from '../../model/dataset'
import type { EntityId, Source } from '../../model/types'
import { pagePath } from '../../state/pages'

export type ConflictKind = 'place' | 'alliance' | 'event'

/** An entry on which sources disagree or leave a gap. */
export interface ConflictNote {
  readonly id: EntityId
  readonly title: string
  /** Partial date, where the entry has one. */
  readonly date?: string | undefined
  readonly text: string
  readonly sources: readonly Source[]
}

/** Entries with such a note, by kind; kinds without any are left out. */
export function conflictsOf(
  dataset: Dataset,
): readonly { readonly kind: ConflictKind; readonly notes: readonly ConflictNote[] }[] {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]))
  interface Noted {
    readonly id: string
    readonly conflict?: string | undefined
    readonly sources: readonly string[]
  }
  const noted = <T extends Noted>(
    kind: ConflictKind,
    list: readonly T[],
    titleOf: (entry: T) => string,
    dateOf?: (entry: T) => string | undefined,
  ) => ({
    kind,
    notes: list.flatMap((entry): ConflictNote[] =>
      entry.conflict === undefined
        ? []
        : [
            {
              id: `${kind}:${entry.id}`,
              title: titleOf(entry),
              date: dateOf?.(entry),
              text: entry.conflict,
              sources: entry.sources.flatMap((id) => sources.get(id) ?? []),
            },
          ],
    ),
  })
  return [
    noted('place', dataset.places, ({ name }) => name),
    noted('alliance', dataset.alliances, ({ name }) => name),
    noted(
      'event',
      dataset.events,
      ({ title }) => title,
      ({ date }) => date,
    ),
  ].filter(({ notes }) => notes.length > 0)
}

/** Link from a page to an entry in the atlas. */
export function linkToEntry(root: string, lang: Lang, id: EntityId): string {
  return `${root}${pagePath({ lang, isEmbedded: false })}?select=${id}`
}
