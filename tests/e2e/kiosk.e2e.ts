import { expect, openAtlas, test, viewOf } from './support'

test.use({ isAlone: true })

test('a screen at a booth plays while nobody is there, and hands over to whoever touches it', async ({
  page,
}) => {
  await page.clock.install()
  await openAtlas(page, '?kiosk=60&theme=light&time=2019')
  const story = viewOf(page, 'story')
  const heading = story.getByRole('heading', { level: 1 })

  await test.step('after a minute it begins anew, and plays', async () => {
    await page.clock.fastForward('01:00')
    await expect(page).toHaveURL(/\?theme=light&kiosk=60$/)
    await page.clock.fastForward('00:08')
    await expect(heading).toHaveText('Two universities begin')
    await page.clock.fastForward('00:30')
    await expect(heading).toHaveText('A research centre in Singapore')
    await expect(page.getByText('Touch the screen to explore for yourself')).toBeVisible()
  })

  await test.step('a touch gives the atlas as it stands, and presses nothing', async () => {
    await story.getByRole('button', { name: 'Next step' }).click()
    await expect(viewOf(page, 'timeline')).toBeVisible()
    await expect(page).toHaveURL(/time=2010.*kiosk=60/)
    await expect(page).not.toHaveURL(/story/)
  })

  await test.step('no link leads away; its address can be taken along', async () => {
    await page.getByRole('link', { name: 'Privacy' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Elsewhere on the web' })
    await expect(dialog).toContainText('/privacy/')
    await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible()
    await expect(page).toHaveURL(/kiosk=60/)
  })

  await test.step('when they have gone, nothing of them is left', async () => {
    await page.clock.fastForward('01:00')
    await expect(page.getByRole('dialog', { name: 'Elsewhere on the web' })).toBeHidden()
    await expect(page).toHaveURL(/\?theme=light&kiosk=60$/)
    await page.clock.fastForward('00:08')
    await expect(heading).toHaveText('Two universities begin')
  })
})
