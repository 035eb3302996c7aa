import 'maplibre-gl/dist/maplibre-gl.css'
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type GeoJSONSource,
  type MapMouseEvent,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { basemapUrl, type Basemap } from 'virtual:basemap'
import type { EntityId } from '../model/types'
import { PALETTES } from '../theme/tokens'
import { constrainCamera, MAX_ZOOM, MIN_ZOOM, syncCamera } from './cameraSync'
import { arcFeatures, meshFeatures } from './features'
import { createFlags } from './flags'
import { IMAGE_PIXEL_RATIO, symbolImages } from './images'
import { LABEL_FONT_FACES } from './labelStyle'
import { createMarkBoard } from './markBoard'
import { createStyle } from './mapStyle'
import type { MapView, MapViewCallbacks, MapViewOptions, MapViewProps } from './mapViewTypes'
import { repaint } from './repaint'

setWorkerUrl(workerUrl)

/** How far beside a mark a pointer still hits it, pixels. */
const SLOP = { mouse: 4, touch: 14 }
const FADE_MS = 120

async function loadBasemap(): Promise<Basemap> {
  const response = await fetch(basemapUrl)
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}`)
  return (await response.json()) as Basemap
}

/** Labels are drawn once and kept, so every letter they need must be there before. */
async function loadFonts(props: MapViewProps): Promise<void> {
  const letters = new Set(props.marks.map(({ label, city }) => label + city).join(''))
  const text = [...letters].join('')
  await Promise.all(LABEL_FONT_FACES.map((face) => document.fonts.load(face, text)))
}

/**
 * Draws the map into a container: the only place that knows MapLibre. Resolves once the basemap is
 * fetched; `onidle` tells when all is drawn.
 * @throws when the basemap cannot be fetched or WebGL 2 is missing
 */
export async function createMapView(
  container: HTMLElement,
  initial: MapViewProps,
  options: MapViewOptions,
  callbacks: MapViewCallbacks,
): Promise<MapView> {
  const [basemap] = await Promise.all([loadBasemap(), loadFonts(initial)])
  const { camera } = initial
  const map = new MapLibreMap({
    container,
    style: createStyle(basemap, initial, options),
    center: [camera.lng, camera.lat],
    zoom: camera.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    renderWorldCopies: false,
    transformConstrain: (lngLat, zoom) => {
      const { lng, lat, zoom: allowed } = constrainCamera(lngLat, zoom)
      lngLat.lng = lng
      lngLat.lat = lat
      return { center: lngLat, zoom: allowed }
    },
    attributionControl: false,
    interactive: options.isInteractive,
    cooperativeGestures: options.isCooperative,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    locale: { ...options.locale },
    fadeDuration: initial.isReducedMotion ? 0 : FADE_MS,
  })
  if (options.isInteractive) {
    map.keyboard.disableRotation()
    map.touchZoomRotate.disableRotation()
  }

  let props = initial
  let shown: MapViewProps | undefined
  const board = createMarkBoard(map, options)
  const setFlags = createFlags(map)
  const cameraSync = syncCamera(map, camera, callbacks.onmove)
  const tellTip = () => {
    const point = props.tipId === null ? undefined : board.pointOf(props.tipId)
    callbacks.ontip(point ?? null)
  }

  map.setMissingStyleImageResolver((name) => {
    const images = symbolImages(PALETTES[props.theme], props.scale)
    const image = images.find((candidate) => candidate.name === name)
    if (image) map.addImage(name, image.data, { pixelRatio: IMAGE_PIXEL_RATIO })
    return Promise.resolve()
  })

  const apply = () => {
    if (props.theme !== shown?.theme || props.scale !== shown.scale) {
      if (shown) repaint(map, PALETTES[props.theme], props.scale)
    }
    if (shown && props.projection !== shown.projection)
      map.setProjection({ type: props.projection })
    if (props.arcs !== shown?.arcs)
      void map.getSource<GeoJSONSource>('arcs')?.setData(arcFeatures(props.arcs))
    if (props.mesh !== shown?.mesh)
      void map.getSource<GeoJSONSource>('mesh')?.setData(meshFeatures(props.mesh))
    board.place(props)
    setFlags(props)
    shown = props
    tellTip()
  }

  const hit = ({ point, originalEvent }: MapMouseEvent) => {
    const isTouch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch'
    return board.markAt(point.x, point.y, isTouch ? SLOP.touch : SLOP.mouse)?.mark.id
  }
  let pointer: MapMouseEvent | undefined

  let hovered: EntityId | null = null
  const hover = (id: EntityId | null) => {
    if (id === hovered) return
    hovered = id
    map.getCanvas().style.cursor = id === null ? '' : 'pointer'
    callbacks.onhighlight(id)
  }

  map.on('load', () => {
    apply()
    map.once('idle', callbacks.onidle)
  })
  map.on('move', tellTip)
  map.on('moveend', () => {
    if (shown) board.place(props)
    tellTip()
    // The map has moved under a resting pointer.
    if (pointer) hover(hit(pointer) ?? null)
  })
  map.on('mousemove', (event) => {
    if (event.originalEvent.buttons !== 0) return
    pointer = event
    hover(hit(event) ?? null)
  })
  map.on('mouseout', () => {
    pointer = undefined
    hover(null)
  })
  map.on('click', (event) => {
    const id = hit(event)
    const point = id && board.pointOf(id)
    if (point) callbacks.onselect(id, point)
  })
  map.on('webglcontextlost', () => {
    callbacks.onfail('lost')
  })

  return {
    update: (next) => {
      props = next
      if (shown) apply()
      cameraSync.goTo(next.camera, { isAnimated: shown !== undefined && !next.isReducedMotion })
    },
    destroy: () => {
      map.remove()
    },
  }
}
