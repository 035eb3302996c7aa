/** English: app. */
export const app = {}
