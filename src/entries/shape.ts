import * as v from 'valibot'
import { findClosest } from './closest'
import { faultAt, faultAtKey, type Entry, type Path } from './entry'
import { explain, isMissing, isSurplus, isUnknownField } from './explain'
import type { Report } from './faults'

/** A strict object such as `partnerSchema`. */
type Shape = v.GenericSchema & { readonly entries: v.ObjectEntries }

/**
 * Checks an entry against its schema and reports every fault of its shape.
 * @returns the entry with its values converted, or `undefined` when it has a fault.
 */
export function checkShape<S extends Shape>(
  schema: S,
  entry: Entry,
  report: Report,
): v.InferOutput<S> | undefined {
  if (!entry.isWhole) return undefined
  let value: unknown = entry.value
  let result = v.safeParse(schema, value)
  let isSound = true

  // The schema names one unknown field at a time, so each is taken out until none is left.
  for (let unknown = result.issues?.find(isUnknownField); unknown;) {
    const path = pathOf(unknown)
    reportUnknownField(schema, entry, path, report)
    isSound = false
    value = without(value, path)
    result = v.safeParse(schema, value)
    unknown = result.issues?.find(isUnknownField)
  }
  for (const issue of result.issues ?? []) {
    const path = pathOf(issue)
    isSound = false
    if (isMissing(issue) && entry.lacks.includes(String(path[0]))) continue
    if (issue.message.startsWith('range') && isCoordinate(path)) continue
    const place = isSurplus(issue) ? path.slice(0, -1) : path
    report(faultAt(entry, place, explain(issue, entry.nameOf(place))))
  }
  return isSound && result.success ? result.output : undefined
}

/** Coordinates out of range are reported with the place they point to. */
function isCoordinate(path: Path): boolean {
  return path[0] === 'lon' || path[0] === 'lat' || path[0] === 'lngLat'
}

/** In a table the items of a cell have no place of their own: the path ends at the column. */
function pathOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

function reportUnknownField(schema: Shape, entry: Entry, path: Path, report: Report): void {
  const name = String(path.at(-1))
  const known = fieldsAt(schema, path.slice(0, -1))
  const closest = findClosest(name, known)
  report(
    faultAtKey(entry, path, {
      what: `There is no field named "${name}" here.`,
      mend: closest
        ? `Did you mean "${closest}"?`
        : known.length > 0
          ? `Remove it; the fields are: ${known.join(', ')}.`
          : 'Remove it.',
    }),
  )
}

/** Names of the fields that may stand at a path, as far as the schema tells. */
function fieldsAt(schema: unknown, path: Path): string[] {
  let node = schema as Record<string, unknown> | undefined
  const unwrap = () => {
    while (node && typeof node.wrapped === 'object') node = node.wrapped as Record<string, unknown>
  }
  for (const step of path) {
    unwrap()
    const inner =
      typeof step === 'number'
        ? node?.item
        : ((node?.entries as Record<string, unknown> | undefined)?.[step] ?? node?.value)
    node = inner as Record<string, unknown> | undefined
  }
  unwrap()
  return Object.keys((node?.entries as object | undefined) ?? {})
}

/** A copy without the value at `path`. */
function without(value: unknown, path: Path): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return value.map((item, i) => (i === step ? without(item, rest) : (item as unknown)))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== step || rest.length > 0)
      .map(([key, field]: [string, unknown]) => [key, key === step ? without(field, rest) : field]),
  )
}
