import { EUROPE_BOUNDS, mercatorBox, WORLD_BOUNDS, WORLD_SHIFT } from '../../geo/fit'
import type { Mark } from '../../geo/marks'
import type { PlacedMark } from '../../geo/placement'
import { toMercator } from '../../geo/mercator'
import { mercatorPlane, PLACEMENT_STEP, type Point } from '../../geo/plane'
import type { LngLat } from '../../model/types'
import { arrange, type Arrangement, type Shown } from '../scene/arrangement'
import { windowSettings, type WindowSetting } from './windowSettings'
import { firstNames, type FirstNamesInput } from '../scene/firstNames'
import type { DrawnName } from '../scene/nameRequests'
import { PAGE_LOOK } from '../../theme/mapLook'

/** Something of the prerendered map, with its ways from its true place at the steps of zoom. */
interface Prerendered {
  /** Where it belongs, shares of the world's width from its north-western corner. */
  readonly at: Point
  /** `--a: 1px 2px`: the way at each step, and where it is shown. */
  readonly style: string
}

export interface PrerenderedMark extends Prerendered {
  readonly mark: Mark
  /** Its size is not the same at all steps. */
  readonly isSmall: boolean
}

export interface PrerenderedCluster extends Prerendered {
  readonly members: PlacedMark['members']
  /** Pixels. */
  readonly radius: number
}

export interface PrerenderedName extends Prerendered {
  readonly name: DrawnName
  /** How far from the middle of the world's view it belongs, shares of the world's width. */
  readonly distance: number
  /** How far from its place the text and what may cover it there reach, up or down; pixels. */
  readonly reach: number
}

/** The map of a page for windows of any size. Everything is there once; CSS puts it into its place. */
export interface PrerenderedMarks {
  /** From the bottom to the top. */
  readonly marks: readonly (PrerenderedMark | PrerenderedCluster)[]
  readonly names: readonly PrerenderedName[]
  readonly css: string
}

export interface PrerenderInput {
  readonly marks: readonly Mark[]
  readonly isEmbedded: boolean
  /** `13 partners`. */
  readonly countText: (count: number) => string
  /** Below the frame around what is enlarged. */
  readonly insetText: string
}

/** A step at which marks of one size are arranged, whatever the setting. */
interface Look {
  readonly letter: string
  readonly arrangement: Arrangement
}

/** What a map on Europe can show, degrees: marks beyond it are not arranged. */
const AROUND_EUROPE = { west: -46, south: 12, east: 67, north: 74 }

function shownOf(marks: readonly Mark[], { scale, isCompact }: WindowSetting): Shown {
  return {
    marks,
    related: NO_SELECTION,
    named: 'all',
    selectedId: null,
    scale,
    look: PAGE_LOOK,
    isCompact,
  }
}

const NO_SELECTION: Shown['related'] = new Map()

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

function atOf(lngLat: LngLat): Point {
  return toMercator(lngLat)
}

/** A way in pixels, as short as can be; empty: none. */
function wayText([x, y]: Point): string {
  const short = (value: number) => String(Number(value.toFixed(1))).replace(/^(-?)0\./, '$1.')
  const [dx, dy] = [short(x), short(y)]
  return dx === '0' && dy === '0' ? '' : `${dx}px ${dy}px`
}

function isAroundEurope({ lngLat: [lng, lat] }: Pick<PlacedMark, 'lngLat'>): boolean {
  const { west, south, east, north } = AROUND_EUROPE
  return lng > west && lng < east && lat > south && lat < north
}

/** What lies over the upper edge of the map once the page lives, and how far the world may be moved to the lower one, pixels. */
const COVERED = { top: 64, bottom: WORLD_SHIFT.most }

/** How much room above or below it a name needs: on a low map it is not drawn. */
function roomOf(
  { lngLat, box }: DrawnName,
  ways: ReadonlyMap<string, Point>,
): Pick<PrerenderedName, 'at' | 'distance' | 'reach'> {
  const at = atOf(lngLat)
  const { minY, maxY } = mercatorBox(WORLD_BOUNDS)
  const distance = at[1] - (minY + maxY) / 2
  const half = (box.maxY - box.minY) / 2
  const sign = Math.sign(distance)
  const farthest = Math.max(...[...ways.values()].map(([, y]) => y * sign))
  const covered = distance > 0 ? COVERED.bottom : COVERED.top
  return { at, distance: Math.abs(distance), reach: farthest + half + covered }
}

/** Collects what is the same at several steps. */
class Collection<T extends object> {
  readonly #entries = new Map<string, { readonly item: T; readonly ways: Map<string, Point> }>()

  add(key: string, item: T, letter: string, way: Point): void {
    const entry = this.#entries.get(key) ?? { item, ways: new Map<string, Point>() }
    this.#entries.set(key, entry)
    entry.ways.set(letter, way)
  }

  /** @param styleOf the declarations for the ways by letter */
  map<U>(build: (item: T, ways: ReadonlyMap<string, Point>) => U): readonly U[] {
    return [...this.#entries.values()].map(({ item, ways }) => build(item, ways))
  }
}

/** Declarations for something that is shown at the steps of its ways only. */
function styleWhere(ways: ReadonlyMap<string, Point>): string {
  return [...ways]
    .map(([letter, way]) => {
      const text = wayText(way)
      return `--v${letter}:inline${text === '' ? '' : `;--${letter}:${text}`}`
    })
    .join(';')
}

/** Declarations for a mark, which is shown everywhere but at the steps where a cluster holds it. */
function styleOfMark(ways: ReadonlyMap<string, Point>, letters: readonly string[]): string {
  return letters
    .flatMap((letter) => {
      const way = ways.get(letter)
      const text = way ? `--${letter}:${wayText(way)}` : `--v${letter}:none`
      return text.endsWith(':') ? [] : [text]
    })
    .join(';')
}

/** Where within a step the names are tried, shares of it. */
const TRIED = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 0.999]

