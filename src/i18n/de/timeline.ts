import type { timeline as english } from '../en/timeline'

/** German: timeline. */
export const timeline: typeof english = {}
