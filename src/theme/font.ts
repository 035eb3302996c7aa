/** The typeface, with the letters and weights that the atlas writes; see `src/build/fontPlugin.ts`. */
export const FONT = { family: 'Inter Atlas', weights: [400, 750] } as const
