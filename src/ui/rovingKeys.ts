/** How far the keys move the focus inside a group that is one stop of the Tab key. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
}

/** Where a key takes the focus from one of so many; `undefined`: the key does not move it. */
export function nextFocus(key: string, from: number, count: number): number | undefined {
  const step = STEPS[key]
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, from + step))
}
