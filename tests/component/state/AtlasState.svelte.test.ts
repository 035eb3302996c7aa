import { getMessages } from '../../../src/i18n/allMessages'
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { createSearch } from '../../../src/model/search'
import { AtlasState, beginGesture } from '../../../src/state/AtlasState.svelte'
import { formatView, parseView } from '../../../src/state/view'
import {
  makeAlliance,
  makeDataset,
  makeEvent,
  makePartner,
  makeStory,
} from '../../fixtures/entities'

const dataset = makeDataset({
  partners: [
    makePartner({ id: 'dtu', name: 'DTU', tier: 'network', since: '2006' }),
    makePartner({ id: 'technion', name: 'Technion', tier: 'network', since: '2010' }),
    makePartner({ id: 'ntu', name: 'NTU', tier: 'flagship', since: '2012', country: 'SG' }),
  ],
  alliances: [
    makeAlliance({
      id: 'eurotech',
      started: '2006',
      members: [{ partner: 'tum' }, { partner: 'dtu' }, { partner: 'technion', joined: '2019' }],
    }),
  ],
  events: [makeEvent({ id: 'pact', date: '2006', alliances: ['eurotech'] })],
  stories: [makeStory('years', ['?time=2006', '?time=2019&select=alliance:eurotech#4/48/11'])],
})

function open(link = '', isEmbedded = false) {
  const [search = '', hash = ''] = link.split('#')
  return new AtlasState({
    createSearch,
    dataset,
    lang: 'en',
    messages: getMessages('en'),
    view: parseView(search, hash),
    isEmbedded,
  })
}

/** How often what `read` reads has changed since; counted by an effect. */
function countChanges(read: () => unknown) {
  let runs = 0
  const stop = $effect.root(() => {
    $effect(() => {
      read()
      runs += 1
    })
  })
  flushSync()
  return {
    changes: () => {
      flushSync()
      return runs - 1
    },
    stop,
  }
}

const link = (atlas: AtlasState) => formatView(atlas.view)
const partners = (atlas: AtlasState) => atlas.network.partners.map(({ partner }) => partner.id)

describe('a link', () => {
  it('opens the view it names', () => {
    const atlas = open('?time=2017&select=alliance:eurotech&tiers=network')
    expect(atlas.selected).toMatchObject({ id: 'alliance:eurotech' })
    expect(partners(atlas)).toEqual(['dtu', 'technion'])
    expect([...atlas.related]).toEqual([
      'alliance:eurotech',
      'event:pact',
      'partner:tum',
      'partner:dtu',
    ])
  })

  it('with an unknown selection selects nothing and says which', () => {
    const atlas = open('?select=partner:nobody')
    expect(atlas.selected).toBeUndefined()
    expect(atlas.unknown).toEqual([{ key: 'select', text: 'partner:nobody' }])
    expect(atlas.related.size).toBe(0)
  })

  it('beyond the timeline shows its nearest year', () => {
    expect(open('?time=2040').timeExtent).toEqual({ from: '2025', to: '2025' })
  })

  it('decides on the surface', () => {
    expect(open().surface).toBe('explore')
    expect(open('', true).surface).toBe('embed')
    expect(open('?story=years').surface).toBe('present')
    expect(open('?story=unknown').surface).toBe('explore')
  })
})

describe('what is derived', () => {
  it('follows the extent', () => {
    const atlas = open('?alliances=eurotech')
    atlas.setTimeExtent({ from: '2018', to: '2018' })
    expect(partners(atlas)).toEqual(['tum', 'dtu'])
    atlas.setTimeExtent({ from: '2019', to: '2019' })
    expect(partners(atlas)).toEqual(['tum', 'dtu', 'technion'])
  })

  it('follows filters, counts included', () => {
    const atlas = open()
    atlas.setChoice('countries', ['SG'])
    expect(partners(atlas)).toEqual(['ntu'])
    expect(atlas.network.counts).toMatchObject({ partners: 1, countries: 1 })
    expect(atlas.facetCounts.countries.get('DK')).toBe(2)
  })

  it('follows the search, and finds nothing for what matches nothing', () => {
    const atlas = open()
    atlas.setQuery(' technion ')
    expect(link(atlas)).toBe('?q=technion')
    expect(partners(atlas)).toEqual(['technion'])
    atlas.setQuery('xyzzy')
    expect(partners(atlas)).toEqual([])
    atlas.clearFilters()
    expect(link(atlas)).toBe('')
  })

  it('follows the highlight', () => {
    const atlas = open()
    atlas.highlight('alliance:eurotech')
    expect(atlas.highlighted.has('partner:technion')).toBe(true)
    expect(link(atlas)).toBe('')
  })
})

