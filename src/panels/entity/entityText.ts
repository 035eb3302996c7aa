import type { Partner } from '../../model/types'

/** The longest name that needs no shorter one, characters. */
const SHORT_ENOUGH = 24

/** A name for narrow columns: the full one if it is short, so that `École Polytechnique` is not `l’X`. */
export function shortName({ name, short }: Partner): string {
  return name.length <= SHORT_ENOUGH ? name : (short ?? name)
}

/** A label in the middle of a text: `Former` → `former`. */
export function lowerFirst(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
