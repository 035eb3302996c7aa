import { momentOf } from '../../../src/model/activity'
import { compareNetworks, type Comparison } from '../../../src/model/comparison'
import { NO_FILTERS, type Filters } from '../../../src/model/filters'
import type { Lookup } from '../../../src/model/lookup'
import { networkAsOf } from '../../../src/model/network'
import { sumUp } from '../../../src/model/relations'
import type { EntityId, Partner, Relation } from '../../../src/model/types'
import { makePartner } from '../../fixtures/entities'

/** Leaves out what is `undefined`. */
export const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }

export const YEARS = [2006, 2025] as const
export const STALE = 5
export const whenever = momentOf(null, YEARS, STALE)

/** Compares two years, without filters unless told. */
export function compare(
  lookup: Lookup,
  from: string,
  to: string,
  chosen: Partial<Filters> = {},
  matches: ReadonlySet<EntityId> | null = null,
): Comparison {
  const filters = { ...NO_FILTERS, ...chosen }
  const whole = networkAsOf(lookup, filters, whenever, matches)
  return compareNetworks({ lookup, filters, matches, whole, extent: { from, to } })
}

/** Verdicts on entities of a kind, by their ids without it. */
export function verdictsOf(comparison: Comparison, kind: string): Record<string, string> {
  return Object.fromEntries(
    comparison.entries
      .filter((entry) => entry.kind === kind)
      .map(({ id, verdict }) => [id.slice(id.indexOf(':') + 1), verdict]),
  )
}

/** A partner by its relations, as the facts are compiled. */
export function byRelations(id: string, relations: readonly Relation[]): Partner {
  return makePartner({ id, ...defined(sumUp(undefined, relations, whenever)) })
}
