import type { Page } from '@playwright/test'
import { expect, test, viewOf, waitForFrames } from './support'

/** WCAG 2.5.8: a target is so large in both directions, or so far from the next, pixels. */
const LEAST = 24

interface Target {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly x: number
  readonly y: number
}

/**
 * The controls of the timeline with the part of them that can be pressed: what lies over a control
 * takes from it. Marks are not among them; the list of their lane is the equal control.
 */
function targetsOf(page: Page): Promise<readonly Target[]> {
  return viewOf(page, 'timeline').evaluate((timeline) => {
    const controls = [
      ...timeline.querySelectorAll<HTMLElement>('button, select, input, [role="slider"]'),
    ].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) && !control.matches(':disabled'),
    )
    return controls.map((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect()
      const isHit = (x: number, y: number) => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && control.contains(hit)
      }
      const span = (from: number, to: number) =>
        Array.from(
          { length: Math.ceil(to - Math.floor(from)) },
          (_, at) => Math.floor(from) + at + 0.5,
        )
      const columns = span(left, right)
      // In each row from both sides only as far as to what can be pressed: most of it is.
      const hits = span(top, bottom).flatMap((y) => {
        const first = columns.find((x) => isHit(x, y))
        const last = columns.findLast((x) => isHit(x, y))
        return first === undefined || last === undefined ? [] : [{ y, first, last }]
      })
      const [x, y] = [Math.min(...hits.map(({ first }) => first)), hits[0]?.y ?? NaN]
      const width = Math.max(...hits.map(({ last }) => last)) - x + 1
      const height = (hits.at(-1)?.y ?? NaN) - y + 1
      const name = control.getAttribute('aria-label') ?? control.textContent.trim()
      return { name, width, height, x: x + width / 2, y: y + height / 2 }
    })
  })
}

/** Targets that are too small and have another one within reach. */
function tooSmall(targets: readonly Target[]): readonly Target[] {
  const isSmall = ({ width, height }: Target) => Math.min(width, height) < LEAST
  const isNear = (a: Target, b: Target) => Math.hypot(a.x - b.x, a.y - b.y) < LEAST
  return targets.filter(
    (target) =>
      isSmall(target) && targets.some((other) => other !== target && isNear(target, other)),
  )
}

// German, because its words are longer.
test('every control of the timeline is 24 px large, or far from the next', async ({
  openShared,
}) => {
  const page = await openShared('de/')
  const timeline = viewOf(page, 'timeline')
  const expectRoom = async (when: string) => {
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect.poll(async () => (await timeline.boundingBox())?.width).toBe(width)
      await waitForFrames(page)
      const targets = await targetsOf(page)
      expect(targets.length).toBeGreaterThan(25)
      expect.soft(tooSmall(targets), `${when}, ${width} px wide`).toEqual([])
    }
  }
  await expectRoom('all years')

  for (const [name, month] of [
    ['Von', '10/2015'],
    ['Bis', '3/2018'],
  ] as const) {
    await page.getByRole('textbox', { name, exact: true }).fill(month)
    await page.keyboard.press('Enter')
  }
  await expect(page).toHaveURL(/time=2015-10\.\.2018-03/)
  await page.getByRole('button', { name: 'Zeit vergrößern' }).click()
  await expect(page.getByRole('button', { name: 'Alle Jahre' })).toBeVisible()
  await expectRoom('exact dates on a zoomed axis')
})
