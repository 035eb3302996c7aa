import type { Range, Window } from './windows'

/** One look of something, and the windows in which it is sure to look so. */
export interface Variant<T> {
  readonly look: T
  readonly windows: readonly Window[]
}

/** What looks are drawn at one width. */
export interface LooksAt<T> {
  readonly width: number
  readonly looks: readonly T[]
}

/**
 * The widths at which each look is sure: from the first to the last of neighboring samples that have
 * it. Between two samples that differ nothing is sure.
 * @param samples from the narrowest to the widest
 */
function rangesOf<T>(samples: readonly LooksAt<T>[]): ReadonlyMap<string, readonly Range[]> {
  const ranges = new Map<string, Range[]>()
  let open = new Map<string, number>()
  for (const [index, { width, looks }] of samples.entries()) {
    const keys = new Set(looks.map((look) => JSON.stringify(look)))
    const next = new Map([...keys].map((key) => [key, open.get(key) ?? (index === 0 ? 0 : width)]))
    const last = samples[index - 1]
    for (const [key, from] of open)
      if (!keys.has(key) && last) add(ranges, key, { from, to: last.width + 1 })
    open = next
  }
  for (const [key, from] of open) add(ranges, key, { from })
  return ranges
}

function add<V>(lists: Map<string, V[]>, key: string, value: V): void {
  lists.set(key, [...(lists.get(key) ?? []), value])
}

/**
 * Every look with its windows. Looks that stay the same from one height to the next are one window.
 * @param bands samples by height, from the lowest to the highest
 */
export function variantsOf<T>(
  bands: readonly { readonly height: Range; readonly samples: readonly LooksAt<T>[] }[],
): readonly Variant<T>[] {
  const looks = new Map<string, T>()
  const windows = new Map<string, Window[]>()
  for (const { height, samples } of bands) {
    for (const look of samples.flatMap((sample) => sample.looks))
      looks.set(JSON.stringify(look), look)
    for (const [key, ranges] of rangesOf(samples))
      for (const width of ranges) addWindow(windows, key, { width, height })
  }
  return [...looks].map(([key, look]) => ({ look, windows: windows.get(key) ?? [] }))
}

function addWindow(lists: Map<string, Window[]>, key: string, window: Window): void {
  const list = lists.get(key) ?? []
  const { width, height } = window
  const below = list.findIndex(
    (other) =>
      other.height.to === height.from &&
      other.width.from === width.from &&
      other.width.to === width.to,
  )
  const before = list[below]
  if (before) list[below] = { width, height: { from: before.height.from, to: height.to } }
  else list.push(window)
  lists.set(key, list)
}
