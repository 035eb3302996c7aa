import type { present as english } from '../en/present'

/** German: stories and presenting. */
export const present: typeof english = {
  loading: 'Die Geschichten werden geladen …',
  leftStory: (title, step) => `Sie haben „${title}“ bei Schritt ${String(step)} verlassen.`,
  backToStory: 'Zurück zur Geschichte',
}
