import type { app as english } from '../en/app'

/** German: app. */
export const app: typeof english = {}
