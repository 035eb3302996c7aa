import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection } from 'geojson'
import { Map as MapLibreMap, prewarm, setWorkerUrl } from 'maplibre-gl'
import { countries } from 'virtual:basemap'
import { PALETTES } from '../../theme/palettes'
import { createMeasure } from '../../ui/measureText'
import { beginningArcs, createArcDrawing } from './arcDrawing'
import { COARSE_SOURCE } from './basemapLayers'
import { loadBasemap } from '../scene/basemapData'
import { MAX_ZOOM, MIN_ZOOM } from '../scene/cameraLimits'
import { constrainCamera, syncCamera } from './cameraSync'
import { frameFeatures, meshFeatures } from './features'
import { attachFineBasemap } from './fineBasemap'
import { createFlags } from './flags'
import { countryNames, townNames } from '../scene/gazetteer'
import { drawImage, imagePixelRatio, type ImageSetting } from './images'
import { loadLabelFonts, loadMarkFonts } from './labelFonts'
import { MAP_WORKER_URL, waitForMapWorker } from './mapWorker'
import { createMarkBoard } from './markBoard'
import { coarseFeatures, createStyle } from './mapStyle'
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
// Its worker starts while the map is still being made.
prewarm()

const FADE_MS = 120
/** Until all is there nobody sees what is drawn. */
const UNSEEN_PIXEL_RATIO = 0.1

function createMap(
  container: HTMLElement,
  props: MapViewProps,
  options: MapViewOptions,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style: createStyle(props),
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
    pixelRatio: UNSEEN_PIXEL_RATIO,
    fadeDuration: props.isReducedMotion ? 0 : FADE_MS,
  })
  if (options.isInteractive) {
    if (!options.hasKeys) map.keyboard.disable()
    map.keyboard.disableRotation()
    map.touchZoomRotate.disableRotation()
  }
  return map
}

/**
 * Draws the map into a container: the only place that knows MapLibre. Resolves once the basemap is
 * there; `onidle` tells when all is drawn.
 * @throws when the basemap cannot be fetched or WebGL 2 is missing
 */
export async function createMapView(
  container: HTMLElement,
  initial: MapViewProps,
  { options, memory }: MapViewStart,
  callbacks: MapViewCallbacks,
): Promise<MapView> {
  // Not beside the worker, which can begin with what is known already.
  const basemap = waitForMapWorker().then(loadBasemap)
  const map = createMap(container, initial, options)
  let isLost = false
  map.on('webglcontextlost', () => {
    isLost = true
    callbacks.onlost()
  })
  map.on('webglcontextrestored', callbacks.onrestored)

  let props = initial
  let shown: MapViewProps | undefined
  let isSharp = false
  let isIdle = false
  const board = createMarkBoard(map, options, { measure: createMeasure(), memory })
  const countryGazetteer = countryNames(countries, options.countryName, options.lang)
  board.setGazetteer(countryGazetteer)
  const setFlags = createFlags(map, board.featureOf)
  const arcDrawing = createArcDrawing(map)
  const cameraSync = syncCamera(map, initial.camera, options.flightMs, callbacks.onmove)
  const imageSetting = (): ImageSetting => ({
    palette: PALETTES[props.theme],
    scale: props.scale,
    pixelRatio: imagePixelRatio(props.pixelRatio),
  })
  const tellTip = () => {
    if (isLost) return
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
    if (isSharp && hasOtherPixels) map.setPixelRatio(props.pixelRatio)
    const isRestyled = (['theme', 'scale', 'look'] as const).some(
      (key) => props[key] !== shown?.[key],
    )
    if (shown && (hasOtherPixels || isRestyled)) repaint(map, imageSetting(), props.look)
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
  map.on('move', tellTip)
  map.on('moveend', () => {
    if (isLost) return
    if (shown) {
      place()
      setFlags(props)
    }
    tellTip()
    pointer.recheck()
  })
  attachFineBasemap(map, ({ cities }) => {
    const towns = townNames(cities, options.lang)
    void loadLabelFonts(towns.flatMap(({ lines }) => lines)).then(() => {
      board.setGazetteer([...countryGazetteer, ...towns])
      if (shown) place()
    })
  })

  const begin = async () => {
    await Promise.all([map.once('style.load'), loadMarkFonts(initial.marks)])
    // Marks, names and arcs are made ready while the basemap is still on its way.
    if (!isLost) apply()
    const coarse = coarseFeatures(await basemap)
    if (!isLost) setSourceData(map, COARSE_SOURCE, coarse)
  }
  await Promise.all([basemap, begin()]).catch((error: unknown) => {
    map.remove()
    throw error
  })
  map.once('idle', () => {
    isSharp = true
    map.setPixelRatio(props.pixelRatio)
    map.once('idle', () => {
      isIdle = true
      callbacks.onidle()
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
