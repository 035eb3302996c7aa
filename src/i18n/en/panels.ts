/** English: panels. */
export const panels = {}
