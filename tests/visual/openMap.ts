import { getMessages } from '../../src/i18n/allMessages'
import { factsUrl } from 'virtual:facts'
import '@fontsource-variable/inter/wght.css'
import 'virtual:fonts.css'
import 'virtual:theme.css'
import '../../src/base.css'
import type { Size } from '../../src/geo/fit'
import type { Dataset } from '../../src/model/dataset'
import { AtlasState } from '../../src/state/AtlasState.svelte'
import { parseView } from '../../src/state/view'
import { createMapView } from '../../src/map/gl/createMapView'
import { contentCamera } from '../../src/map/scene/fitView'
import { createMapOptions } from '../../src/map/scene/mapOptions'
import type { MapView, MapViewProps } from '../../src/map/mapViewTypes'
import { sceneOf } from '../../src/map/scene/scene'
import { relatedMarks } from '../../src/map/scene/selection'
import { PAGE_LOOK } from '../../src/theme/mapLook'

/** The atlas with the real facts, opened with a link such as `?select=alliance:eurotech`. */
export async function openAtlas(link = ''): Promise<AtlasState> {
  const response = await fetch(factsUrl.en)
  const dataset = (await response.json()) as Dataset
  const [search = '', hash = ''] = link.split('#')
  return new AtlasState({
    dataset,
    lang: 'en',
    messages: getMessages('en'),
    view: parseView(search, hash),
  })
}

/** What a map of that size shows. */
export function propsOf(atlas: AtlasState, size: Size): MapViewProps {
  const { marks, arcs, mesh } = sceneOf(atlas)
  const fit = {
    lookup: atlas.lookup,
    selected: atlas.selected,
    projection: atlas.view.projection,
    size,
    padding: { top: 24, right: 24, bottom: 24, left: 24 },
    surface: 'explore' as const,
  }
  return {
    theme: 'light',
    pixelRatio: 1,
    projection: atlas.view.projection,
    camera: atlas.view.camera ?? contentCamera(fit),
    covers: [],
    inset: null,
    year: null,
    marks,
    arcs,
    mesh,
    related: relatedMarks(atlas, marks),
    named: 'all',
    selectedId: atlas.selected?.id ?? null,
    highlighted: atlas.highlighted,
    tipId: null,
    scale: 1,
    look: PAGE_LOOK,
    isCompact: false,
    isReducedMotion: true,
  }
}

/** MapLibre in a box of that size, once all is drawn. */
export async function openMapLibre(
  atlas: AtlasState,
  props: MapViewProps,
  { width, height }: Size,
): Promise<MapView> {
  const container = document.createElement('div')
  Object.assign(container.style, { position: 'relative', width: `${String(width)}px` })
  container.style.height = `${String(height)}px`
  document.body.append(container)
  let markIdle: () => void = () => undefined
  const idle = new Promise<void>((resolve) => {
    markIdle = resolve
  })
  const start = { options: createMapOptions(atlas, false), memory: { places: undefined } }
  const view = await createMapView(container, props, start, {
    onidle: markIdle,
    onlost: () => {
      throw new Error('MapLibre has lost its drawing')
    },
    onrestored: () => undefined,
    onhighlight: () => undefined,
    onselect: () => undefined,
    onmove: () => undefined,
    ontip: () => undefined,
    onsight: () => undefined,
  })
  await idle
  return {
    ...view,
    destroy: () => {
      view.destroy()
      container.remove()
    },
  }
}
