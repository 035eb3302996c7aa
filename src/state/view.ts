import { NO_FILTERS, type Filters } from '../model/filters'
import type { TimeExtent } from '../model/timeExtent'
import type { EntityId } from '../model/types'
import {
  choiceCodec,
  extentCodec,
  flagCodec,
  idCodec,
  numberCodec,
  oneOfCodec,
  type Codec,
} from './codecs'
import { closeEnd, unescapeLink, withoutPunctuation } from './punctuation'

/** Where the map looks. `zoom` as MapLibre counts it (world width 512 px at 0); degrees. */
export interface Camera {
  readonly zoom: number
  readonly lat: number
  readonly lng: number
}

export const LAYOUT_PARTS = ['map', 'timeline', 'list'] as const
export type LayoutPart = (typeof LAYOUT_PARTS)[number]
export type Projection = 'mercator' | 'globe'
export type ThemeChoice = 'auto' | 'light' | 'dark'

/** Everything a link restores. Replaced whole, never changed in place. */
export interface View extends Filters {
  /** `null`: the whole range. */
  readonly time: TimeExtent | null
  /** Two dates to compare. */
  readonly compare: TimeExtent | null
  readonly select: EntityId | null
  /** `null`: map and timeline. */
  readonly layout: readonly LayoutPart[] | null
  readonly projection: Projection
  readonly theme: ThemeChoice
  readonly story: string | null
  /** Counted from 1. */
  readonly step: number | null
  /** Seconds. */
  readonly kiosk: number | null
  readonly speaker: boolean
  readonly interactive: boolean
  readonly search: boolean
  /** Only where no `/de/` path tells the language. */
  readonly lang: 'en' | 'de'
  /** `null`: the map fits its content. */
  readonly camera: Camera | null
}

export const DEFAULT_VIEW: View = {
  ...NO_FILTERS,
  time: null,
  compare: null,
  select: null,
  layout: null,
  projection: 'mercator',
  theme: 'auto',
  story: null,
  step: null,
  kiosk: null,
  speaker: false,
  interactive: true,
  search: true,
  lang: 'en',
  camera: null,
}

const MAX_QUERY_LENGTH = 200
/** A phone shows the whole world below zoom 0. */
const MIN_ZOOM = -2
const MAX_ZOOM = 22

const selectCodec: Codec<EntityId | null> = {
  parse: (text) =>
    /^(partner|place|alliance|event):[a-z0-9][a-z0-9-]*$/i.test(text)
      ? (text.toLowerCase() as EntityId)
      : undefined,
  format: (id) => id ?? undefined,
}

const layoutCodec: Codec<readonly LayoutPart[] | null> = {
  isList: true,
  parse: (text) => {
    const named = text.toLowerCase().split(',')
    const parts = LAYOUT_PARTS.filter((part) => named.includes(part))
    return parts.length > 0 ? parts : undefined
  },
  format: (parts) => (parts === null ? undefined : parts.join(',')),
}

const queryCodec: Codec<string> = {
  parse: (text) => text.trim().slice(0, MAX_QUERY_LENGTH).trim().toWellFormed() || undefined,
  format: (text) => text || undefined,
}

const compareCodec: Codec<TimeExtent | null> = {
  parse: (text) => (text.includes('..') ? (extentCodec.parse(text) ?? undefined) : undefined),
  format: (extent) => (extent === null ? undefined : `${extent.from}..${extent.to}`),
}

type QueryKey = Exclude<keyof View, 'camera'>

/** The query keys in the order in which they are written. A contract: see docs/architecture.md. */
const CODECS: { readonly [Key in QueryKey]: Codec<View[Key]> } = {
  time: extentCodec,
  tiers: choiceCodec,
  types: choiceCodec,
  regions: choiceCodec,
  countries: choiceCodec,
  alliances: choiceCodec,
  programmes: choiceCodec,
  compare: compareCodec,
  q: queryCodec,
  select: selectCodec,
  layout: layoutCodec,
  projection: oneOfCodec<Projection>(['mercator', 'globe'], 'mercator'),
  theme: oneOfCodec<ThemeChoice>(['auto', 'light', 'dark'], 'auto'),
  story: idCodec,
  step: numberCodec(1, 999),
  kiosk: numberCodec(1, 86_400),
  speaker: flagCodec(false),
  interactive: flagCodec(true),
  search: flagCodec(true),
  lang: oneOfCodec<'en' | 'de'>(['en', 'de'], 'en'),
}

