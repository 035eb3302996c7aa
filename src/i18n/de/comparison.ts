import type { comparison as english } from '../en/comparison'

/** German: two dates compared. */
export const comparison: typeof english = {
  title: (from, to) => `${from} und ${to} im Vergleich`,
  stop: 'Vergleich beenden',
  earlier: 'Früheres Jahr',
  later: 'Späteres Jahr',
  verdicts: {
    new: 'Neu',
    risen: 'Aufgestiegen',
    ended: 'Beendet',
    continuing: 'Fortbestehend',
    between: 'In der Zwischenzeit begonnen und beendet',
    documented: 'In der Zwischenzeit erstmals belegt',
    'last-documented': 'Vor zu langer Zeit zuletzt belegt',
    undated: 'Nicht datiert',
    planned: 'Angekündigt oder geplant',
  },
  kinds: {
    partner: 'Partner',
    membership: 'Mitgliedschaften',
    alliance: 'Allianzen und Programme',
    place: 'TUM-Standorte',
  },
  counts: {
    partner: (n) => `${String(n)} Partner`,
    membership: (n) => (n === 1 ? '1 Mitgliedschaft' : `${String(n)} Mitgliedschaften`),
    alliance: (n) =>
      n === 1 ? '1 Allianz oder Programm' : `${String(n)} Allianzen oder Programme`,
    place: (n) => (n === 1 ? '1 Standort' : `${String(n)} Standorte`),
  },
  none: {
    new: (from, to) => `Zwischen ${from} und ${to} ist kein Beginn belegt.`,
    risen: (from, to) => `Zwischen ${from} und ${to} ist kein Aufstieg eines Partners belegt.`,
    ended: (from, to) => `Zwischen ${from} und ${to} ist kein Ende belegt.`,
    continuing: (from, to) => `Nichts Datiertes bestand sowohl ${from} als auch ${to}.`,
  },
  noEnds:
    'Kaum eine Quelle nennt das Ende einer Verbindung mit einem Partner: Wo keine es tut, ist sie nur zuletzt belegt.',
  notCompared: 'Nicht verglichen',
  reasons: {
    between: (from, to) => `Weder ${from} noch ${to} vorhanden, aber in den Jahren dazwischen.`,
    documented: (from, to) =>
      `Nach ${from} belegt und ${to} vorhanden, doch keine Quelle nennt den Beginn: vielleicht älter.`,
    'last-documented': (_from, to) =>
      `Die jüngste Quelle ist so alt, dass sie nichts über ${to} aussagt. Ob die Verbindung beendet ist, ist nicht bekannt.`,
    undated: () => 'Keine Quelle nennt den Beginn; ob etwas neu ist, lässt sich nicht sagen.',
    planned: () => 'Noch nicht eröffnet.',
  },
  showAll: (n) => `Alle ${String(n)} zeigen`,
  showFewer: 'Weniger zeigen',
  summary: (from, to, parts) => `${from} bis ${to}: ${parts}`,
  changed: (began, stayed, what) =>
    `${String(began)} neue und ${String(stayed)} fortbestehende ${what}`,
  rose: (n) => `${String(n)} aufgestiegen`,
  risen: (from, to, date) =>
    from === undefined ? `${to} seit ${date}` : `${from} → ${to}, ${date}`,
  partnersOf: 'Partner',
  membershipsOf: 'Mitgliedschaften',
  ended: (what) => `beendet: ${what}`,
  left: (n) => `${String(n)} nicht verglichen`,
}