/** Europe on a map of the world is so crowded that its names depend on each other's leaders. */
function isInEurope({ lngLat: [lng, lat] }: DrawnName): boolean {
  const { west, south, east, north } = EUROPE_BOUNDS
  return lng > west && lng < east && lat > south && lat < north
}

/** The first names that stay where they are all through a step. */
function steadyNames(input: Omit<FirstNamesInput, 'zoom'>, zoom: number): readonly DrawnName[] {
  const { names, places } = firstNames({ ...input, zoom })
  const tried = TRIED.map((share) =>
    firstNames({ ...input, zoom: zoom + PLACEMENT_STEP * share }, places),
  )
  return names.filter((name) => {
    const { id, leader } = name
    if (!input.isOnEurope && isInEurope(name)) return false
    const place = places.get(id)
    const stays = tried.every(({ places: later }) => {
      const there = later.get(id)
      return there?.spot.name === place?.spot.name && there?.isShort === place?.isShort
    })
    return place !== undefined && leader === undefined && stays
  })
}

/** Names for which the map is too low are shifted out of it: CSS cannot ask for this as a condition. */
const NAME_ROOM =
  '.n{transform:translateX(max(0px,(var(--world)*var(--k) + var(--r) - 50cqh)*9999))}'

/** Arranges the default view of a page for every window. */
export function prerenderMarks({
  marks,
  isEmbedded,
  countText,
  insetText,
}: PrerenderInput): PrerenderedMarks {
  const looks = new Map<string, Look>()
  const single = new Collection<{ mark: Mark; isSmall: boolean }>()
  const clusters = new Collection<{
    members: PlacedMark['members']
    lngLat: LngLat
    radius: number
  }>()
  const texts = new Collection<DrawnName>()
  const smallMarks = new Set<string>()
  const rules: string[] = []
  let steps = 0

  const lookAt = (setting: WindowSetting, zoom: number): Look => {
    const key = `${String(setting.scale)} ${String(zoom)} ${String(setting.isOnEurope)}`
    const known = looks.get(key)
    if (known) return known
    const arrangement = arrange(shownOf(marks, setting), mercatorPlane(zoom), countText)
    const look = { letter: LETTERS[looks.size] ?? '', arrangement }
    looks.set(key, look)
    for (const placed of arrangement.placed) {
      const { mark, members, offset, lngLat } = placed
      const isFar = setting.isOnEurope && !isAroundEurope(placed)
      if (members.length > 1 && isFar) continue
      if (members.length > 1) {
        const ids = members.map(({ id }) => id).join(' ')
        const radius = arrangement.radiusOf(placed)
        clusters.add(ids, { members, lngLat, radius }, look.letter, offset)
      } else {
        single.add(mark.id, { mark, isSmall: false }, look.letter, isFar ? [0, 0] : offset)
        if (arrangement.sizeOf(mark) !== 1) smallMarks.add(mark.id)
      }
    }
    return look
  }

  for (const setting of windowSettings(isEmbedded)) {
    const { isOnEurope, hasInset, world, scale } = setting
    const inner = setting.steps.map(({ zoom, query }, index) => {
      const { letter, arrangement } = lookAt(setting, zoom)
      const own = arrange(shownOf(marks, setting), mercatorPlane(zoom), countText)
      const nameLetter = `n${LETTERS[steps] ?? ''}`
      steps += 1
      const inset = hasInset ? EUROPE_BOUNDS : null
      const input = { arrangement: own, isOnEurope, inset, insetText, look: PAGE_LOOK }
      for (const name of steadyNames(input, zoom)) {
        const key = JSON.stringify([name.id, name.lines, name.align])
        texts.add(key, name, nameLetter, name.offset)
      }
      const small = marks.find(({ id }) => smallMarks.has(id))
      const smallSize = small ? arrangement.sizeOf(small) : 1
      const css = [
        `.m{--t:var(--${letter});--v:var(--v${letter},inline);--s:${String(scale)}}`,
        `.c{--v:var(--v${letter},none)}`,
        `.e{--s:${String(Number((scale * smallSize).toFixed(4)))}}`,
        `.n{--t:var(--${nameLetter});--v:var(--v${nameLetter},none)}`,
      ].join('')
      return index === 0 ? css : `@container map ${query}{${css}}`
    })
    const box = `.w{--world:calc(${world.width});left:calc(${world.left});top:calc(${world.top})}`
    const room = isOnEurope ? '' : NAME_ROOM
    rules.push(`${setting.rule}{${box}${room}${inner.join('')}}`)
  }

  const letters = [...looks.values()].map(({ letter }) => letter)
  const order = new Map(marks.map(({ id }, index) => [id, index]))
  const rank = (entry: PrerenderedMark | PrerenderedCluster) =>
    order.get('mark' in entry ? entry.mark.id : entry.members[0].id) ?? 0
  return {
    marks: [
      ...single.map(({ mark }, ways): PrerenderedMark => ({
        mark,
        isSmall: smallMarks.has(mark.id),
        at: atOf(mark.lngLat),
        style: styleOfMark(ways, letters),
      })),
      ...clusters.map(({ members, lngLat, radius }, ways): PrerenderedCluster => ({
        members,
        radius,
        at: atOf(lngLat),
        style: styleWhere(ways),
      })),
    ].toSorted((a, b) => rank(b) - rank(a)),
    names: texts.map((name, ways) => ({ name, style: styleWhere(ways), ...roomOf(name, ways) })),
    css: rules.join(''),
  }
}
