import { describe, expect, it } from 'vitest'
import { edit, faultsOf, SAMPLE, warningsOf, type Changes } from '../sampleData'

const partners = SAMPLE['partners.csv'] ?? ''
const imperial = partners.split('\n')[2] ?? ''

const cases: readonly { name: string; changes: Changes; faults: readonly string[] }[] = [
  {
    name: 'names of what is not there, of TUM itself, and of what is not published',
    changes: edit('events.yaml', '    - imperial', '    - imperal\n    - tum\n    - waseda'),
    faults: [
      'data/events.yaml:10:7  signing  partners, item 1: there is no partner "imperal". Did you mean imperial? Every partner named here must be in data/partners.csv.',
      'data/events.yaml:11:7  signing  partners, item 2: "tum" is TUM itself, which takes part in every event. Remove it from the list.',
      'data/events.yaml:12:7  signing  partners, item 3: "waseda" is not published. Move it from data/unpublished.yaml to data/partners.csv, or take it out here.',
    ],
  },
  {
    name: 'names of places, alliances, sources and an academy',
    changes: {
      'events.yaml': (SAMPLE['events.yaml'] ?? '')
        .replace('- tum-munich', '- tum-minga')
        .replace('- tum-imperial', '- nobody')
        .replace('academy: tum-imperial', 'academy: nobody')
        .replace('- tum-page', '- tum-pages'),
    },
    faults: [
      'data/events.yaml:12:7  signing  places, item 1: there is no place "tum-minga". Every place named here must be in data/places.yaml.',
      'data/events.yaml:14:7  signing  alliances, item 1: there is no alliance "nobody". Every alliance named here must be in data/alliances.yaml.',
      'data/events.yaml:16:14  signing  cohort, academy: there is no alliance "nobody". Every alliance named here must be in data/alliances.yaml.',
      'data/events.yaml:22:7  signing  sources, item 1: there is no source "tum-pages". Did you mean tum-page? Every source named here must be in data/sources.csv.',
    ],
  },
  {
    name: 'a programme that no list knows',
    changes: edit('ties.csv', 'flagship', 'flagshp'),
    faults: [
      'data/ties.csv:2:10  Column "programme": "flagshp" is not in the list programmes. Did you mean flagship? Add it to programmes in data/atlas.yaml if it is new.',
    ],
  },
  {
    name: 'a code that is no country',
    changes: edit('partners.csv', ',GB,', ',UK,'),
    faults: [
      'data/partners.csv:3:84  imperial  Column "country": "UK" is not the code of a country. Write its two letters of ISO 3166, such as DE, GB or SG.',
    ],
  },
  {
    name: 'a country that has no name yet',
    changes: edit(
      'partners.csv',
      ',GB,,London,London,-0.1749,51.4988',
      ',MT,,Valletta,Valletta,14.5146,35.8989',
    ),
    faults: [
      'data/partners.csv:3:84  imperial  Column "country": the country MT has no name yet. Add a line “MT: { en: …, de: …, region: … }” to countries in data/atlas.yaml.',
    ],
  },
  {
    name: 'latitude and longitude in the wrong order',
    changes: edit('partners.csv', '-0.1749,51.4988', '51.4988,-0.1749'),
    faults: [
      'data/partners.csv:3:110  imperial  Latitude and longitude seem swapped: -0.1749, 51.4988 lies in GB. Write longitude -0.1749 and latitude 51.4988.',
    ],
  },
  {
    name: 'latitude and longitude in the wrong order where that is out of range',
    changes: edit('partners.csv', '103.6831,1.3483', '1.3483,103.6831'),
    faults: [
      'data/partners.csv:4:107  ntu  Latitude and longitude seem swapped: 103.6831, 1.3483 lies in SG. Write longitude 103.6831 and latitude 1.3483.',
    ],
  },
  {
    name: 'a place in the wrong order',
    changes: edit('places.yaml', '[11.5674, 48.149]', '[48.149, 11.5674]'),
    faults: [
      'data/places.yaml:9:11  tum-munich  Latitude and longitude seem swapped: 11.5674, 48.149 lies in DE. Write longitude 11.5674 and latitude 48.149.',
    ],
  },
  {
    name: 'a point far from its country, with the distance',
    changes: edit('partners.csv', '-0.1749,51.4988', '-0.1749,41.4988'),
    faults: [
      'data/partners.csv:3:110  imperial  The point at longitude -0.1749, latitude 41.4988 lies 1009 km outside GB. Correct the coordinates or the country; up to 30 km are allowed.',
    ],
  },
  {
    name: 'a coordinate without its decimal point',
    changes: edit('partners.csv', '51.4988', '514988'),
    faults: [
      'data/partners.csv:3:110  imperial  There is no point at longitude -0.1749, latitude 514988. Longitude goes from -180 to 180, latitude from -90 to 90, with a decimal point.',
    ],
  },
  {
    name: 'an end before the start',
    changes: edit('events.yaml', '  type: mou', '  end: 2018-10-03\n  type: mou'),
    faults: [
      'data/events.yaml:3:8  signing  end: 2018-10-03 lies before date (2018-10-04). Correct one of the two dates.',
    ],
  },
  {
    name: 'a member that leaves before it joins',
    changes: edit('alliances.yaml', 'left: 2023', 'left: 2017'),
    faults: [
      'data/alliances.yaml:18:13  tum-imperial  members, item 2, left: 2017 lies before joined (2018). Correct one of the two dates.',
    ],
  },
  {
    name: 'a day that is not in the calendar',
    changes: edit('events.yaml', 'date: 2018-10-04', 'date: 2018-02-30'),
    faults: [
      'data/events.yaml:2:9  signing  date: "2018-02-30" is not in the calendar. Check the month and the day.',
    ],
  },
  {
    name: 'a text in one language only',
    changes: edit('events.yaml', '  title_de: Unterzeichnung\n', ''),
    faults: [
      'data/events.yaml:1:3  signing  "title_de" is missing. Add the German text: the atlas speaks both languages.',
    ],
  },
  {
    name: 'an optional text in one language only',
    changes: edit('events.yaml', '  partners:', '  conflict_en: Two sources.\n  partners:'),
    faults: [
      'data/events.yaml:9:3  signing  conflict_en has no counterpart "conflict_de". Add the German text: the atlas speaks both languages.',
    ],
  },
  {
    name: 'lists of different lengths in the two languages',
    changes: edit('alliances.yaml', '    - Talente', '    - Talente\n    - Mehr'),
    faults: [
      'data/alliances.yaml:10:5  tum-imperial  focus_de has 2 items, focus_en has 1. Give every item in both languages, in the same order.',
    ],
  },
  {
    name: 'a website that is not encrypted',
    changes: edit('partners.csv', 'https://www.imperial', 'http://www.imperial'),
    faults: [
      'data/partners.csv:3:136  imperial  Column "website": "http://www.imperial.ac.uk" is not encrypted. A website must begin with https://; leave it out if there is none.',
    ],
  },
  {
    name: 'a link that is a script',
    changes: edit('sources.csv', 'https://www.tum.de/page', 'javascript:alert(1)'),
    faults: [
      'data/sources.csv:2:46  tum-page  Column "url": "javascript:alert(1)" is not the address of a web page. Begin it with https:// (or http:// for an old page), without spaces.',
    ],
  },
  {
    name: 'markup in a text',
    changes: edit('events.yaml', 'in London.', 'in <b>London</b>.'),
    faults: [
      'data/events.yaml:7:15  signing  summary_en: "Signed in <b>London</b>." has markup in it (HTML or Markdown). Write plain text; the atlas does the formatting.',
    ],
  },
  {
    name: 'the same partner under two ids',
    changes: { 'partners.csv': `${partners}${imperial.replace('imperial,', 'imperial-2,')}\n` },
    faults: [
      'data/partners.csv:5:1  imperial-2  Nothing says why it is a partner: it has no row in data/ties.csv and is a member of no network. Add the evidence, or write “other” as its tier if it is only named in events.',
      'data/partners.csv:5:12  imperial-2  "Imperial College London" in London is already there as imperial (line 3). Remove one of the two, and use the id of the other everywhere.',
    ],
  },
  {
    name: 'the same id twice',
    changes: { 'partners.csv': `${partners}${imperial}\n` },
    faults: [
      'data/partners.csv:5:1  imperial  The id "imperial" is already taken in line 3. Choose another id, or remove one of the two.',
    ],
  },
  {
    name: 'an id that is both published and not',
    changes: edit('unpublished.yaml', 'waseda', 'ntu'),
    faults: [
      'data/unpublished.yaml:2:9  ntu  The id "ntu" is already taken in data/partners.csv, line 4. Choose another id, or remove one of the two.',
    ],
  },
  {
    name: 'facts without a source',
    changes: {
      ...edit('events.yaml', '  sources:\n    - tum-page\n', ''),
      ...edit('partners.csv', 'high,,,,,tum-page\nimperial', 'high,,,,,\nimperial'),
    },
    faults: [
      'data/events.yaml:1:3  signing  "sources" is missing. Name at least one id from data/sources.csv: every fact needs a source.',
      'data/partners.csv:2:153  tum  Column "sources" is empty. Name at least one id from data/sources.csv: every fact needs a source.',
    ],
  },
  {
    name: 'a story that shows what is not there',
    changes: edit(
      'stories/tour.yaml',
      '?select=partner:imperial&countries=GB',
      '?select=partner:imp&alliances=nobody&countries=XX&tiers=big&time=Juni&teirs=flagship&theme=dark',
    ),
    faults: [
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: a step has no "teirs". Take it out; a step may have: time, tiers, types, regions, countries, alliances, programmes, compare, q, select, projection.',
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: a step has no "theme". Take it out; a step may have: time, tiers, types, regions, countries, alliances, programmes, compare, q, select, projection.',
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: "Juni" is no value of time. See the table of links in docs/architecture.md.',
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: there is no "big" for tiers. Write one of: location, flagship, strategic-alliance, network, partner, exchange.',
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: there is no "XX" for countries. Did you mean MX?',
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: there is no "nobody" for alliances. Write one of: tum-imperial.',
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: there is no "partner:imp" for select. Write one of: partner:tum, partner:imperial, partner:ntu, place:tum-munich, alliance:tum-imperial, event:signing.',
    ],
  },
  {
    name: 'a step whose filters hide what it selects',
    changes: edit('stories/tour.yaml', 'countries=GB', 'countries=SG'),
    faults: [
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: partner:imperial is selected, but not there at this time under these filters. Show another time, or take out a filter.',
    ],
  },
  {
    name: 'a step that selects what is not there yet, or tells of what comes later',
    changes: edit('stories/tour.yaml', '&countries=GB', '&time=2017'),
    faults: [
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: partner:imperial is selected, but not there at this time under these filters. Show another time, or take out a filter.',
      'data/stories/tour.yaml:15:14  tour  steps, item 1, events, item 1: "signing" is later than what the step shows. Show a later time, or cite another event.',
    ],
  },
  {
    name: 'a step whose filters match nothing',
    changes: edit('stories/tour.yaml', 'select=partner:imperial&countries=GB', 'tiers=network'),
    faults: [
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: its filters match nothing. Show another time, or take out a filter.',
    ],
  },
  {
    name: 'a step whose name is too long for the strip',
    changes: edit('stories/tour.yaml', 'short_en: Start', 'short_en: The start of it all, at last'),
    faults: [
      'data/stories/tour.yaml:13:15  tour  steps, item 1, short_en: "The start of it all, at last" has 28 characters; the strip of a story has room for 18. Write a shorter name.',
    ],
  },
  {
    name: 'a story whose view is a whole address',
    changes: edit('stories/tour.yaml', "'?select", "'https://atlas.example/?select"),
    faults: [
      'data/stories/tour.yaml:8:11  tour  steps, item 1, view: "https://atlas.example/?select=partner:imperial&countries=…" is not a view. Copy the part of a link from the “?” or “#” on, without spaces, or leave it out.',
    ],
  },
]

