import type { Lang } from './lang'

/** What the page says when neither facts nor messages can be loaded; in both languages at once for that. */
export const FAILURE: Readonly<Record<Lang, { readonly text: string; readonly retry: string }>> = {
  en: {
    text: 'The facts could not be loaded. Check the connection and try again.',
    retry: 'Try again',
  },
  de: {
    text: 'Die Fakten konnten nicht geladen werden. Bitte die Verbindung prüfen und noch einmal versuchen.',
    retry: 'Noch einmal versuchen',
  },
}
