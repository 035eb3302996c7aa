import { expect, findBarriers, markList, positionOf, test, viewOf } from './support'

test('the dark map opens the list of a cluster and the text about itself, without a barrier', async ({
  openShared,
}) => {
  const page = await openShared('?theme=dark')
  const map = viewOf(page, 'map')
  const cluster = markList(page).locator('button[data-ids]').first()
  const ids = ((await cluster.getAttribute('data-ids')) ?? '').split(' ')
  const dialog = map.getByRole('dialog')
  const rows = dialog.getByRole('listitem').getByRole('button')

  await test.step('Enter opens the list of a cluster, Escape gives the focus back', async () => {
    await expect(cluster).toHaveAttribute('aria-haspopup', 'dialog')
    /** The name of the button, without what the button does. */
    const title = ((await cluster.textContent()) ?? '').replace(/, opens a list$/, '')
    expect(title).toMatch(new RegExp(`^${ids.length} partners (?:in .+|here)$`))
    await cluster.focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveAccessibleName(title)
    await expect(rows).toHaveCount(ids.length)
    await expect(rows.first()).toBeFocused()
    expect.soft(await findBarriers(page), 'with the list open').toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(cluster).toBeFocused()
    await expect(page.getByTestId('focus-ring'), 'the map still shows the focus').toBeVisible()
  })

  await test.step('a click opens it, a click elsewhere closes it and selects nothing', async () => {
    const { x, y } = await positionOf(cluster)
    await page.mouse.click(x, y)
    await expect(dialog).toHaveAccessibleName(/^\d+ partners (?:and \d+ locations? )?(?:in|here)/)
    for (const id of ids) await expect(dialog.locator(`[data-id="${id}"]`)).toHaveCount(1)
    await page.mouse.click(x - 150, y)
    await expect(dialog).toHaveCount(0)
    await expect(page).not.toHaveURL(/select=/)
  })

  await test.step('the text says by keyboard whose borders the map draws', async () => {
    const button = page.getByRole('button', { name: 'About this map' })
    const text = page.getByRole('region', { name: 'About this map' })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await expect(text).toContainText('Land, water and borders: Natural Earth, public domain.')
    await expect(text).toBeInViewport({ ratio: 1 })
    expect.soft(await findBarriers(page), 'with the text open').toEqual([])
    await page.keyboard.press('Tab')
    await expect(text).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(text).toHaveCount(0)
    await expect(button).toBeFocused()
  })

  await test.step('Enter on a row of the list selects it and opens its details', async () => {
    await cluster.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(1)).toBeFocused()
    const second = (await rows.nth(1).getAttribute('data-id')) ?? ''
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect(page).toHaveURL(new RegExp(`select=${second}`))
    await expect(viewOf(page, 'details')).toHaveAttribute('data-id', second)
    await expect(page.locator('body')).not.toBeFocused()
  })
})