describe('faults of meaning', () => {
  it.each(cases)('$name', ({ changes, faults }) => {
    expect(faultsOf(changes)).toEqual(faults)
  })

  it('finds the faults of all files at once', () => {
    const files = faultsOf({
      ...edit('partners.csv', '1907-07-08', '08.07.1907'),
      ...edit('events.yaml', 'date: 2018-10-04', 'date: Oktober 2018'),
      ...edit('alliances.yaml', 'left: 2023', 'left: 2017'),
      ...edit('sources.csv', 'https://', 'ftp://'),
      ...edit('stories/tour.yaml', 'title_en: Start', 'title_en: <b>Start</b>'),
    }).map((fault) => fault.replace(/:.*/, ''))
    expect(files).toEqual([
      'data/alliances.yaml',
      'data/events.yaml',
      'data/partners.csv',
      'data/sources.csv',
      'data/stories/tour.yaml',
    ])
  })

  it('does not blame references to a file that cannot be read', () => {
    expect(faultsOf({ 'partners.csv': undefined })).toHaveLength(1)
    expect(faultsOf({ 'alliances.yaml': '- id: [' })).toHaveLength(1)
  })

  it('warns about a cited page without encryption, and about a source that nobody cites', () => {
    const sources = (SAMPLE['sources.csv'] ?? '').replace('https://www', 'http://www')
    expect(
      warningsOf({ 'sources.csv': `${sources}x-page,X,Y,en,news,,,https://x.example/,,\n` }),
    ).toEqual([
      'data/sources.csv:2:46  tum-page  Column "url": the link is not encrypted (http:). Use https:// if the page has it.',
      'data/sources.csv:4:1  x-page  No published fact cites this source. Cite it, or remove it; it does not appear on the site.',
    ])
  })
})
