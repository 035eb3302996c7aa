import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection } from 'geojson'
import { Map as MapLibreMap, prewarm, setWorkerUrl } from 'maplibre-gl'
import { PALETTES } from '../../theme/palettes'
import { createMeasure } from '../../ui/measureText'
import { beginningArcs, createArcDrawing } from './arcDrawing'
import { loadBasemap } from '../scene/basemapData'
import { MAX_ZOOM, MIN_ZOOM } from '../scene/cameraLimits'
import { constrainCamera, syncCamera } from './cameraSync'
import { frameFeatures, meshFeatures } from './features'
import { attachFineBasemap } from './fineBasemap'
import { createFlags } from './flags'
import { countryNames, townNames } from '../scene/gazetteer'
import { drawImage, imagePixelRatio, type ImageSetting } from './images'
import { LABEL_FONT_FACES, MEASURED_FAMILY } from './labelStyle'
import { MAP_WORKER_URL } from './mapWorker'
import { createMarkBoard } from './markBoard'
import { createStyle } from './mapStyle'
import type {
  MapView,
  MapViewCallbacks,
  MapViewOptions,
  MapViewProps,
  MapViewStart,
} from '../mapViewTypes'
import { attachPointer } from './pointer'
import { repaint } from './repaint'
import { setSourceData, setSourceVisible } from './sourceData'

setWorkerUrl(MAP_WORKER_URL)
// Its worker starts while the basemap is still being fetched.
prewarm()

const FADE_MS = 120

/** Labels are drawn once and kept, so every letter they need must be there before. */
async function loadFonts(names: readonly string[]): Promise<void> {
  const text = [...new Set(names.join(''))].join('')
  await Promise.all(LABEL_FONT_FACES.map((face) => document.fonts.load(face, text)))
}

function createMap(
  container: HTMLElement,
  basemap: Parameters<typeof createStyle>[0],
  props: MapViewProps,
  options: MapViewOptions,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: createStyle(basemap, props),
    center: [props.camera.lng, props.camera.lat],
    zoom: props.camera.zoom,
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
    fadeDuration: props.isReducedMotion ? 0 : FADE_MS,
  })
  if (options.isInteractive) {
    map.keyboard.disableRotation()
    map.touchZoomRotate.disableRotation()
  }
  return map
}

/**
 * Draws the map into a container: the only place that knows MapLibre. Resolves once the basemap is
 * fetched; `onidle` tells when all is drawn.
 * @throws when the basemap cannot be fetched or WebGL 2 is missing
 */
export async function createMapView(
  container: HTMLElement,
  initial: MapViewProps,
  { options, memory }: MapViewStart,
  callbacks: MapViewCallbacks,
): Promise<MapView> {
  const [basemap] = await Promise.all([
    loadBasemap(),
    loadFonts(initial.marks.map(({ label, city }) => label + city)),
  ])
  const map = createMap(container, basemap, initial, options)
  const countries = countryNames(basemap.countries, options.countryName, options.lang)

  let props = initial
  let shown: MapViewProps | undefined
  let isIdle = false
  let isLost = false
  const board = createMarkBoard(map, options, { measure: createMeasure(MEASURED_FAMILY), memory })
  board.setGazetteer(countries)
  const setFlags = createFlags(map, board.featureOf)
  const arcDrawing = createArcDrawing(map)
  const cameraSync = syncCamera(map, initial.camera, callbacks.onmove)
  const imageSetting = (): ImageSetting => ({
    palette: PALETTES[props.theme],
    scale: props.scale,
    pixelRatio: imagePixelRatio(props.pixelRatio),
  })
  const tellTip = () => {
    const point = props.tipId === null ? undefined : board.pointOf(props.tipId)
    callbacks.ontip(point ?? null)
  }
  const showLines = (source: 'mesh' | 'frame', lines: FeatureCollection) => {
    setSourceVisible(map, source, lines.features.length > 0)
    setSourceData(map, source, lines)
  }
  const place = () => {
    if (board.place(props)) callbacks.onsight(board.sight())
  }

  map.setMissingStyleImageResolver((name) => {
    const setting = imageSetting()
    const data = drawImage(name, setting)
    if (data && !map.hasImage(name)) map.addImage(name, data, { pixelRatio: setting.pixelRatio })
    return Promise.resolve()
  })

  const apply = () => {
    const hasOtherPixels = props.pixelRatio !== shown?.pixelRatio
    if (shown && hasOtherPixels) map.setPixelRatio(props.pixelRatio)
    if (shown && (hasOtherPixels || props.theme !== shown.theme || props.scale !== shown.scale))
      repaint(map, imageSetting(), props.textScale)
    if (shown && props.projection !== shown.projection)
      map.setProjection({ type: props.projection })
    if (props.arcs !== shown?.arcs) arcDrawing.show(props.arcs, beginningArcs(props, shown))
    if (props.mesh !== shown?.mesh) showLines('mesh', meshFeatures(props.mesh))
    if (props.inset !== shown?.inset) showLines('frame', frameFeatures(props.inset))
    place()
    setFlags(props)
    shown = props
    tellTip()
  }

  const pointer = attachPointer(map, board, callbacks)
  // Before the basemap is drawn, so that marks, names and arcs come with it in the same frames.
  map.once('style.load', () => {
    apply()
    map.once('idle', () => {
      isIdle = true
      callbacks.onidle()
    })
  })
  map.on('move', tellTip)
  map.on('moveend', () => {
    if (shown) {
      place()
      setFlags(props)
    }
    tellTip()
    pointer.recheck()
  })
  map.on('webglcontextlost', () => {
    isLost = true
    callbacks.onlost()
  })
  map.on('webglcontextrestored', callbacks.onrestored)
  attachFineBasemap(map, ({ cities }) => {
    const towns = townNames(cities, options.lang)
    void loadFonts(towns.flatMap(({ lines }) => lines)).then(() => {
      board.setGazetteer([...countries, ...towns])
      if (shown) place()
    })
  })

  return {
    update: (next) => {
      // A map that has lost its drawing has no style to change.
      if (isLost) return
      props = next
      if (shown) apply()
      // Nobody sees it before it is idle.
      cameraSync.goTo(next.camera, { isAnimated: isIdle && !next.isReducedMotion })
    },
    pointOf: board.pointOf,
    tell: () => {
      callbacks.onsight(board.sight())
      tellTip()
    },
    destroy: () => {
      arcDrawing.stop()
      map.remove()
    },
  }
}
