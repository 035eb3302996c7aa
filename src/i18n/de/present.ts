import type { present as english } from '../en/present'

/** German: present. */
export const present: typeof english = {}
