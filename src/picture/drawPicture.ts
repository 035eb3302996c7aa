import { flushSync, mount, unmount } from 'svelte'
import type { Size } from '../geo/fit'
import { getPictureMessages } from '../i18n/picture'
import { loadBasemap } from '../map/scene/basemapData'
import { loadGround } from '../map/svg/loadGround'
import type { AtlasState } from '../state/AtlasState.svelte'
import type { View } from '../state/view'
import { PAGE_LOOK, type MapLook } from '../theme/mapLook'
import { estimateWidth, type Measure } from '../theme/measure'
import { PALETTES } from '../theme/palettes'
import { measureWhenReady } from '../ui/measureText'
import { fontFaces } from './fontFaces'
import type { PictureExtent } from './framePlan'
import PictureSheet from './PictureSheet.svelte'
import { sheetTextSize } from './sheetLayout'
import type { DrawnMap } from './sheetPlan'
import { standAlone } from './standAlone'

/** How a view becomes a picture. */
export interface PictureOptions {
  /** Of the whole picture, pixels. */
  readonly size: Size
  /** Whatever the page's is, and whatever colors the system forces on it. Default: light. */
  readonly theme?: 'light' | 'dark'
  /** How large names and lines are. Default: as on a page. */
  readonly look?: MapLook
  /** Only what the view speaks of is named, as before an audience. Default: whatever finds room. */
  readonly isPlain?: boolean
  /** How much a picture of a view without a camera shows. Default: what the view speaks of. */
  readonly extent?: PictureExtent
  /** Size of the map on the screen, pixels: of a view with a camera the picture shows the same section. Default: as the picture's map. */
  readonly seen?: Size
  /** Stands above the map. Default: nothing. */
  readonly title?: string
  /** Says what is seen to those who do not see it. Default: the title, else the name of the map. */
  readonly alt?: string
  /** Names the signs of the marks in it. Default: not. */
  readonly hasLegend?: boolean
  /** Where the facts are from, one text each. Default: it does not say. */
  readonly sources?: readonly string[]
  /** Whose the picture is and what may be done with it. Default: it does not say. */
  readonly hasLicence?: boolean
  /** Address that a code in the corner opens. Default: no code. */
  readonly code?: string
  /** Size of the text around the map, pixels. Default: as fits the picture. */
  readonly textSize?: number
  /** Beside that text, pixels. Default: as fits its size. */
  readonly side?: number
}

/** A view as a picture. */
export interface Picture {
  /** A document of its own: it needs neither style sheet nor typeface nor script from elsewhere. */
  readonly svg: string
  readonly size: Size
  /** How many marks are in it; a cluster counts as all that it stands for. */
  readonly markCount: number
}

/** The measure of the typeface, once that is there. */
function readyMeasure(): Promise<Measure> {
  return new Promise((resolve) => {
    if ((document as Partial<Document>).fonts) measureWhenReady(resolve)
    else resolve(estimateWidth)
  })
}

function notesOf(
  atlas: AtlasState,
  { sources = [], hasLicence = false }: PictureOptions,
): string[] {
  const words = getPictureMessages(atlas.lang)
  const { title, licence, factsAsOf } = atlas.dataset
  const { app, map } = atlas.messages
  const owned = hasLicence
    ? [title, licence.name, app.factsAsOf(atlas.formats.date(factsAsOf)), map.attribution]
    : []
  return [
    ...(sources.length > 0 ? [`${words.sources(sources.length)} ${sources.join('; ')}`] : []),
    [...owned, words.projection].join(' · '),
  ]
}

/**
 * Draws a view of the link's contract as SVG: in true areas (Equal Earth), which the picture says. It is
 * drawn off the page, which neither moves nor loses its focus, and needs no WebGL.
 * @throws when the basemap cannot be had, or the address is too long for a code
 */
export async function drawPicture(
  atlas: AtlasState,
  view: View,
  options: PictureOptions,
): Promise<Picture> {
  const [ground, measure, faces] = await Promise.all([
    loadBasemap(),
    readyMeasure(),
    fontFaces(),
    loadGround(),
  ])
  const { size, theme = 'light', look = PAGE_LOOK, isPlain = false, extent = 'content' } = options
  const {
    seen,
    title,
    alt,
    hasLegend = false,
    code,
    textSize = sheetTextSize(size),
    side,
  } = options
  const notes = notesOf(atlas, options)
  const target = document.createElement('div')
  let drawn: DrawnMap | undefined
  const sheet = mount(PictureSheet, {
    target,
    props: {
      atlas,
      plan: {
        view,
        size,
        look,
        isPlain,
        extent,
        seen,
        title,
        hasLegend,
        notes,
        code,
        textSize,
        side,
      },
      ground,
      measure,
      ondraw: (map: DrawnMap) => {
        drawn = map
      },
    },
  })
  try {
    flushSync()
    const root = target.querySelector('svg')
    if (!root || !drawn) throw new Error('The picture was not drawn')
    const svg = standAlone(root, {
      palette: PALETTES[theme],
      faces,
      title: alt ?? title ?? atlas.messages.map.label,
      mapSize: [drawn.size.width, drawn.size.height],
    })
    return { svg, size, markCount: drawn.marks.length }
  } finally {
    void unmount(sheet)
  }
}
