import { expect, openAtlas, test, waitForMap } from './support'

/** What software WebGL says about its own slowness. */
const HARMLESS = /GPU stall due to ReadPixels|GL Driver Message/

for (const [path, map, tag = ''] of [
  ['', 'idle', ' @phone'],
  ['de/', 'idle'],
  ['?select=alliance:eurotech&time=2019', 'idle'],
  ['de/?layout=list&select=partner:technion', 'hidden', ' @phone'],
  ['?story=twenty-years-of-alliances', 'idle'],
  ['embed/', 'idle'],
  ['de/embed/?theme=dark', 'idle'],
] as const) {
  test(`/${path} says nothing in the console${tag}`, async ({ page }) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning'
      if (isComplaint && !HARMLESS.test(message.text())) complaints.push(message.text())
    })
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`))
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`)
    })

    await openAtlas(page, path)
    await waitForMap(page, map)

    expect(complaints).toEqual([])
  })
}
