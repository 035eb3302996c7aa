import { describe, expect, it } from 'vitest'
import { fitWorld, NO_PADDING } from '../../../../src/geo/fit'
import { mercatorFrame } from '../../../../src/geo/frame'
import { placementZoom } from '../../../../src/geo/plane'
import { arrange } from '../../../../src/map/scene/arrangement'
import { prerenderMarks } from '../../../../src/map/prerender/prerenderMarks'
import { PRERENDER_PADDING, windowSettings } from '../../../../src/map/prerender/windowSettings'
import { marksOf } from '../../../../src/map/scene/scene'
import { mapPadding } from '../../../../src/surfaces/mapPlan'
import { openAtlas } from '../../../fixtures/facts'
import { makeProps } from '../makeProps'

const marks = marksOf(openAtlas())
const countText = (count: number) => `${String(count)} partners`
const draw = (isEmbedded: boolean) =>
  prerenderMarks({ marks, isEmbedded, countText, insetText: 'Enlarged at left' })

describe('the windows that are prerendered for', () => {
  it('keep the same sides free as the page that lives', () => {
    const desktop = mapPadding({ isPhone: false, isDesktop: true, hasPanel: false })
    const phone = mapPadding({ isPhone: true, isDesktop: false, hasPanel: false })
    expect(desktop.left).toBe(PRERENDER_PADDING.legend)
    expect(new Set(Object.values(phone))).toEqual(new Set([PRERENDER_PADDING.phone]))
  })

  it.each([false, true])('have the steps of zoom in order, embedded: %s', (isEmbedded) => {
    for (const { steps } of windowSettings(isEmbedded)) {
      const zooms = steps.map(({ zoom }) => zoom)
      expect(zooms).toEqual(zooms.map(placementZoom))
      expect(zooms).toEqual(zooms.toSorted((a, b) => a - b))
      expect(new Set(zooms).size).toBe(zooms.length)
    }
  })

  it.each([720, 900, 1099, 1100, 1440, 1920, 2560, 3600])(
    'have a step for a window %i px wide: that of the live map',
    (width) => {
      const isDesktop = width >= 1100
      const left = isDesktop ? PRERENDER_PADDING.legend : 0
      const camera = fitWorld({ width, height: 500 }, { ...NO_PADDING, left })
      const setting = windowSettings(false)[isDesktop ? 2 : 1]
      const reached = (setting?.steps ?? []).filter(({ query }) => {
        const [, from] = /width >= ([\d.]+)px/.exec(query) ?? []
        return width >= Number(from)
      })
      expect(reached.at(-1)?.zoom).toBe(placementZoom(camera.zoom))
    },
  )
})

describe('the prerendered map', () => {
  it.each([false, true])('holds every mark once by itself, embedded: %s', (isEmbedded) => {
    const single = draw(isEmbedded).marks.flatMap((entry) =>
      'mark' in entry ? [entry.mark.id] : [],
    )
    const clustered = draw(isEmbedded).marks.flatMap((entry) =>
      'mark' in entry ? [] : entry.members.map(({ id }) => id),
    )
    expect(new Set(single).size).toBe(single.length)
    expect(new Set([...single, ...clustered])).toEqual(new Set(marks.map(({ id }) => id)))
  })

  it('moves a mark at a step as far as the live map does', () => {
    const size = { width: 1440, height: 525 }
    const { plane } = mercatorFrame(fitWorld(size, { ...NO_PADDING, left: 240 }), size)
    const { placed } = arrange(makeProps({ marks }), plane, countText)
    const { css, marks: drawn } = draw(false)
    const rule = /width >= 1100[^]*?\(width >= 1416[^]*?--t:var\(--(\w)\)/.exec(css)
    const letter = rule?.[1] ?? ''
    for (const { mark, members, offset } of placed) {
      if (members.length > 1) continue
      const style = drawn.find((entry) => 'mark' in entry && entry.mark === mark)?.style ?? ''
      const [, x = '0', y = '0'] =
        new RegExp(`--${letter}:(-?[\\d.]+)(?:px)? (-?[\\d.]+)(?:px)?`).exec(style) ?? []
      expect(Math.hypot(Number(x) - offset[0], Number(y) - offset[1]), mark.id).toBeLessThan(0.1)
    }
  })

  it('names nothing that a leader would have to lead to', () => {
    for (const { name } of draw(false).names) expect(name.leader).toBeUndefined()
  })
})
