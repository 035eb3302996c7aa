import type { map as english } from '../en/map'

/** German: map. */
export const map: typeof english = {
  label: 'Karte der TUM, ihrer Standorte und Partner',
  canvas: 'Karte. Pfeiltasten verschieben sie, Plus und Minus zoomen.',
  marks: 'Zeichen auf der Karte',
  marksHelp: 'Pfeiltasten führen von Zeichen zu Zeichen, die Eingabetaste wählt aus.',
  controls: 'Kartenausschnitt',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  world: 'Welt',
  europe: 'Europa',
  loading: 'Die Karte wird geladen.',
  countPartners: (count: number) => `${String(count)} Partner`,
  since: (date: string) => `seit ${date}`,
  until: (date: string) => `bis ${date}`,
  opened: (date: string) => `eröffnet ${date}`,
  lastDocumented: (date: string) => `zuletzt belegt ${date}`,
  notDated: 'nicht datiert',
  attribution: 'Natural Earth',
  scope: 'ein Zeichen je Einrichtung',
  failures: {
    'no-webgl': 'Dieser Browser kann die Karte nicht zeichnen (sie braucht WebGL 2).',
    chunk: 'Die Karte konnte nicht geladen werden.',
    lost: 'Der Browser hat aufgehört, die Karte zu zeichnen.',
  },
  worksWithout: 'Zeitleiste und Liste funktionieren auch ohne sie.',
  tryAgain: 'Erneut versuchen',
  openList: 'Liste öffnen',
  useCtrlScroll: 'Zum Zoomen Strg gedrückt halten und scrollen',
  useCommandScroll: 'Zum Zoomen ⌘ gedrückt halten und scrollen',
  useTwoFingers: 'Karte mit zwei Fingern verschieben',
}
