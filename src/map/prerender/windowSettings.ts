import { EUROPE_BOUNDS, mercatorBox, WORLD_BOUNDS } from '../../geo/fit'
import { fitBoundsCss, fitWorldCss, type WorldCss } from '../../geo/fitCss'
import { worldWidth } from '../../geo/mercator'
import { PLACEMENT_STEP, placementZoom } from '../../geo/plane'
import { BREAKPOINTS } from '../../theme/tokens'
import { markScale } from '../scene/mapOptions'

/** One way in which a page shows its map before the window is known. */
export interface WindowSetting {
  /** The rule of CSS under which it holds. */
  readonly rule: string
  readonly world: WorldCss
  /** Factor on the size of marks. */
  readonly scale: number
  readonly isCompact: boolean
  /** The map opens on Europe instead of the whole world. */
  readonly isOnEurope: boolean
  /** Europe may be enlarged in an inset, and is not named on the map itself. */
  readonly hasInset: boolean
  /** The steps of zoom that windows can meet, each with the container query from which it holds. */
  readonly steps: readonly { readonly zoom: number; readonly query: string }[]
}

/** What the surfaces keep free of the map, pixels: `mapPadding` says the same once the page lives. */
export const PRERENDER_PADDING = { legend: 240, phone: 24 } as const

/** Windows for which marks are arranged; wider or narrower ones see the last or the first step. Pixels. */
const WINDOWS = { phone: 320, widest: 4000, embed: 1600 } as const
/** Height of the lowest and of the highest map on a phone, pixels. */
const PHONE_MAP = { lowest: 300, highest: 600 } as const

function stepsBetween(lowest: number, highest: number): readonly number[] {
  const first = placementZoom(Math.log2(lowest / worldWidth(0)))
  const count = (placementZoom(Math.log2(highest / worldWidth(0))) - first) / PLACEMENT_STEP
  return Array.from({ length: Math.round(count) + 1 }, (_, index) =>
    placementZoom(first + index * PLACEMENT_STEP + PLACEMENT_STEP / 2),
  )
}

const px = (value: number) => `${value.toFixed(3)}px`

/** The whole world in maps of these widths. */
function worldSetting(
  rule: string,
  [from, to]: readonly [number, number],
  left: number,
  rest: Pick<WindowSetting, 'scale' | 'isCompact' | 'hasInset'>,
): WindowSetting {
  const { minX, maxX } = mercatorBox(WORLD_BOUNDS)
  const share = maxX - minX
  return {
    rule,
    world: fitWorldCss(left),
    isOnEurope: false,
    ...rest,
    steps: stepsBetween((from - left) / share, (to - left) / share).map((zoom) => ({
      zoom,
      query: `(width >= ${px(worldWidth(zoom) * share + left)})`,
    })),
  }
}

function phoneSetting(rule: string): WindowSetting {
  const { minX, minY, maxX, maxY } = mercatorBox(EUROPE_BOUNDS)
  const [share, shareY] = [maxX - minX, maxY - minY]
  const margin = 2 * PRERENDER_PADDING.phone
  const lowest = Math.min((WINDOWS.phone - margin) / share, (PHONE_MAP.lowest - margin) / shareY)
  return {
    rule,
    world: fitBoundsCss(EUROPE_BOUNDS, PRERENDER_PADDING.phone),
    scale: markScale('explore', true),
    isCompact: true,
    isOnEurope: true,
    hasInset: false,
    steps: stepsBetween(lowest, (PHONE_MAP.highest - margin) / shareY).map((zoom) => ({
      zoom,
      query: `(width >= ${px(worldWidth(zoom) * share + margin)}) and (height >= ${px(worldWidth(zoom) * shareY + margin)})`,
    })),
  }
}

/** Every way in which a page may have to show its map at first. At most one of their rules holds. */
export function windowSettings(isEmbedded: boolean): readonly WindowSetting[] {
  const { tablet, desktop } = BREAKPOINTS
  if (isEmbedded) {
    const rest = { scale: markScale('embed', false), isCompact: true, hasInset: false }
    return [worldSetting('@media all', [WINDOWS.phone, WINDOWS.embed], 0, rest)]
  }
  const rest = { scale: markScale('explore', false), isCompact: false }
  const between = `@media (width >= ${px(tablet)}) and (width < ${px(desktop)})`
  return [
    phoneSetting(`@media (width < ${px(tablet)})`),
    worldSetting(between, [tablet, desktop - 1], 0, { ...rest, hasInset: false }),
    worldSetting(
      `@media (width >= ${px(desktop)})`,
      [desktop, WINDOWS.widest],
      PRERENDER_PADDING.legend,
      { ...rest, hasInset: true },
    ),
  ]
}
