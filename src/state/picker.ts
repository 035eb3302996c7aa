/**
 * Makes a function that picks some fields of an object. While they are the same, by identity, so is
 * the result: nothing is derived anew from it then.
 */
export function createPicker<T extends object, K extends keyof T>(
  keys: readonly K[],
): (from: T) => Pick<T, K> {
  let last: Pick<T, K> | undefined
  return (from) => {
    if (last && keys.every((key) => last?.[key] === from[key])) return last
    last = Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<T, K>
    return last
  }
}
