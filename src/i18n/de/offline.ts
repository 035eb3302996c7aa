import type { offline as english } from '../en/offline'

/** German: the atlas without a network. */
export const offline: typeof english = {
  title: 'Ohne Netz',
  help: 'Legt den Atlas in diesem Browser ab, für Säle ohne WLAN: beide Sprachen, alle Geschichten, die ganze Karte. Seiten einzelner Partner, Downloads und Links zu anderen Websites brauchen weiterhin ein Netz.',
  unsupported:
    'Dieser Browser kann den Atlas nicht speichern: Er ist zu alt, das Fenster ist privat oder die Verbindung nicht sicher. Alles andere funktioniert.',
  save: 'Für offline speichern',
  size: (megabytes) => `etwa ${megabytes} MB`,
  saving: 'Der Atlas wird gespeichert',
  progress: (done, total) => `${done} von ${total} MB`,
  cancel: 'Abbrechen',
  ready: 'Bereit ohne Netz.',
  factsAsOf: (date) => `Stand der Fakten: ${date}`,
  remove: 'Entfernen',
  removing: 'Wird entfernt …',
  removed: 'Entfernt. Es ist nichts mehr gespeichert.',
  cancelled: 'Abgebrochen. Es wurde nichts gespeichert.',
  incomplete:
    'Der Browser hat einen Teil des Gespeicherten gelöscht. Der Atlas ist nicht mehr bereit.',
  saveAgain: 'Neu speichern',
  newer: 'Eine neuere Ausgabe ist online. Ihre bleibt, wie sie ist, bis Sie sie aktualisieren.',
  update: 'Aktualisieren',
  updateCancelled: 'Abgebrochen. Die zuvor gespeicherte Ausgabe ist weiterhin bereit.',
  next: (date) =>
    `Die neuere Ausgabe ist gespeichert, Stand der Fakten: ${date}. Sie erscheint, sobald alle Fenster des Atlas geschlossen wurden.`,
  showNext: 'Jetzt zeigen',
  heldUp:
    'Andere Fenster zeigen den Atlas, und alle müssen dieselbe Ausgabe haben. Schließen Sie diese zuerst.',
  failures: {
    quota: 'Auf diesem Gerät ist nicht genug Platz für den Atlas.',
    network: 'Eine Datei ließ sich nicht laden.',
    changed:
      'Eine Datei kam nicht so an, wie sie veröffentlicht ist: Die Website wird gerade erneuert, oder etwas auf dem Weg verändert sie.',
    outdated:
      'Der Atlas wurde erneuert, seit Sie diese Seite geöffnet haben. Laden Sie die Seite neu und speichern Sie dann.',
    storage: 'Der Browser ließ nicht zu, dass der Atlas gespeichert wird.',
    worker: 'Der Browser hat den Atlas gespeichert, lässt ihn aber nicht ohne Netz laufen.',
    kept: 'Das Gespeicherte ließ sich nicht entfernen. Löschen Sie die Daten dieser Website in den Einstellungen Ihres Browsers.',
  },
  nothingKept: 'Es wurde nichts gespeichert.',
  earlierKept: 'Die zuvor gespeicherte Ausgabe ist weiterhin bereit.',
  tryAgain: 'Erneut versuchen',
}