const QUERY_KEYS = Object.keys(CODECS) as QueryKey[]

/** The keys of the URL contract. */
export const VIEW_KEYS: readonly string[] = QUERY_KEYS

function parseCamera(text: string): Camera | null {
  const match = /^(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text)
  if (!match) return null
  const camera = { zoom: Number(match[1]), lat: Number(match[2]), lng: Number(match[3]) }
  const isZoom = camera.zoom >= MIN_ZOOM && camera.zoom <= MAX_ZOOM
  const exists = isZoom && Math.abs(camera.lat) <= 90 && Math.abs(camera.lng) <= 180
  return exists ? roundCamera(camera) : null
}

/** The camera as exactly as a link writes it: zoom to 2 digits, degrees to 3 (about 100 m). */
export function roundCamera(camera: Camera): Camera {
  const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0
  return {
    zoom: round(camera.zoom, 2),
    lat: round(camera.lat, 3),
    lng: round(camera.lng, 3),
  }
}

/** A value of a link: its key (`camera` for the hash) and its text. */
export interface LinkValue {
  readonly key: keyof View
  readonly text: string
}

/** A link as it was read. */
export interface Link {
  readonly view: View
  /** What its default stands for, for it could not be read. */
  readonly unread: readonly LinkValue[]
}

/**
 * Reads what follows the path in a link. Never throws: unknown keys are ignored, a bad value becomes
 * its default and is told, of a repeated key the last counts. What mails and chats put around a link
 * does not count.
 * @param link query and hash
 */
export function parseLink(link: string): Link {
  const [query = '', hash = ''] = unescapeLink(link).split('#')
  const params = new Map(new URLSearchParams(query))
  // A text to search for may end in anything, if it is not the end of the query.
  const isTextLast = /(?:^|[?&])q=[^&]*$/.test(query)
  const unread: LinkValue[] = []
  const read = <Key extends QueryKey>(key: Key): View[Key] => {
    const text = params.get(key) ?? ''
    const meant = key === 'q' && !isTextLast ? text : withoutPunctuation(text)
    const { parse, isList } = CODECS[key]
    for (const item of new Set(isList ? meant.split(',') : [meant]))
      if (item.trim() !== '' && parse(item) === undefined) unread.push({ key, text: item })
    return parse(meant) ?? DEFAULT_VIEW[key]
  }
  const view = Object.fromEntries(QUERY_KEYS.map((key) => [key, read(key)])) as Omit<View, 'camera'>
  const place = withoutPunctuation(new URLSearchParams(`camera=${hash}`).get('camera') ?? '')
  const camera = parseCamera(place)
  // Other hashes are no cameras: sites and readers add their own.
  if (!camera && /^-?\d.*\//.test(place)) unread.push({ key: 'camera', text: place })
  return { view: { ...view, camera }, unread }
}

/**
 * The view of a link.
 * @param search with or without `?`
 * @param hash with or without `#`
 */
export function parseView(search: string, hash = ''): View {
  return parseLink(`${search}#${hash.replace(/^#/, '')}`).view
}

/** Leaves the separators of the contract readable: `alliance:eurotech`, `2006..2012`. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|3A|2F)/g, (code) => decodeURIComponent(code))
}

/** The query of a view, `?` included; empty for the default view. */
export function formatQuery(view: View): string {
  const write = <Key extends QueryKey>(key: Key): string[] => {
    const text = CODECS[key].format(view[key])
    return text === undefined ? [] : [`${key}=${encode(text)}`]
  }
  const pairs = QUERY_KEYS.flatMap((key) => write(key))
  return pairs.length > 0 ? closeEnd(`?${pairs.join('&')}`) : ''
}

/** The hash of a view, `#` included; empty where the map fits its content. */
export function formatHash(view: View): string {
  if (!view.camera) return ''
  const { zoom, lat, lng } = roundCamera(view.camera)
  return `#${zoom}/${lat}/${lng}`
}

/** Whether a view shows what the build renders: the default one, in whatever theme. */
export function isPrerenderedView(view: View): boolean {
  return formatView({ ...view, theme: DEFAULT_VIEW.theme }) === formatView(DEFAULT_VIEW)
}

/** Query and hash: what follows the page's path in a link. `parseView` reads it back. */
export function formatView(view: View): string {
  return formatQuery(view) + formatHash(view)
}
