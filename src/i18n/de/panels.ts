import type { panels as english } from '../en/panels'

/** German: panels. */
export const panels: typeof english = {}
