import { describe, expect, it } from 'vitest'
import type { Network } from '../../../src/model/network'
import { beginGesture } from '../../../src/state/AtlasState.svelte'
import { formatView } from '../../../src/state/view'
import { openAtlas } from '../../fixtures/facts'

const link = (atlas: ReturnType<typeof openAtlas>) => formatView(atlas.view)

describe('a link that compares', () => {
  it.each([
    ['?compare=2010..2025', { from: '2010', to: '2025' }],
    ['?compare=2025..2010', { from: '2010', to: '2025' }],
    ['?compare=1900..2012', { from: '2006', to: '2012' }],
    ['?compare=2015..2015', null],
    ['?compare=2015', null],
    ['?compare=a..b', null],
    ['', null],
  ])('%s compares %j', (query, compare) => {
    expect(openAtlas(query).compare).toEqual(compare)
  })

  it('shows the network as of the later date, and wins over time', () => {
    const compared = openAtlas('?compare=2010..2019&time=2008')
    const asOf = openAtlas('?time=2019')
    expect(compared.timeExtent).toEqual({ from: '2019', to: '2019' })
    const relationsOf = ({ counts }: Network) => ({ ...counts, events: 0 })
    expect(relationsOf(compared.network)).toEqual(relationsOf(asOf.network))
    expect(compared.moment).toEqual(asOf.moment)
  })

  it('shows all events from the earlier date to the later', () => {
    const { events } = openAtlas('?compare=2010..2019').network
    expect(events).toEqual(openAtlas('?time=2010..2019').network.events)
  })

  it('that names one date twice leaves the time as it is', () => {
    const atlas = openAtlas('?compare=2015..2015&time=2008')
    expect(atlas.timeExtent).toEqual({ from: '2008', to: '2008' })
    expect(atlas.comparison).toBeNull()
  })
})

describe('comparing', () => {
  it('takes the place of the time, and the time its own', () => {
    const atlas = openAtlas('?time=2012..2018')
    atlas.setCompare({ from: '2025', to: '2010' })
    expect(link(atlas)).toBe('?compare=2010..2025')
    atlas.setTimeExtent({ from: '2019', to: '2019' })
    expect(link(atlas)).toBe('?time=2019')
    expect(atlas.comparison).toBeNull()
  })

  it('ends without a trace', () => {
    const atlas = openAtlas('?compare=2010..2025')
    atlas.setCompare(null)
    expect(link(atlas)).toBe('')
    expect(atlas.timeExtent).toBeNull()
  })

  it('of the same dates again changes nothing', () => {
    const atlas = openAtlas('?compare=2010..2025')
    const before = atlas.view
    atlas.setCompare({ from: '2025', to: '2010' })
    expect(atlas.view).toBe(before)
  })

  it('by a gesture is one act', () => {
    const atlas = openAtlas('?compare=2010..2025')
    const gesture = beginGesture()
    atlas.setCompare({ from: '2011', to: '2025' }, gesture)
    expect(atlas.act).toBe(gesture)
  })
})

describe('what belongs to a selected alliance', () => {
  it('are the members of either year', () => {
    const atlas = openAtlas('?compare=2019..2025&select=alliance:eurotech')
    expect(atlas.related.has('partner:ecole-polytechnique')).toBe(true)
    expect(atlas.related.has('partner:ip-paris')).toBe(true)
    atlas.setTimeExtent({ from: '2025', to: '2025' })
    expect(atlas.related.has('partner:ecole-polytechnique')).toBe(false)
  })
})

describe('the real facts under the EuroTech filter', () => {
  const membersOf = (compare: string) =>
    Object.fromEntries(
      openAtlas(`?compare=${compare}&alliances=eurotech`)
        .comparison!.entries.filter(({ kind }) => kind === 'membership')
        .map(({ id, verdict }) => [id.slice('partner:'.length), verdict]),
    )

  it('from 2015 to 2025: Technion and IP Paris are new, l’X came and went', () => {
    expect(membersOf('2015..2025')).toEqual({
      dtu: 'continuing',
      'tu-eindhoven': 'continuing',
      epfl: 'continuing',
      technion: 'new',
      'ip-paris': 'new',
      'ecole-polytechnique': 'between',
    })
  })

  it('from 2019 to 2025: l’X has left, IP Paris is new', () => {
    expect(membersOf('2019..2025')).toMatchObject({
      technion: 'continuing',
      'ip-paris': 'new',
      'ecole-polytechnique': 'ended',
    })
  })

  it('from 2010 to 2017: EPFL is new, and those to come are not there', () => {
    expect(membersOf('2010..2017')).toEqual({
      dtu: 'continuing',
      'tu-eindhoven': 'continuing',
      epfl: 'new',
    })
  })
})
