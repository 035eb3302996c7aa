import type { Map as MapLibreMap } from 'maplibre-gl'
import { STATE_FLAGS, type StateFlag } from './featureState'
import type { EntityId } from '../../model/types'
import type { MapViewProps } from '../mapViewTypes'

type Flags = Readonly<Record<StateFlag, boolean>>
type Wanted = Map<string, Flags>

const NONE: Flags = { highlighted: false, ringed: false, dimmed: false }

function raise(wanted: Wanted, id: string, flag: StateFlag): void {
  wanted.set(id, { ...(wanted.get(id) ?? NONE), [flag]: true })
}

function markFlags(props: MapViewProps): Wanted {
  const wanted: Wanted = new Map<string, Flags>()
  for (const { id, symbol } of props.marks) {
    const isRelated = props.related.has(id)
    if (props.related.size > 0 && !isRelated && symbol !== 'home') raise(wanted, id, 'dimmed')
    // What is selected is larger already.
    if (props.highlighted.has(id) && !isRelated) raise(wanted, id, 'highlighted')
    const isHighlightedMember = isRelated && props.tipId === id
    if (props.selectedId === id || isHighlightedMember) raise(wanted, id, 'ringed')
  }
  return wanted
}

function lineFlags(props: MapViewProps): { readonly arcs: Wanted; readonly mesh: Wanted } {
  const arcs: Wanted = new Map<string, Flags>()
  const mesh: Wanted = new Map<string, Flags>()
  for (const { id, marks } of props.arcs)
    if (marks.some((mark) => props.highlighted.has(mark))) raise(arcs, id, 'highlighted')
  // A highlighted alliance is every line of its mesh already; only single members stand out.
  const { tipId } = props
  if (tipId !== null)
    for (const { id, ends } of props.mesh) if (ends.includes(tipId)) raise(mesh, id, 'highlighted')
  return { arcs, mesh }
}

/**
 * Shows highlight, selection and dimming by feature-state: no source is built again for them.
 * @param featureOf the feature that stands for a mark: its own, or that of its cluster
 */
export function createFlags(
  map: MapLibreMap,
  featureOf: (id: EntityId) => EntityId,
): (props: MapViewProps) => void {
  const shown: Record<string, Wanted> = {}
  const apply = (source: string, wanted: Wanted) => {
    const before = shown[source] ?? new Map<string, Flags>()
    for (const id of new Set([...before.keys(), ...wanted.keys()])) {
      const next = wanted.get(id) ?? NONE
      const last = before.get(id) ?? NONE
      const isChanged = STATE_FLAGS.some((flag) => next[flag] !== last[flag])
      if (isChanged) map.setFeatureState({ source, id }, next)
    }
    shown[source] = wanted
  }
  return (props) => {
    const names = markFlags(props)
    const lines = lineFlags(props)
    const marks: Wanted = new Map<string, Flags>()
    for (const [id, flags] of names)
      for (const flag of STATE_FLAGS) if (flags[flag]) raise(marks, featureOf(id as EntityId), flag)
    apply('marks', marks)
    apply('names', names)
    apply('arcs', lines.arcs)
    apply('mesh', lines.mesh)
  }
}
