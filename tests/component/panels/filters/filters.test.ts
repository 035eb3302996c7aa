import { screen, within } from '@testing-library/svelte'
import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import ActiveFilters from '../../../../src/panels/filters/ActiveFilters.svelte'
import Filters from '../../../../src/panels/filters/Filters.svelte'
import FiltersButton from '../../../../src/panels/filters/FiltersButton.svelte'
import { formatView } from '../../../../src/state/view'
import { at } from '../../../fixtures/events'
import { showPanel } from '../showPanel'

const group = (name: string) => screen.getByRole('group', { name })
const boxIn = (name: string, option: RegExp) =>
  within(group(name)).getByRole('checkbox', { name: option, hidden: true })

describe('the filters', () => {
  it('find exchange in one country by one programme', async () => {
    const { atlas, user } = showPanel(Filters)
    await user.type(screen.getByRole('searchbox', { name: 'Find a country' }), 'jap')
    expect(within(group('Countries')).getAllByRole('checkbox', { hidden: true })).toHaveLength(1)
    await user.click(boxIn('Countries', /^Japan/))
    await user.click(boxIn('Programmes', /^TUMexchange/))
    expect(formatView(atlas.view)).toBe('?countries=JP&programmes=tumexchange')
    expect(atlas.network.counts.partners).toBeGreaterThan(1)
    for (const { partner } of atlas.network.partners) expect(partner.country).toBe('JP')
  })

  it.each([
    ['en', 'Find a country', 'Countries', 'USA', /^United States \d+$/],
    ['en', 'Find a country', 'Countries', 'uk', /^United Kingdom \d+$/],
    ['de', 'Land finden', 'Länder', 'USA', /^Vereinigte Staaten \d+$/],
  ] as const)(
    'find a country by another name of it, in %s',
    async (lang, box, name, typed, found) => {
      const { atlas, user } = showPanel(Filters, '', lang)
      await user.type(screen.getByRole('searchbox', { name: box }), typed)
      const [only, ...others] = within(group(name)).getAllByRole('checkbox', { hidden: true })
      expect(others).toEqual([])
      expect(only).toHaveAccessibleName(found)
      await user.click(only!)
      expect(formatView(atlas.view)).toBe(typed === 'uk' ? '?countries=GB' : '?countries=US')
    },
  )

  it('pick an alliance for the link, and give it up again', async () => {
    const { atlas, user } = showPanel(Filters)
    await user.click(boxIn('Alliances', /^EuroTech Universities Alliance/))
    expect(formatView(atlas.view)).toBe('?alliances=eurotech')
    await user.click(boxIn('Alliances', /^EuroTech Universities Alliance/))
    expect(formatView(atlas.view)).toBe('')
  })

  it('switch a region off', async () => {
    const { atlas, user } = showPanel(Filters)
    expect(boxIn('Regions', /^Asia/)).toBeChecked()
    await user.click(boxIn('Regions', /^Asia/))
    expect(atlas.filters.regions).not.toContain('Asia')
    expect(boxIn('Regions', /^Asia/)).not.toBeChecked()
  })

  it('set the network as of a year', async () => {
    const { atlas, user } = showPanel(Filters)
    const year = screen.getByRole('combobox', { name: 'As of year' })
    await user.selectOptions(year, '2019')
    expect(formatView(atlas.view)).toBe('?time=2019')
    await user.click(screen.getByRole('button', { name: 'One year earlier' }))
    expect(formatView(atlas.view)).toBe('?time=2018')
    await user.selectOptions(year, 'All years')
    expect(atlas.timeExtent).toBeNull()
  })

  it('set year after year by keys, as one act until the focus leaves', () => {
    const { atlas } = showPanel(Filters)
    const year: HTMLSelectElement = screen.getByRole('combobox', { name: 'As of year' })
    const acts: unknown[] = []
    const choose = (option: string) => {
      year.value = option
      year.dispatchEvent(at(0, new Event('change', { bubbles: true })))
      flushSync()
      acts.push(atlas.act)
    }
    choose('2025')
    choose('2024')
    choose('2023')
    expect(new Set(acts).size).toBe(1)
    year.dispatchEvent(new FocusEvent('blur'))
    choose('2022')
    expect(new Set(acts).size).toBe(2)
    expect(atlas.timeExtent).toEqual({ from: '2022', to: '2022' })
  })
})

describe('the active filters', () => {
  it('are hidden when there are none', () => {
    showPanel(ActiveFilters)
    expect(screen.queryByRole('region')).toBeNull()
  })

  it('name each restriction and take it away', async () => {
    const { atlas, user } = showPanel(
      ActiveFilters,
      '?time=2019&tiers=location,flagship,strategic-alliance,network,partner&countries=JP,KR&q=tokyo',
    )
    const names = screen.getAllByRole('button').map((button) => button.textContent.trim())
    expect(names).toEqual([
      '2019',
      'Hidden: Exchange or university network',
      'Country: Japan',
      'Country: South Korea',
      '“tokyo”',
      'Clear all',
    ])
    await user.click(screen.getByRole('button', { name: 'Remove filter Country: Japan' }))
    expect(atlas.filters.countries).toEqual(['KR'])
    await user.click(screen.getByRole('button', { name: 'Remove filter Country: South Korea' }))
    expect(atlas.filters.countries).toBeNull()
    await user.click(screen.getByRole('button', { name: /^Remove filter Hidden/ }))
    expect(atlas.filters.tiers).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Clear all' }))
    expect(formatView(atlas.view)).toBe('')
  })
})

describe('the button for the filters', () => {
  it('says how many are set and opens them in a dialog', async () => {
    const { user } = showPanel(FiltersButton, '?time=2019&countries=JP')
    const button = screen.getByRole('button', { name: /^Filters/ })
    expect(button).toHaveAccessibleName('Filters (2 filters are set)')
    await user.click(button)
    const dialog = screen.getByRole('dialog', { name: 'Filters' })
    expect(within(dialog).getByRole('combobox', { name: 'As of year' })).toHaveValue('2019')
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
