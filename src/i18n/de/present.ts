import type { present as english } from '../en/present'

/** German: stories and presenting. */
export const present: typeof english = {
  stories: 'Geschichten',
  storiesHelp:
    'Jeder Schritt ist eine Ansicht des Atlas mit einem Text. Weiter geht es mit den Pfeiltasten, Bild ab oder einem Presenter; S öffnet ein Fenster für die Vortragenden, Escape beendet die Geschichte.',
  steps: (n) => (n === 1 ? '1 Schritt' : `${String(n)} Schritte`),
  start: (title) => `„${title}“ starten`,
  startShort: 'Starten',
  loading: 'Die Geschichten werden geladen …',
  leftStory: (title, step) => `Sie haben „${title}“ bei Schritt ${String(step)} verlassen.`,
  backToStory: 'Zurück zur Geschichte',
}
