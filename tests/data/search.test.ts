import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/model/search'
import { getDatasets } from './compiled'

const { en, de } = getDatasets()
const english = createSearch(en)
const german = createSearch(de)

/** What was typed, and what must be among the first three results, on either page. */
const TYPED: Readonly<Record<string, readonly (readonly [typed: string, id: string])[]>> = {
  'a name or the start of it': [
    ['Imperial', 'partner:imperial-college-london'],
    ['imper', 'partner:imperial-college-london'],
    ['TSINGHUA', 'partner:tsinghua-university'],
    ['university of queensland', 'partner:university-of-queensland'],
    ['Queensland Uni', 'partner:university-of-queensland'],
    ['Universität Teheran', 'partner:university-of-tehran'],
    ['Hebräische Universität', 'partner:hebrew-university'],
    ['TUM', 'partner:tum'],
    ['TUM Singapore', 'place:tum-singapore'],
    ['EuroTech', 'alliance:eurotech'],
    ['TUM Politecnico di Milano', 'alliance:tum-politecnico-di-milano'],
  ],
  'a short name': [
    ['ETH', 'partner:eth-zurich'],
    ['eth', 'partner:eth-zurich'],
    ['KIU', 'partner:kutaisi-international-university'],
    ['KTH', 'partner:kth'],
    ['IST', 'partner:instituto-superior-tecnico'],
    ['Polimi', 'partner:politecnico-di-milano'],
    ['Polito', 'partner:politecnico-di-torino'],
    ['IP Paris', 'partner:ip-paris'],
    ['TU Delft', 'partner:tu-delft'],
    ['TU/e', 'partner:tu-eindhoven'],
    ['TUe', 'partner:tu-eindhoven'],
    ['KU Leuven', 'partner:ku-leuven'],
    ['UPM', 'partner:universidad-politecnica-de-madrid'],
    ['USP', 'partner:university-of-sao-paulo'],
    ['UBC', 'partner:university-of-british-columbia'],
    ['ANU', 'partner:australian-national-university'],
    ['NUS', 'partner:national-university-of-singapore'],
    ['NTU', 'partner:ntu-singapore'],
    ['NTU', 'partner:national-taiwan-university'],
    ['SJTU', 'partner:shanghai-jiao-tong-university'],
    ['HUJI', 'partner:hebrew-university'],
    ['PUC', 'partner:pontifical-catholic-university-of-chile'],
    ['X', 'partner:ecole-polytechnique'],
  ],
  'another name in use': [
    ['Vienna University of Technology', 'partner:tu-wien'],
    ['Technische Universität Wien', 'partner:tu-wien'],
    ['ETHZ', 'partner:eth-zurich'],
    ['ETH Lausanne', 'partner:epfl'],
    ['IISc Bangalore', 'partner:iisc'],
    ['BUAA', 'partner:beihang-university'],
    ['ČVUT', 'partner:ctu-prague'],
    ['cvut', 'partner:ctu-prague'],
    ['TU Prag', 'partner:ctu-prague'],
    ['TU Breslau', 'partner:wroclaw-tech'],
    ['Universidade de São Paulo', 'partner:university-of-sao-paulo'],
    ['Politechnika Warszawska', 'partner:warsaw-university-of-technology'],
    ['Polytechnic University of Milan', 'partner:politecnico-di-milano'],
    ['Todai', 'partner:university-of-tokyo'],
    ['ITESM', 'partner:tecnologico-de-monterrey'],
  ],
  'a former name': [
    ['Tokyo Institute of Technology', 'partner:institute-of-science-tokyo'],
    ['Tokyo Tech', 'partner:institute-of-science-tokyo'],
    ['Helsinki University of Technology', 'partner:aalto-university'],
    ['Université Pierre et Marie Curie', 'partner:sorbonne-universite'],
    ['UPMC', 'partner:sorbonne-universite'],
    ['Technical University of Lisbon', 'partner:university-of-lisbon'],
    ['Ecole Centrale de Marseille', 'partner:centrale-mediterranee'],
    ['Supelec', 'partner:centralesupelec'],
    ['Ecole Centrale Paris', 'partner:centralesupelec'],
    ['Université Tunis II', 'partner:university-of-tunis-el-manar'],
    ['Leningrad Polytechnic', 'partner:st-petersburg-polytechnic'],
  ],
  'a city, by any of its names': [
    ['Kumasi', 'partner:knust'],
    ['Mailand', 'partner:politecnico-di-milano'],
    ['Milan', 'partner:politecnico-di-milano'],
    ['Peking', 'place:tum-beijing'],
    ['Brüssel', 'place:tum-brussels'],
    ['Lissabon', 'partner:university-of-lisbon'],
    ['Breslau', 'partner:wroclaw-tech'],
    ['Cracow', 'partner:jagiellonian-university'],
    ['St. Petersburg', 'partner:st-petersburg-state-university'],
    ['Kairo', 'place:tum-cairo'],
  ],
  'a country, by any of its names': [
    ['England', 'partner:imperial-college-london'],
    ['US', 'partner:duke-university'],
    ['China', 'place:tum-beijing'],
    ['UK', 'partner:imperial-college-london'],
    ['U.K.', 'partner:university-of-oxford'],
    ['Great Britain', 'partner:imperial-college-london'],
    ['Großbritannien', 'partner:imperial-college-london'],
    ['GROSSBRITANNIEN', 'partner:imperial-college-london'],
    ['Holland', 'partner:tu-delft'],
    ['Turkey', 'partner:istanbul-technical-university'],
    ['Türkiye', 'partner:istanbul-technical-university'],
    ['Tuerkei', 'partner:istanbul-technical-university'],
    ['Czech Republic', 'partner:ctu-prague'],
    ['Tschechische Republik', 'partner:ctu-prague'],
    ['Korea', 'partner:kaist'],
    ['Südkorea', 'partner:kaist'],
    ['Viet Nam', 'partner:hanoi-university-of-science-and-technology'],
    ['Duke USA', 'partner:duke-university'],
    ['Berkeley U.S.A.', 'partner:uc-berkeley'],
    ['USA San Francisco', 'place:tum-san-francisco'],
    ['Georgia', 'partner:georgia-tech'],
    ['Georgia', 'partner:kutaisi-international-university'],
    ['Georgien', 'partner:kutaisi-international-university'],
  ],
  'umlauts, ß and accents as they come': [
    ['München', 'partner:tum'],
    ['Mu\u0308nchen', 'partner:tum'],
    ['Muenchen', 'partner:tum'],
    ['Munchen', 'partner:tum'],
    ['MÜNCHEN', 'partner:tum'],
    ['eth zuerich', 'partner:eth-zurich'],
    ['Bruessel', 'place:tum-brussels'],
    ['ecole polytechnique', 'partner:ecole-polytechnique'],
    ['Wroclaw', 'partner:wroclaw-tech'],
    ['Timișoara', 'partner:politehnica-timisoara'],
    ['Timişoara', 'partner:politehnica-timisoara'],
    ['iTÜ', 'partner:istanbul-technical-university'],
  ],
  'what comes along with a paste': [
    ['Politecnico\u00A0di\tMilano', 'partner:politecnico-di-milano'],
    ['Politecnico\r\n di\u2003Milano\n', 'partner:politecnico-di-milano'],
    ['ETH\u200B Zürich', 'partner:eth-zurich'],
    ['ETH\u202FZürich', 'partner:eth-zurich'],
    ['\uFEFFETH Zürich', 'partner:eth-zurich'],
    ['Ｉｍｐｅｒｉａｌ', 'partner:imperial-college-london'],
    ['ＫＡＩＳＴ', 'partner:kaist'],
    ['Imperial\u3000College', 'partner:imperial-college-london'],
    ['Tech\u00ADnion', 'partner:technion'],
    ['Univer\u00ADsity of Queens\u00ADland', 'partner:university-of-queensland'],
    ['\u200ETsinghua\u200F', 'partner:tsinghua-university'],
    ['\u2068Tsinghua University\u2069', 'partner:tsinghua-university'],
    ['“Keio University”,', 'partner:keio-university'],
    ['• KU Leuven', 'partner:ku-leuven'],
    ['Aalto University...', 'partner:aalto-university'],
    ['TU Graz.', 'partner:tu-graz'],
  ],
  'apostrophes, hyphens and dashes of every kind': [
    ["l'X", 'partner:ecole-polytechnique'],
    ['l’X', 'partner:ecole-polytechnique'],
    ['l´X', 'partner:ecole-polytechnique'],
    ['L`X', 'partner:ecole-polytechnique'],
    ["Villeneuve d'Ascq", 'partner:centrale-lille'],
    ['Institut Mines Telecom', 'partner:institut-mines-telecom'],
    ['Institut Mines\u2011Télécom', 'partner:institut-mines-telecom'],
    ['Institut Mines–Télécom', 'partner:institut-mines-telecom'],
    ['Technion - Israel Institute of Technology', 'partner:technion'],
    ['Technion — Israel', 'partner:technion'],
    ['Abomey\u2212Calavi', 'partner:university-of-abomey-calavi'],
    ['Arts & Métiers', 'partner:arts-et-metiers'],
  ],
}

