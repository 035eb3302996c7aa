import { getMessages } from '../../../src/i18n/allMessages'
import { describe, expect, it } from 'vitest'
import { AtlasState } from '../../../src/state/AtlasState.svelte'
import { parseView } from '../../../src/state/view'
import { makeAlliance, makeDataset, makePartner } from '../../fixtures/entities'

const dataset = makeDataset({
  partners: [makePartner({ id: 'dtu', since: '2006' }), makePartner({ id: 'ntu', since: '2012' })],
  alliances: [makeAlliance({ id: 'eurotech', started: '2006', members: [{ partner: 'dtu' }] })],
})

/** What is costly to derive or to draw anew. */
const partsOf = ({ network, facetCounts, selected, related, moment }: AtlasState) => ({
  network,
  facetCounts,
  selected,
  related,
  moment,
})

/** A reader keeps what is derived from being thrown away between two looks. */
function read(look: () => void) {
  const stop = $effect.root(look)
  stop()
}

function open(link: string) {
  return new AtlasState({
    dataset,
    lang: 'en',
    messages: getMessages('en'),
    view: parseView(link, ''),
  })
}

describe('what the map draws', () => {
  it.each(['?select=partner:dtu&time=2015', '?select=alliance:eurotech&countries=DK', '?q=dtu'])(
    'stays the same object while only the camera moves: %s',
    (link) => {
      read(() => {
        const atlas = open(link)
        const before = partsOf(atlas)
        atlas.moveCamera({ zoom: 3, lat: 10, lng: 20 })
        const after = partsOf(atlas)
        for (const key of Object.keys(before) as (keyof typeof before)[])
          expect(after[key], key).toBe(before[key])
      })
    },
  )

  it('stays the same network while another entity is selected', () => {
    read(() => {
      const atlas = open('?time=2015')
      const { network } = atlas
      atlas.select('partner:ntu')
      expect(atlas.network).toBe(network)
    })
  })

  it('is the same network at all times while the extent moves', () => {
    read(() => {
      const atlas = open('?time=2008')
      const { wholeNetwork, network } = atlas
      atlas.setTimeExtent({ from: '2015', to: '2015' })
      expect(atlas.wholeNetwork).toBe(wholeNetwork)
      expect(atlas.network).not.toBe(network)
    })
  })

  it('is the network at all times where the extent is the whole range', () => {
    read(() => {
      const atlas = open('')
      expect(atlas.network).toBe(atlas.wholeNetwork)
      expect(atlas.network.partners.map(({ partner }) => partner.id)).toContain('ntu')
    })
  })
})
