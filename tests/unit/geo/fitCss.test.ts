import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EUROPE_BOUNDS,
  fitBounds,
  fitWorld,
  NO_PADDING,
  type FittedCamera,
  type Size,
} from '../../../src/geo/fit'
import { fitBoundsCss, fitWorldCss, type WorldCss } from '../../../src/geo/fitCss'
import { toMercator, worldWidth } from '../../../src/geo/mercator'

/** The box of the world for a camera, as the maps draw it. */
function boxOf({ zoom, lng, lat }: FittedCamera, size: Size) {
  const width = worldWidth(zoom)
  const [x, y] = toMercator([lng, lat])
  return { width, left: size.width / 2 - x * width, top: size.height / 2 - y * width }
}

/** Reads sums, products, brackets, `min` and `max` of lengths: what the box in CSS is written in. */
function evaluate(text: string, { width, height }: Size, world: number): number {
  const tokens =
    text
      .replaceAll('var(--world)', `${String(world)}px`)
      .match(/[a-z]+\(|[\d.e-]+[a-z]*|[-+*/(),]/g) ?? []
  let at = 0
  const units: Readonly<Record<string, number>> = {
    '': 1,
    px: 1,
    cqw: width / 100,
    cqh: height / 100,
  }
  const list = (): number[] => {
    const values = [sum()]
    while (tokens[at] === ',') {
      at += 1
      values.push(sum())
    }
    at += 1
    return values
  }
  const factor = (): number => {
    const token = tokens[at] ?? ''
    at += 1
    if (token === '(') return list()[0] ?? NaN
    if (token === 'min(') return Math.min(...list())
    if (token === 'max(') return Math.max(...list())
    const [, number, unit = ''] = /^([\d.e-]+?)(px|cqw|cqh)?$/.exec(token) ?? []
    return Number(number) * (units[unit] ?? NaN)
  }
  const product = (): number => {
    let value = factor()
    while (tokens[at] === '*' || tokens[at] === '/') {
      at += 1
      value = tokens[at - 1] === '*' ? value * factor() : value / factor()
    }
    return value
  }
  const sum = (): number => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      at += 1
      value += tokens[at - 1] === '+' ? product() : -product()
    }
    return value
  }
  return sum()
}

function layOut(css: WorldCss, size: Size) {
  const width = evaluate(css.width, size, NaN)
  return {
    width,
    left: evaluate(css.left, size, width),
    top: evaluate(css.top, size, width),
  }
}

const sizes = fc.record({
  width: fc.integer({ min: 280, max: 4000 }),
  height: fc.integer({ min: 60, max: 3000 }),
})

function expectSame(css: WorldCss, camera: (size: Size) => FittedCamera) {
  fc.assert(
    fc.property(sizes, (size) => {
      const [drawn, live] = [layOut(css, size), boxOf(camera(size), size)]
      for (const key of ['width', 'left', 'top'] as const)
        expect(Math.abs(drawn[key] - live[key]), key).toBeLessThan(0.01)
    }),
  )
}

describe('CSS lays the world out where the camera shows it', () => {
  it.each([0, 240])('for the whole world, with %i px covered at the left', (left) => {
    expectSame(fitWorldCss(left), (size) => fitWorld(size, { ...NO_PADDING, left }))
  })

  it('for Europe', () => {
    const padding = { top: 24, right: 24, bottom: 24, left: 24 }
    expectSame(fitBoundsCss(EUROPE_BOUNDS, 24), (size) => fitBounds(EUROPE_BOUNDS, size, padding))
  })
})
