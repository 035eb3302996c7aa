import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Path } from './entry'

/** Finds where values and keys begin, as offsets in the text. */
export type FindOffset = (path: Path, target: 'key' | 'value') => number

/** Of a missing value or key, the offset is where its entry begins. */
export function createOffsets(root: Node | null): FindOffset {
  // A map is searched once for every fault in it.
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>()
  const pairOf = (map: YAMLMap, name: string): Pair | undefined => {
    const index = indexes.get(map) ?? new Map<string, Pair>()
    if (!indexes.has(map)) {
      indexes.set(map, index)
      for (const pair of map.items)
        if (isScalar(pair.key) && !index.has(String(pair.key.value)))
          index.set(String(pair.key.value), pair)
    }
    return index.get(name)
  }
  return (path, target) => {
    let node: unknown = root
    let offset = root?.range?.[0] ?? 0
    path.forEach((step, i) => {
      if (isSeq(node) && typeof step === 'number') node = node.items[step]
      else if (isMap(node)) {
        const pair = pairOf(node, String(step))
        const isLast = i === path.length - 1
        const isEmpty = isScalar(pair?.value) && pair.value.value === ''
        node = pair && isLast && (target === 'key' || isEmpty) ? pair.key : pair?.value
      } else node = undefined
      if (isNode(node)) offset = node.range?.[0] ?? offset
    })
    return offset
  }
}
