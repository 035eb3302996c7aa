import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/model/foldText'
import { createSearch } from '../../../src/model/search'
import { FACTS } from '../../fixtures/facts'

const english = createSearch(FACTS.en)
const german = createSearch(FACTS.de)

describe('folding', () => {
  it.each([
    ['São Paulo', 'sao paulo'],
    ['Łódź', 'lodz'],
    ['KÖLN', 'koln'],
    ['Straße', 'strasse'],
    ['Århus', 'arhus'],
    ['Tromsø', 'tromso'],
    ['Timișoara', 'timisoara'],
  ])('%s becomes %s', (text, folded) => expect(foldText(text)).toBe(folded))
})

describe('search', () => {
  it.each([
    ['sao paulo', 'partner:university-of-sao-paulo'],
    ['São Paulo', 'partner:university-of-sao-paulo'],
    ['ecole polytechnique', 'partner:ecole-polytechnique'],
    ['munchen', 'partner:tum'],
    ['muenchen', 'partner:tum'],
    ['Brasilien', 'partner:unesp'],
    ['Brazil', 'partner:unesp'],
    ['tuerkei', 'partner:istanbul-technical-university'],
    ['Peking', 'partner:tsinghua-university'],
    ['eurotech', 'alliance:eurotech'],
    ['tum beijing', 'place:tum-beijing'],
    ['IMPERIAL', 'partner:imperial-college-london'],
    ['imper', 'partner:imperial-college-london'],
  ])('finds %s on either page', (query, id) => {
    expect(english.find(query)).toContain(id)
    expect(german.find(query)).toContain(id)
  })

  it('finds German names on the English page and English names on the German page', () => {
    expect(english.find('Technische Universität München')).toContain('partner:tum')
    expect(german.find('Technical University of Munich')).toContain('partner:tum')
  })

  it('asks for every word', () => {
    expect(english.find('imperial college xyzzy')).toEqual([])
  })

  it('puts a name before a mention', () => {
    expect(english.find('imperial college london')[0]).toBe('partner:imperial-college-london')
    expect(english.find('eurotech universities alliance')[0]).toBe('alliance:eurotech')
  })

  it.each(['', '   ', '!?', '(', '\u0000', '“'])(
    'finds nothing for %j and does not throw',
    (query) => {
      expect(english.find(query)).toEqual([])
    },
  )
})
