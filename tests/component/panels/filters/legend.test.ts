import { screen } from '@testing-library/svelte'
import { describe, expect, it } from 'vitest'
import Legend from '../../../../src/panels/filters/Legend.svelte'
import { showPanel } from '../showPanel'

const showLegend = (link = '', lang: 'en' | 'de' = 'en') =>
  showPanel(Legend, link, lang, { orientation: 'column' as 'column' | 'chips' })
const box = (name: RegExp) => screen.getByRole('checkbox', { name })

describe('the legend', () => {
  it('has a row for each kind of mark, with its live number', () => {
    const { atlas } = showLegend('?time=2019')
    const boxes = screen.getAllByRole('checkbox')
    expect(boxes).toHaveLength(6)
    const flagship = atlas.facetCounts.tiers.get('flagship') ?? 0
    expect(box(/^Flagship partner/)).toHaveAccessibleName(`Flagship partner ${String(flagship)}`)
    expect(box(/^Flagship partner/)).toHaveAccessibleDescription(
      atlas.dataset.labels.tierDefinitions.flagship,
    )
  })

  it('switches a kind off and keeps its number', async () => {
    const { atlas, user } = showLegend()
    const name = box(/^Flagship partner/).closest('label')?.textContent
    await user.click(box(/^Flagship partner/))
    expect(box(/^Flagship partner/)).not.toBeChecked()
    expect(atlas.filters.tiers).not.toContain('flagship')
    expect(box(/^Flagship partner/).closest('label')?.textContent).toBe(name)
    await user.click(box(/^Flagship partner/))
    expect(atlas.filters.tiers).toBeNull()
  })

  it('switches all off and on', async () => {
    const { atlas, user } = showLegend()
    await user.click(screen.getByRole('button', { name: 'Kinds: none' }))
    expect(atlas.filters.tiers).toEqual([])
    await user.click(box(/^Flagship partner/))
    expect(atlas.filters.tiers).toEqual(['flagship'])
    await user.click(screen.getByRole('button', { name: 'Kinds: all' }))
    expect(atlas.filters.tiers).toBeNull()
  })

  it('speaks German', () => {
    showLegend('', 'de')
    expect(screen.getByRole('region', { name: 'Auf der Karte zeigen' })).toBeVisible()
    expect(box(/^Flaggschiff-Partner/)).toBeChecked()
  })
})
