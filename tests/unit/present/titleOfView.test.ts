import { describe, expect, it } from 'vitest'
import { titleOfView } from '../../../src/present/draft/titleOfView'
import { yearsOf } from '../../../src/present/yearsOf'
import { openAtlas } from '../../fixtures/facts'

describe('the title of a view', () => {
  it.each([
    ['', 'The network, 2006 – 2025', 'Das Netzwerk, 2006 – 2025'],
    ['?time=2012', 'The network, 2012', 'Das Netzwerk, 2012'],
    ['?countries=SG', 'Partners in Singapore, 2006 – 2025', 'Partner in Singapur, 2006 – 2025'],
    ['?q=tokyo&time=2025', 'Partners that match “tokyo”, 2025', 'Partner zu „tokyo“, 2025'],
    [
      '?select=partner:imperial-college-london',
      'Imperial College London',
      'Imperial College London',
    ],
    [
      '?select=partner:imperial-college-london&time=2019',
      'Imperial College London, 2019',
      'Imperial College London, 2019',
    ],
    [
      '?compare=2012..2025',
      'The network: 2012 and 2025 compared',
      'Das Netzwerk: 2012 und 2025 im Vergleich',
    ],
  ])('%s', (link, en, de) => {
    expect(titleOfView(openAtlas(link))).toBe(en)
    expect(titleOfView(openAtlas(link, 'de'))).toBe(de)
  })
})

describe('the years of a view', () => {
  it.each([
    ['', '2006 – 2025'],
    ['?time=2012', '2012'],
    ['?compare=2012..2025', '2012 → 2025'],
  ])('%s', (link, years) => {
    expect(yearsOf(openAtlas(link))).toBe(years)
  })
})
