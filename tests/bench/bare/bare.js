import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { coastOf, unpackBasemap } from '../../../src/geo/basemap'
import { DRAW_ORDER, SYMBOLS } from '../../../src/theme/symbols'
import { PALETTES } from '../../../src/theme/palettes'

/*
 * The least that draws the basemap and the points of the atlas: what the atlas is compared with.
 * Its address tells where the facts are, the box of the map and, after `#`, the camera.
 */

const BASEMAP_SOURCES = ['land', 'lakes', 'borders', 'disputed', 'coast']
const BASEMAP_MAX_ZOOM = 7
/** As `MOTION.playYear` of the atlas. */
const YEAR_MS = 1000
const HIGHLIGHTED = ['boolean', ['feature-state', 'highlighted'], false]

setWorkerUrl(workerUrl)

const query = new URLSearchParams(location.search)
const [zoom, lat, lng] = location.hash.slice(1).split('/').map(Number)
const palette = PALETTES.light

/** @param {string} name of the query's value that holds the address */
async function load(name) {
  const response = await fetch(query.get(name) ?? '')
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  return response.json()
}

const container = document.getElementById('map')
;(query.get('box') ?? '').split(',').forEach((pixels, index) => {
  container.style[['left', 'top', 'width', 'height'][index]] = `${pixels}px`
})

const [packed, points] = await Promise.all([load('basemap'), load('points')])
const basemap = unpackBasemap(packed)

/** @param {(symbol: { size: number, color: string }) => unknown} read */
const byKind = (read) => [
  'match',
  ['get', 'kind'],
  ...DRAW_ORDER.flatMap((kind) => [kind, read(SYMBOLS[kind])]),
  read(SYMBOLS.exchange),
]

/** What `src/map/gl/basemapLayers.ts` draws of the whole world, without graticule and names. */
function basemapLayers() {
  /** @param {string} id @param {string} source @param {Record<string, unknown>} paint */
  const line = (id, source, paint) => ({
    id,
    source,
    type: 'line',
    layout: { 'line-join': 'round' },
    paint,
  })
  /** @param {string} source @param {string} color */
  const fill = (source, color) => ({
    id: source,
    source,
    type: 'fill',
    paint: { 'fill-color': color, 'fill-antialias': false },
  })
  const border = {
    'line-color': palette.landBorder,
    'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 4, 0.9],
  }
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    fill('land', palette.land),
    fill('lakes', palette.sea),
    {
      ...line('shores', 'lakes', { 'line-color': palette.coast, 'line-width': 0.5 }),
      minzoom: 2,
    },
    line('borders', 'borders', border),
    line('disputed', 'disputed', { ...border, 'line-dasharray': [3, 3] }),
    line('coast', 'coast', { 'line-color': palette.coast, 'line-width': 0.7 }),
  ]
}

const data = { ...basemap, coast: coastOf(basemap.land) }
const map = new MapLibreMap({
  container,
  style: {
    version: 8,
    projection: { type: 'mercator' },
    sources: {
      ...Object.fromEntries(
        BASEMAP_SOURCES.map((name) => [
          name,
          { type: 'geojson', data: data[name], maxzoom: BASEMAP_MAX_ZOOM },
        ]),
      ),
      points: { type: 'geojson', data: points, promoteId: 'id' },
    },
    layers: [
      ...basemapLayers(),
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-radius': byKind(({ size }) => size),
          'circle-color': byKind(({ color }) => palette[color]),
          'circle-stroke-color': ['case', HIGHLIGHTED, palette.ink, palette.land],
          'circle-stroke-width': ['case', HIGHLIGHTED, 3, 1.25],
        },
      },
    ],
  },
  center: [lng, lat],
  zoom,
  minZoom: -1,
  maxZoom: 13,
  maxPitch: 0,
  renderWorldCopies: false,
  // As in the atlas: MapLibre's own rule would move a world smaller than the map.
  transformConstrain: (center, wanted) => ({ center, zoom: wanted }),
  attributionControl: false,
  dragRotate: false,
})

const root = document.documentElement
map.on('load', () => {
  map.once('idle', () => {
    root.dataset.map = 'idle'
  })
})

/** @type {string | undefined} */
let selected
/** @param {string | undefined} id */
function select(id) {
  if (selected) map.setFeatureState({ source: 'points', id: selected }, { highlighted: false })
  if (id) map.setFeatureState({ source: 'points', id }, { highlighted: true })
  selected = id
  if (id) root.dataset.selected = id
  else delete root.dataset.selected
}
map.on('click', ({ point }) => {
  const [hit] = map.queryRenderedFeatures(point, { layers: ['points'] })
  if (hit) select(hit.properties.id)
})
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') select(undefined)
})

let year = 0
function showYear() {
  const features = points.features.filter(({ properties }) => properties.since <= year)
  void map.getSource('points').setData({ ...points, features })
  year += 1
}
document.querySelector('button').onclick = () => {
  year = points.firstYear
  showYear()
  setInterval(showYear, YEAR_MS)
}