describe('a setter', () => {
  it.each<[string, (atlas: AtlasState) => void]>([
    ['select', (atlas) => atlas.select('partner:dtu', { keepCamera: true })],
    ['setTimeExtent', (atlas) => atlas.setTimeExtent({ from: '2012', to: '2018' })],
    ['setChoice', (atlas) => atlas.setChoice('tiers', ['network'])],
    ['setQuery', (atlas) => atlas.setQuery('munich')],
    ['setLayout', (atlas) => atlas.setLayout(['list'])],
    ['setProjection', (atlas) => atlas.setProjection('globe')],
    ['setTheme', (atlas) => atlas.setTheme('dark')],
    ['moveCamera', (atlas) => atlas.moveCamera({ zoom: 4, lat: 48.13712, lng: 11 })],
  ])('%s does nothing on an equal value', (_, set) => {
    const atlas = open()
    set(atlas)
    const { view } = atlas
    const watched = countChanges(() => atlas.view)
    set(atlas)
    expect(atlas.view).toBe(view)
    expect(watched.changes()).toBe(0)
    watched.stop()
  })

  it('changes what it names and nothing else', () => {
    const atlas = open('?time=2012&q=x')
    atlas.setTheme('dark')
    expect(link(atlas)).toBe('?time=2012&q=x&theme=dark')
  })

  it('mends an extent whose ends are out of order', () => {
    const atlas = open()
    atlas.setTimeExtent({ from: '2030', to: '2012' })
    expect(atlas.timeExtent).toEqual({ from: '2012', to: '2025' })
    atlas.setTimeExtent({ from: '2006', to: '2025' })
    expect(link(atlas)).toBe('')
  })

  it('toggles a kind of mark off and on again', () => {
    const atlas = open()
    atlas.toggleMarkKind('exchange')
    expect(link(atlas)).toBe('?tiers=location,flagship,strategic-alliance,network,partner')
    atlas.toggleMarkKind('exchange')
    expect(link(atlas)).toBe('')
  })
})

describe('the camera', () => {
  it('gives way to a new selection, unless it is to stay', () => {
    const atlas = open('#4/48/11')
    atlas.select('partner:dtu', { keepCamera: true })
    expect(link(atlas)).toBe('?select=partner:dtu#4/48/11')
    atlas.select('partner:ntu')
    expect(link(atlas)).toBe('?select=partner:ntu')
  })

  it('fits the content again when reset', () => {
    const atlas = open('?time=2012#4/48/11')
    atlas.resetCamera()
    expect(link(atlas)).toBe('?time=2012')
  })
})

describe('the highlight', () => {
  it('is cleared only by the one who set it', () => {
    const atlas = open()
    atlas.highlight('partner:dtu')
    atlas.highlight('partner:ntu')
    atlas.clearHighlight('partner:dtu')
    expect(atlas.highlightedId).toBe('partner:ntu')
    atlas.clearHighlight('partner:ntu')
    expect(atlas.highlightedId).toBeNull()
  })

  it('does not disturb the view', () => {
    const atlas = open()
    const watched = countChanges(() => [atlas.view, atlas.network, atlas.selected])
    atlas.highlight('partner:dtu')
    expect(watched.changes()).toBe(0)
    watched.stop()
  })
})

describe('an act', () => {
  it('is a gesture while the gesture lasts, and discrete otherwise', () => {
    const atlas = open()
    const gesture = beginGesture()
    atlas.setTimeExtent({ from: '2007', to: '2010' }, gesture)
    expect(atlas.act).toBe(gesture)
    atlas.select('partner:dtu')
    expect(atlas.act).toBe('discrete')
    atlas.moveCamera({ zoom: 3, lat: 0, lng: 0 })
    expect(atlas.act).toBe('camera')
  })
})

describe('a story', () => {
  it('opened by its name alone stands at its first step', () => {
    const atlas = open('?story=years')
    expect(atlas.step).toBe(1)
    expect(link(atlas)).toBe('?time=2006&story=years&step=1')
  })

  it('goes from step to step, each a view of its own', () => {
    const atlas = open('?story=years')
    atlas.goToStep('years', 2)
    expect(link(atlas)).toBe('?time=2019&select=alliance:eurotech&story=years&step=2#4/48/11')
    expect(atlas.selected?.id).toBe('alliance:eurotech')
    atlas.goToStep('years', 1)
    expect(link(atlas)).toBe('?time=2006&story=years&step=1')
  })

  it('does not go beyond its ends, or to what is no story', () => {
    const atlas = open('?story=years&step=2')
    const before = link(atlas)
    atlas.goToStep('years', 3)
    atlas.goToStep('years', 0)
    atlas.goToStep('unknown', 1)
    expect(link(atlas)).toBe(before)
  })

  it('ends where it stands', () => {
    const atlas = open('?story=years&step=2')
    atlas.leaveStory()
    expect(link(atlas)).toBe('?time=2019&select=alliance:eurotech#4/48/11')
    expect(atlas.surface).toBe('explore')
  })
})
