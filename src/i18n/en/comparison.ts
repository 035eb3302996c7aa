/** English: two dates compared. */
export const comparison = {
  title: (from: string, to: string) => `${from} and ${to} compared`,
  stop: 'Stop comparing',
  earlier: 'Earlier year',
  later: 'Later year',
  verdicts: {
    new: 'New',
    risen: 'Risen',
    ended: 'Ended',
    continuing: 'Continuing',
    between: 'Began and ended in between',
    documented: 'First documented in between',
    'last-documented': 'Last documented too long ago',
    undated: 'Not dated',
    planned: 'Announced or planned',
  },
  kinds: {
    partner: 'Partners',
    membership: 'Memberships',
    alliance: 'Alliances and programmes',
    place: 'TUM locations',
  },
  counts: {
    partner: (n: number) => (n === 1 ? '1 partner' : `${String(n)} partners`),
    membership: (n: number) => (n === 1 ? '1 membership' : `${String(n)} memberships`),
    alliance: (n: number) =>
      n === 1 ? '1 alliance or programme' : `${String(n)} alliances or programmes`,
    place: (n: number) => (n === 1 ? '1 location' : `${String(n)} locations`),
  },
  none: {
    new: (from: string, to: string) => `Nothing dated began between ${from} and ${to}.`,
    risen: (from: string, to: string) =>
      `No partner is known to have risen between ${from} and ${to}.`,
    ended: (from: string, to: string) =>
      `Nothing is known to have ended between ${from} and ${to}.`,
    continuing: (from: string, to: string) =>
      `Nothing dated was there both in ${from} and in ${to}.`,
  },
  noEnds:
    'Hardly any source says when a tie with a partner ended: where none does, it is only last documented.',
  notCompared: 'Not compared',
  reasons: {
    between: (from: string, to: string) =>
      `Neither there in ${from} nor in ${to}, but in the years between.`,
    documented: (from: string, to: string) =>
      `Documented after ${from} and there in ${to}, but no source says when it began: perhaps it is older.`,
    'last-documented': (_from: string, to: string) =>
      `The latest source is so old that it says nothing about ${to}. Whether the tie has ended is not known.`,
    undated: () => 'No source says since when, so nobody can say whether it is new.',
    planned: () => 'Not opened yet.',
  },
  showAll: (n: number) => `Show all ${String(n)}`,
  showFewer: 'Show fewer',
  summary: (from: string, to: string, parts: string) => `${from} to ${to}: ${parts}`,
  changed: (began: number, stayed: number, what: string) =>
    `${String(began)} new and ${String(stayed)} continuing ${what}`,
  rose: (n: number) => `${String(n)} risen`,
  risen: (from: string | undefined, to: string, date: string) =>
    from === undefined ? `${to} since ${date}` : `${from} → ${to}, ${date}`,
  partnersOf: 'partners',
  membershipsOf: 'memberships',
  ended: (what: string) => `ended: ${what}`,
  left: (n: number) => `${String(n)} not compared`,
}