describe.each(Object.entries(TYPED))('search finds among the first three: %s', (_, rows) => {
  it.each(rows)('%j → %s', (typed, id) => {
    expect(english.find(typed).slice(0, 3)).toContain(id)
    expect(german.find(typed).slice(0, 3)).toContain(id)
  })
})

describe('search', () => {
  it.each(['USA', 'United States of America', 'Vereinigte Staaten', 'Amerika'])(
    'finds all partners and places in a country by its alias %j',
    (typed) => {
      const there = [
        ...en.partners.filter(({ country }) => country === 'US').map(({ id }) => `partner:${id}`),
        ...en.places.filter(({ country }) => country === 'US').map(({ id }) => `place:${id}`),
      ]
      expect(english.find(typed)).toEqual(expect.arrayContaining(there))
      expect(german.find(typed)).toEqual(expect.arrayContaining(there))
    },
  )

  it('puts who bears a name or an alias before all others', () => {
    for (const { id, name, short, aliases = [] } of en.partners)
      for (const typed of [name, ...(short ? [short] : []), ...aliases]) {
        const found = english.find(typed)
        const bearers = en.partners.filter((partner) =>
          [partner.name, partner.otherName, partner.short, ...(partner.aliases ?? [])].includes(
            typed,
          ),
        )
        expect(found.slice(0, bearers.length), typed).toContain(`partner:${id}`)
      }
  })

  it('does not mind what a paste puts between and around the letters of a name', () => {
    const invisible = fc.constantFrom('\u200B', '\u00AD', '\u200E', '\u200F', '\u2060', '\uFEFF')
    const space = fc.constantFrom(' ', '\t', '\n', '\u00A0', '\u202F', '\u3000', ' \u200B ')
    const shown = fc.constantFrom(...en.partners)
    fc.assert(
      fc.property(shown, invisible, space, fc.nat(80), ({ name }, mark, gap, place) => {
        const at = place % (name.length + 1)
        const pasted = (name.slice(0, at) + mark + name.slice(at)).replaceAll(' ', gap)
        expect(english.find(gap + pasted + gap)).toEqual(english.find(name))
      }),
    )
  })
})
