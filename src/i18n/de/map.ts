import type { map as english } from '../en/map'

/** German: map. */
export const map: typeof english = {}
