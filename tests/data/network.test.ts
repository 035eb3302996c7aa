import { describe, expect, it } from 'vitest'
import { getDatasets } from './compiled'

const { partners, places, alliances, events } = getDatasets().en

function findAlliance(id: string) {
  const alliance = alliances.find((candidate) => candidate.id === id)
  if (!alliance) throw new Error(`no alliance "${id}"`)
  return alliance
}
const membersOf = (id: string) => findAlliance(id).members.map(({ partner }) => partner)

describe('the network that TUM’s own pages name is there', () => {
  it.each([
    'tum-beijing',
    'tum-brussels',
    'tum-mumbai',
    'tum-san-francisco',
    'tum-sao-paulo',
    'tum-singapore',
  ])('the location %s is active', (id) => {
    expect(places.find((place) => place.id === id)?.status).toBe('active')
  })

  it('EuroTech began in 2006, and its members came and went', () => {
    const { started, members } = findAlliance('eurotech')
    expect(started).toBe('2006-06')
    expect(members).toEqual([
      { partner: 'tum', joined: '2006-06' },
      { partner: 'dtu', joined: '2006-06' },
      { partner: 'tu-eindhoven', joined: '2008-03-26' },
      { partner: 'epfl', joined: '2011-05' },
      { partner: 'ecole-polytechnique', joined: '2018-06-07', left: '2023' },
      { partner: 'technion', joined: '2019-01-01' },
      { partner: 'ip-paris', joined: '2024-01-01' },
    ])
  })

  it.each([
    ['euroteq', 'network', ['dtu', 'tu-eindhoven', 'ctu-prague', 'taltech']],
    ['german-french-academy', 'network', ['institut-mines-telecom']],
    ['tum-imperial', 'flagship', ['imperial-college-london']],
    ['tum-tsinghua', 'flagship', ['tsinghua-university']],
    ['tum-uq', 'flagship', ['university-of-queensland']],
    ['tum-ntu', 'flagship', ['ntu-singapore']],
    ['tum-knust', 'strategic-alliance', ['knust']],
    ['indo-german-partnership', 'strategic-alliance', ['iit-bombay', 'iit-kharagpur']],
    ['tum-politecnico-di-milano', 'strategic-alliance', ['politecnico-di-milano']],
  ] as const)('%s is a %s with %j', (id, kind, members) => {
    expect(findAlliance(id).kind).toBe(kind)
    expect(membersOf(id)).toEqual(expect.arrayContaining(['tum', ...members]))
  })

  it('UNESP is a strategic partner', () => {
    expect(partners.find(({ id }) => id === 'unesp')?.tier).toBe('strategic-alliance')
    expect(
      alliances.some(({ members }) => members.some(({ partner }) => partner === 'unesp')),
    ).toBe(true)
  })

  it.each(['global-south-initiative', 'tum-global-incentive-fund', 'european-talent-academy'])(
    'the initiative %s is there',
    (id) => {
      expect(findAlliance(id).summary).not.toBe('')
    },
  )

  it('five cohorts of the European Talent Academy are there, and the call for the sixth', () => {
    const numbersOf = (part: string) =>
      events
        .filter(({ cohort }) => cohort?.academy === 'european-talent-academy')
        .flatMap(({ cohort }) => (cohort?.part === part ? [cohort.number] : []))
    expect(numbersOf('cohort')).toEqual([1, 2, 3, 4, 5])
    expect(numbersOf('call')).toContain(6)
  })
})
