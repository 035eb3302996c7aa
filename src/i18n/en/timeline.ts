/** English: timeline. */
export const timeline = {
  label: 'Timeline',
  /** Of the drawing before there is a timeline to use. */
  drawing: 'A drawing: what happened in which year. The same facts follow below as lists.',
  lanes: {
    alliances: 'Alliances & networks',
    partnerships: 'Partnerships & MoUs',
    cohorts: 'Talent academies',
    places: 'TUM locations',
    programmes: 'Programmes',
  },
  laneDescriptions: {
    alliances: 'Networks and initiatives, from their start to their end',
    partnerships: 'Agreements, foundings, accessions and important visits',
    cohorts: 'Cohorts of the talent academies',
    places: 'TUM locations by the date of their opening',
    programmes: 'Programmes, milestones and other events',
  },
  named: (named: number, all: number) => `${named} of ${all} named`,
  events: (n: number) => (n === 1 ? '1 event' : `${n} events`),
  places: (n: number) => `${n} dated`,
  showAll: 'Show all',
  showFewer: 'Show fewer',
  earlier: (n: number) => `${n} earlier`,
  /** `15 before 2006` */
  earlierLabel: (n: number, date: string) => `${n} before ${date}`,
  later: (n: number) => `${n} later`,
  laterLabel: (n: number, date: string) => `${n} after ${date}`,
  /** `3 members before March 2018` */
  earlierMembers: (n: number, date: string) =>
    `${n === 1 ? '1 member' : `${n} members`} before ${date}`,
  laterMembers: (n: number, date: string) =>
    `${n === 1 ? '1 member' : `${n} members`} after ${date}`,
  /** Of a selected partner: `1 membership before March 2018` */
  earlierMemberships: (n: number, date: string) =>
    `${n === 1 ? '1 membership' : `${n} memberships`} before ${date}`,
  laterMemberships: (n: number, date: string) =>
    `${n === 1 ? '1 membership' : `${n} memberships`} after ${date}`,
  openList: 'Open the list',
  openListOf: (title: string) => `${title}, open the list`,
  undated: (n: number) => `${n} not dated`,
  more: (n: number) => (n === 1 ? '1 event' : `${n} events`),
  /** `312` → `and 312 more in the list`. */
  moreInList: (n: number, text: string) =>
    n === 1 ? 'and 1 more in the list' : `and ${text} more in the list`,
  /** Above the events as a list, on a phone. */
  yearList: 'Year by year',
  before: (year: number) => `Before ${year}`,
  entries: (n: number) => (n === 1 ? '1 entry' : `${n} entries`),
  begins: (kind: string) => `${kind} begins`,
  moreInYear: (n: number, year: string) => `${n} more in ${year}`,
  moreBefore: (n: number, year: string) => `${n} more before ${year}`,
  nothing: 'nothing dated in this range',
  notDated: 'not dated',
  since: (date: string) => `since ${date}`,
  left: (date: string) => `left ${date}`,
  members: 'members',
  memberOf: 'member of',
  withoutJoined: (n: number) => `pale: ${n} without a date of joining`,
  notDatedMembers: (names: string) => `not dated: ${names}`,
  until: (from: string, to: string) => `${from} to ${to}`,
  membersCount: (n: number) => (n === 1 ? '1 member' : `${n} members`),
  sources: (n: number) => (n === 1 ? '1 source' : `${n} sources`),
  location: 'TUM location',
  cohortNumber: (n: number) => `Cohort ${n}`,
  participants: (n: number) => (n === 1 ? '1 participant' : `${n} participants`),
  withPartners: (names: string) => `with ${names}`,
  finishUnknown: (from: string) => `from ${from}, end not documented`,
  extent: 'Years shown',
  typedDates: 'First and last date',
  typeFrom: 'From',
  typeTo: 'To',
  typeDate: 'Write a year such as 2012, or a month such as 2012-06.',
  compare: 'Compare',
  compareHint: 'Compare the first and the last year shown: what is new, ended, continuing',
  earlierYear: 'Earlier year',
  laterYear: 'Later year',
  zoom: 'Zoom of the timeline',
  zoomIn: 'Zoom in on time',
  zoomOut: 'Zoom out of time',
  allYears: 'All years',
  growth: 'Partners by year and kind',
  growthLabel: (first: number, before: number, last: number, now: number) =>
    `Partners with a dated tie: ${before} in ${first}, ${now} in ${last}`,
  from: 'First year',
  to: 'Last year',
  moveExtent: 'Move the years shown',
  years: 'Show the network as of a year',
  asOf: (year: number) => `As of ${year}`,
  play: 'Play the years',
  pause: 'Pause',
  speed: 'Speed',
  status: (range: string, partners: number, countries: number) =>
    `${range}: ${partners} ${partners === 1 ? 'partner' : 'partners'} in ${countries} ${
      countries === 1 ? 'country' : 'countries'
    }`,
  statusNew: (n: number) => `, ${n} new`,
  statusLastDocumented: (n: number, year: number) => `, and ${n} last documented before ${year}`,
  perYear: 'Events per year',
  perYearOf: (name: string) => `with ${name}`,
  barLabel: (year: number, n: number) => `${year}: ${n === 1 ? '1 event' : `${n} events`}`,
}
