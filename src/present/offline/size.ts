/**
 * How much room an edition takes, MB: told before anything is asked for. The list says it exactly, and
 * `tests/build/offline.dist.test.ts` holds the two together.
 */
export const ABOUT_MB = 9.5
