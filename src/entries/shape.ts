import * as v from 'valibot'
import { findClosest } from './closest'
import { faultAt, faultAtKey, type Entry, type Path } from './entry'
import { explain, isMissing, isSurplus, isUnknownField } from './explain'
import type { BilingualReport } from './faults'
import { quote } from './quote'

/** A strict object such as `partnerSchema`. */
type Shape = v.GenericSchema & { readonly entries: v.ObjectEntries }

/**
 * Checks an entry against its schema and reports every fault of its shape.
 * @returns the entry with its values converted, or `undefined` when it has a fault.
 */
export function checkShape<S extends Shape>(
  schema: S,
  entry: Entry,
  report: BilingualReport,
): v.InferOutput<S> | undefined {
  if (!entry.isWhole) return undefined
  let value: unknown = entry.value
  let result = v.safeParse(schema, value)
  let isSound = true

  // The schema names one unknown field of an object, so it is asked again when all of those are out.
  for (let unknown = findUnknown(result.issues); unknown.length > 0;) {
    for (const issue of unknown) {
      const path = pathOf(issue)
      const parent = path.slice(0, -1)
      const known = fieldsAt(schema, parent)
      const names = new Set(unknownFields(value, path, known))
      for (const name of names) reportUnknownField(entry, [...parent, name], known, report)
      value = without(value, parent, names)
    }
    isSound = false
    result = v.safeParse(schema, value)
    unknown = findUnknown(result.issues)
  }
  for (const issue of result.issues ?? []) {
    const path = pathOf(issue)
    isSound = false
    if (isMissing(issue) && entry.lacks.includes(String(path[0]))) continue
    if (issue.message.startsWith('range') && isCoordinate(path)) continue
    const place = isSurplus(issue) ? path.slice(0, -1) : path
    report(faultAt(entry, place, explain(issue, entry, place)))
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

function findUnknown(issues: readonly v.BaseIssue<unknown>[] = []): v.BaseIssue<unknown>[] {
  return issues.filter(isUnknownField)
}

/** The unknown fields of the object that the one at `path` stands in; where the schema does not tell, that one. */
function unknownFields(value: unknown, path: Path, known: readonly string[]): string[] {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, step) => (node as Record<string | number, unknown>)[step], value)
  return known.length === 0
    ? [String(path.at(-1))]
    : Object.keys(parent as object).filter((name) => !known.includes(name))
}

function reportUnknownField(
  entry: Entry,
  path: Path,
  known: readonly string[],
  report: BilingualReport,
): void {
  const name = String(path.at(-1))
  const closest = findClosest(name, known)
  const { en, de } = quote(name)
  const list = known.join(', ')
  report(
    faultAtKey(entry, path, {
      what: `There is no field named ${en} here.`,
      mend: closest
        ? `Did you mean "${closest}"?`
        : known.length > 0
          ? `Remove it; the fields are: ${list}.`
          : 'Remove it.',
      de: {
        what: `Ein Feld namens ${de} gibt es hier nicht.`,
        mend: closest
          ? `Meinten Sie „${closest}“?`
          : known.length > 0
            ? `Entfernen Sie es; möglich sind: ${list}.`
            : 'Entfernen Sie es.',
      },
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

/** A copy without some of the fields of the object at `path`. */
function without(value: unknown, path: Path, names: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null) return value
  const [step, ...rest] = path
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (i === step ? without(item, rest, names) : item))
  const fields = Object.entries(value) as [string, unknown][]
  return Object.fromEntries(
    step === undefined
      ? fields.filter(([key]) => !names.has(key))
      : fields.map(([key, field]) => [key, key === step ? without(field, rest, names) : field]),
  )
}
