/** The atlas speaks two languages; German pages live under `/de/`. */
export type Lang = 'en' | 'de'

export const LANGS: readonly Lang[] = ['en', 'de']
