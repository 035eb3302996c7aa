import type { present as english } from '../en/present'

/** German: stories and presenting. */
export const present: typeof english = {
  stories: 'Geschichten',
  storiesHelp:
    'Jeder Schritt ist eine Ansicht des Atlas mit einem Text. Weiter geht es mit den Pfeiltasten, Bild ab oder einem Presenter; Escape beendet die Geschichte.',
  steps: (n) => (n === 1 ? '1 Schritt' : `${String(n)} Schritte`),
  start: (title) => `„${title}“ starten`,
  stepOf: (step, count) => `${String(step)} von ${String(count)}`,
  previous: 'Vorheriger Schritt',
  next: 'Nächster Schritt',
  leave: 'Geschichte beenden',
  source: (publisher) => `Quelle: ${publisher}`,
  startShort: 'Starten',
}
