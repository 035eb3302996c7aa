import { arcBetween } from '../../geo/arcs'
import { distanceKm } from '../../geo/distance'
import { homeMark, markOf, partnersToMarks, placesToMarks, type Mark } from '../../geo/marks'
import { meshLines } from '../../geo/mesh'
import { membersAsOf, type Moment } from '../../model/activity'
import { changesOf, type Comparison } from '../../model/comparison'
import { entityId, type Entity, type Lookup } from '../../model/lookup'
import type { Network } from '../../model/network'
import type { EntityId, LngLat } from '../../model/types'
import type { ArcRole } from '../../theme/lines'
import { DRAW_ORDER } from '../../theme/symbols'
import type { Arc, MeshArc } from '../mapViewTypes'

/** What the state reads like to the map. */
export interface SceneInput {
  readonly lookup: Lookup
  readonly network: Network
  readonly moment: Moment
  readonly selected: Entity | undefined
  /** What is compared. Default: nothing. */
  readonly comparison?: Comparison | null
  /** Who rises in the year shown. Default: nobody. */
  readonly rises?: ReadonlyMap<EntityId, unknown>
}

/** More quiet arcs than this would only be a gray veil. */
const MAX_QUIET_ARCS = 400

/** Campuses around Munich get no arc. */
const NEAR_HOME_KM = 40
/** A little less than a degree of latitude has. */
const KM_PER_DEGREE = 110

const TOP: readonly string[] = ['flagship', 'strategic-alliance']

/** Partners and places that belong to the selection and must not vanish with it. */
function selectionMarks({ moment, selected, comparison }: SceneInput): readonly EntityId[] {
  switch (selected?.kind) {
    case undefined:
      return []
    case 'partner':
    case 'place':
      return [selected.id]
    case 'alliance':
      return [moment, ...(comparison ? [comparison.moments.earlier] : [])].flatMap((at) =>
        membersAsOf(selected.value, at).map((id) => entityId('partner', id)),
      )
    case 'event':
      return [
        ...selected.value.partners.map((id) => entityId('partner', id)),
        ...selected.value.places.map((id) => entityId('place', id)),
      ]
    default:
      return selected satisfies never
  }
}

/** Partners and places that were there at the earlier date only. */
function endedMarks({ lookup, comparison, moment }: SceneInput): readonly Mark[] {
  const ended = [...(comparison?.verdicts ?? [])].filter(([, verdict]) => verdict === 'ended')
  return ended.flatMap(([id]) => markOf(lookup, id, moment) ?? [])
}

/** Says of each mark what became of it; what cannot be compared is hollow. Of one year: who rises in it. */
function withChanges(
  marks: readonly Mark[],
  { comparison, selected, rises }: SceneInput,
): readonly Mark[] {
  if (!comparison)
    return rises?.size
      ? marks.map((mark) => (rises.has(mark.id) ? { ...mark, change: 'risen' } : mark))
      : marks
  const changeOf = changesOf(comparison, selected)
  return marks.map((mark) => {
    if (mark.symbol === 'home') return mark
    const change = changeOf(mark.id)
    return { ...mark, change, isHollow: change === null || change === 'ended' }
  })
}

/**
 * Every mark that is drawn: the network, the home ring, and what belongs to the selection even
 * where filters or time leave it out. Home first, then from the top of the drawing to its bottom.
 */
export function marksOf(input: SceneInput): readonly Mark[] {
  const { lookup, network, moment } = input
  const marks = [
    homeMark(lookup),
    ...placesToMarks(lookup, network.places),
    ...partnersToMarks(lookup, network.partners),
    ...endedMarks(input),
  ]
  const known = new Set(marks.map(({ id }) => id))
  const missing = selectionMarks(input).filter((id) => !known.has(id))
  const added = [...new Set(missing)].flatMap((id) => markOf(lookup, id, moment) ?? [])
  return withChanges([...marks, ...added], input).toSorted(
    (a, b) => DRAW_ORDER.indexOf(b.symbol) - DRAW_ORDER.indexOf(a.symbol) || b.weight - a.weight,
  )
}

/** Most are far away already by their latitude, which spares the distance. */
function isNearHome(home: LngLat, lngLat: LngLat): boolean {
  const isFarNorthOrSouth = Math.abs(home[1] - lngLat[1]) * KM_PER_DEGREE >= NEAR_HOME_KM
  return !isFarNorthOrSouth && distanceKm(home, lngLat) < NEAR_HOME_KM
}

function roleOf(mark: Mark, chosen: ReadonlySet<EntityId>): ArcRole | undefined {
  const isTop = TOP.includes(mark.symbol)
  if (chosen.has(mark.id)) return 'selected'
  if (chosen.size > 0) return isTop ? 'faded' : undefined
  if (mark.isHollow) return 'quiet'
  return isTop ? 'top' : mark.symbol === 'location' ? 'location' : 'quiet'
}

/**
 * One arc per place, for its highest kind. With a partner, place or event selected, its own arcs and
 * the faded ones of the top tiers; with an alliance, none.
 */
export function arcsOf(input: SceneInput, marks: readonly Mark[]): readonly Arc[] {
  if (input.selected?.kind === 'alliance') return []
  const home = input.lookup.homePlace.lngLat
  const chosen = new Set(selectionMarks(input))
  const byPlace = new Map<string, Mark[]>()
  for (const mark of marks) {
    if (mark.symbol === 'home' || isNearHome(home, mark.lngLat)) continue
    if (mark.change === 'ended' && !chosen.has(mark.id)) continue
    const place = chosen.has(mark.id) ? mark.id : `${mark.country} ${mark.city}`
    const there = byPlace.get(place)
    if (there) there.push(mark)
    else byPlace.set(place, [mark])
  }
  let quiet = 0
  return [...byPlace.values()].flatMap((there): Arc[] => {
    const [highest] = there
    const role = highest && roleOf(highest, chosen)
    if (!highest || !role) return []
    if (role === 'quiet') quiet += 1
    if (role === 'quiet' && quiet > MAX_QUIET_ARCS) return []
    return [
      {
        id: highest.id,
        marks: there.map(({ id }) => id),
        symbol: highest.symbol,
        role,
        lines: arcBetween(home, highest.lngLat),
      },
    ]
  })
}

/** The lines between the members of the selected alliance as of the extent. */
export function meshOf(input: SceneInput, marks: readonly Mark[]): readonly MeshArc[] {
  const { lookup, moment, selected } = input
  if (selected?.kind !== 'alliance') return []
  const positions = new Map(marks.map(({ id, lngLat }) => [id, lngLat]))
  const members = membersAsOf(selected.value, moment)
  return meshLines(members, lookup.home.id).flatMap(({ from, to, isDrawn }): MeshArc[] => {
    const ends = [entityId('partner', from), entityId('partner', to)] as const
    const [start, end] = [positions.get(ends[0]), positions.get(ends[1])]
    if (!start || !end) return []
    return [{ id: `${from} ${to}`, ends, isDrawn, lines: arcBetween(start, end) }]
  })
}

/** What the map draws of a state. */
export interface Scene {
  readonly marks: readonly Mark[]
  readonly arcs: readonly Arc[]
  readonly mesh: readonly MeshArc[]
}

/** Marks, arcs and mesh of a state, such as `AtlasState`. */
export function sceneOf(input: SceneInput): Scene {
  const marks = marksOf(input)
  return { marks, arcs: arcsOf(input, marks), mesh: meshOf(input, marks) }
}
