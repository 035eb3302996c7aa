import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../src/model/foldText'
import { createSearch } from '../../../src/model/search'
import { makeDataset, makePartner, makePlace } from '../../fixtures/entities'
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
    ['İTÜ', 'itu'],
    ['GROẞ', 'gross'],
    ['Ｉｍｐｅｒｉａｌ', 'imperial'],
    ['ﬁn', 'fin'],
    ['Mu\u0308nchen', 'munchen'],
    ['Tech\u00ADnion', 'technion'],
    ['\u200ETsing\u200Bhua\u200F', 'tsinghua'],
    ['di\u00A0Milano', 'di milano'],
    ['  di\t\r\nMilano ', 'di milano'],
    ['l’X', 'l x'],
    ['l´X', 'l x'],
    ['TU/e', 'tu e'],
    ['Mines–Télécom', 'mines telecom'],
    ['U.S.A.', 'usa'],
    ['U.S.', 'us'],
    ['T.I.M.E.-Netzwerk', 'time netzwerk'],
    ['uni.lu', 'uni lu'],
    ['清华大学', '清华大学'],
    ['!?', ''],
  ])('%j becomes %j', (text, folded) => expect(foldText(text)).toBe(folded))

  it('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })

  it('does not depend on how accents are stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
      }),
    )
  })

  it('leaves letters and digits with single spaces between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toMatch(/^([\p{L}\p{M}\p{N}]+( (?=.))?)*$/u)
      }),
    )
  })
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

  it.each(['', '   ', '!?', '(', '\u0000', '“', '\u200B', '\u00A0\t'])(
    'finds nothing for %j and does not throw',
    (query) => {
      expect(english.find(query)).toEqual([])
    },
  )
})

describe('aliases', () => {
  const { labels } = makeDataset()
  const { find } = createSearch(
    makeDataset({
      labels: {
        ...labels,
        countries: { ...labels.countries, NL: 'Netherlands' },
        countryAliases: { NL: ['Holland', 'The Netherlands'] },
      },
      partners: [
        makePartner({ id: 'beta', name: 'Beta Institute of Delft' }),
        makePartner({ id: 'delft', name: 'Delft University', country: 'NL', aliases: ['Beta'] }),
        makePartner({ id: 'eindhoven', country: 'NL', aliases: ['TH Eindhoven', 'Köther Schule'] }),
        makePartner({ id: 'elsewhere', name: 'Eindhoven Holland Club', aliases: [] }),
      ],
      places: [makePlace({ id: 'office', country: 'NL' })],
    }),
  )

  it.each([
    ['of a partner find it', 'th eindhoven', ['partner:eindhoven']],
    ['match from the beginning of their words', 'eind th', ['partner:eindhoven']],
    ['may be typed without spaces', 'THEindhoven', ['partner:eindhoven']],
    ['are spelled with or without umlauts', 'koether', ['partner:eindhoven']],
    ['come first when they are the whole query', 'beta', ['partner:delft', 'partner:beta']],
    ['add to the other words of a partner', 'beta university', ['partner:delft']],
  ])('%s: %j', (_, typed, ids) => expect(find(typed)).toEqual(ids))

  it.each(['Holland', 'the netherlands', 'Netherlands'])(
    'of a country find the partners and places in it: %j',
    (typed) => {
      expect(find(typed)).toEqual(
        expect.arrayContaining(['partner:delft', 'partner:eindhoven', 'place:office']),
      )
    },
  )
})
