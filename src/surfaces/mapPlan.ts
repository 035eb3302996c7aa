import type { Padding, Size } from '../geo/fit'
import type { Box } from '../geo/plane'

/** What of the window's layout the map must know; sizes in pixels, 0 before they are measured. */
export interface MapLayout {
  readonly isPhone: boolean
  readonly isDesktop: boolean
  /** Details or a comparison lie over the right side of the map. */
  readonly hasPanel: boolean
  readonly map: Size
  readonly legendHeight: number
  /** Active filters and messages. */
  readonly notices: Size
}

/** Width of the legend's column on a desktop, and of the panel over the map; the same in CSS. */
const LEGEND_WIDTH = 240
const PANEL_WIDTH = { desktop: 380, tablet: 340 } as const
const MARGIN = 24
/** The map's controls at the upper right, with the space around them. */
const CONTROLS_HEIGHT = 60
/** Where the legend lies over the map. */
const LEGEND_AT = { x: 12, y: 10 } as const
const INSET_GAP = 12
/** Where notices lie over the map: beside the legend on a desktop; the same in CSS. */
const NOTICES_LEFT = { desktop: 256, tablet: 16 } as const
const NOTICES_TOP = 12

/** How much of the map's right side the panel covers, pixels. */
export function panelWidth({
  isDesktop,
  hasPanel,
}: Pick<MapLayout, 'isDesktop' | 'hasPanel'>): number {
  return hasPanel ? PANEL_WIDTH[isDesktop ? 'desktop' : 'tablet'] : 0
}

/** What covers the edges of the map; content is fitted between. */
export function mapPadding({
  isPhone,
  isDesktop,
  hasPanel,
}: Pick<MapLayout, 'isPhone' | 'isDesktop' | 'hasPanel'>): Padding {
  return {
    // The world may run below the controls; what is fitted beside a panel is too near to them.
    top: isPhone || (isDesktop && !hasPanel) ? MARGIN : CONTROLS_HEIGHT,
    right: MARGIN + panelWidth({ isDesktop, hasPanel }),
    bottom: MARGIN,
    left: isDesktop ? LEGEND_WIDTH : MARGIN,
  }
}

/** From where on the enlarged Europe may stand, below the legend; `undefined`: there is no room. */
export function insetTop({
  isDesktop,
  legendHeight,
}: Pick<MapLayout, 'isDesktop' | 'legendHeight'>): number | undefined {
  return isDesktop ? LEGEND_AT.y + legendHeight + INSET_GAP : undefined
}

/** How wide the map's controls are: every region in a row, or one button that opens them. */
const CONTROLS_WIDTH = { row: 736, compact: 320 } as const

/**
 * How wide notices may be beside legend and controls. On a phone they have a row of their own.
 * @param hasRegionRow whether the controls show the regions in a row
 */
export function noticesWidth(layout: MapLayout, hasRegionRow: boolean): number | undefined {
  const { isPhone, isDesktop, map } = layout
  if (isPhone || map.width === 0) return undefined
  const controls = CONTROLS_WIDTH[hasRegionRow ? 'row' : 'compact']
  return map.width - panelWidth(layout) - NOTICES_LEFT[isDesktop ? 'desktop' : 'tablet'] - controls
}

/** What lies over the map: names keep clear of it. */
export function mapCovers(layout: MapLayout): readonly Box[] {
  const { isPhone, isDesktop, hasPanel, map, legendHeight, notices } = layout
  const legend = {
    minX: 0,
    minY: 0,
    maxX: LEGEND_WIDTH + LEGEND_AT.x,
    maxY: LEGEND_AT.y + legendHeight,
  }
  const panel = {
    minX: map.width - panelWidth(layout),
    minY: 0,
    maxX: map.width,
    maxY: map.height,
  }
  const noticesLeft = NOTICES_LEFT[isDesktop ? 'desktop' : 'tablet']
  const notice = {
    minX: noticesLeft,
    minY: 0,
    maxX: noticesLeft + notices.width,
    maxY: NOTICES_TOP + notices.height,
  }
  return [
    ...(isPhone || notices.height === 0 ? [] : [notice]),
    ...(isDesktop ? [legend] : []),
    ...(hasPanel ? [panel] : []),
  ]
}
