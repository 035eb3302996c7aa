/** How far the map may be zoomed out and in, in MapLibre's count. */
export const MIN_ZOOM = -1
export const MAX_ZOOM = 13
