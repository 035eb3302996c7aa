import { drawPicture } from '../../picture/drawPicture'
import { qrPath } from '../../picture/qrPath'
import { toPng } from '../../picture/toPng'
import { getStageMessages } from '../../i18n/stage'
import type { Story } from '../../model/dataset'
import type { AtlasState } from '../../state/AtlasState.svelte'
import { addressOf } from '../../state/history.svelte'
import { stageLook, stageUnit } from '../../theme/mapLook'
import { nextTask } from '../../ui/nextTask'
import type { Deck, DeckPicture, DrawnSlide } from './deck'
import { slideContents, type SlidePlan } from './slideContents'
import { MARGIN, PLACES, SLIDE } from './slideLayout'
import { DECK_TYPE, writeDeck } from './writeDeck'

/** As sharp as a screen of 2560 × 1440 needs it. */
const SCALE = 2
/** Size of the text of legends, pixels of a slide: 10.5 points. */
const TEXT_SIZE = 14
/** A module of a code is so many pixels, so that its edges stay sharp. */
const CODE_PIXELS = 8

const LANGS = { en: 'en-GB', de: 'de-DE' } as const

async function bytesOf(png: Blob): Promise<Uint8Array> {
  return new Uint8Array(await png.arrayBuffer())
}

async function drawMap(
  atlas: AtlasState,
  { view, mapAlt }: SlidePlan,
  theme: Deck['theme'],
): Promise<DeckPicture> {
  const { width, height } = PLACES.map
  const { svg } = await drawPicture(atlas, view, {
    size: { width, height },
    theme,
    look: stageLook(stageUnit(SLIDE)),
    isPlain: true,
    hasLegend: true,
    textSize: TEXT_SIZE,
    side: MARGIN,
    alt: mapAlt,
  })
  return { png: await bytesOf(await toPng(svg, SCALE)), alt: mapAlt }
}

async function drawCode(address: string, alt: string): Promise<DeckPicture> {
  const { path, size } = qrPath(address)
  const side = String(size * CODE_PIXELS)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${String(size)} ${String(size)}" shape-rendering="crispEdges"><rect width="${String(size)}" height="${String(size)}" fill="#FFFFFF"/><path d="${path}" fill="#000000"/></svg>`
  return { png: await bytesOf(await toPng(svg)), alt }
}

/** How slides look, and how their making is followed and stopped. */
export interface SlidesOptions {
  readonly theme: Deck['theme']
  /** So many slides are done. */
  readonly onprogress: (done: number) => void
  readonly signal: AbortSignal
}

/**
 * A story as slides for PowerPoint, one for each step: its picture, words, notes and the code of its view.
 * @throws when the signal is aborted, when the basemap cannot be had, or the browser cannot draw
 */
export async function makeSlides(
  atlas: AtlasState,
  story: Story,
  { theme, onprogress, signal }: SlidesOptions,
): Promise<Blob> {
  const words = getStageMessages(atlas.lang)
  const isOnWeb = /^https?:$/.test(location.protocol)
  const slides: DrawnSlide[] = []
  for (const plan of slideContents(atlas, story, (view) =>
    isOnWeb ? addressOf(view) : undefined,
  )) {
    signal.throwIfAborted()
    const url = plan.slide.link?.url
    slides.push({
      ...plan.slide,
      map: await drawMap(atlas, plan, theme),
      code: url === undefined ? undefined : await drawCode(url, words.codeLabel(url)),
    })
    onprogress(slides.length)
    // The page answers between two pictures.
    await nextTask()
  }
  signal.throwIfAborted()
  const creator = atlas.dataset.title
  const deck = writeDeck({ title: story.title, creator, lang: LANGS[atlas.lang], theme, slides })
  return new Blob([deck], { type: DECK_TYPE })
}
