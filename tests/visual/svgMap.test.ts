import { render } from '@testing-library/svelte'
import { afterAll, describe, expect, it } from 'vitest'
import type { Size } from '../../src/geo/fit'
import { equalAreaFrame } from '../../src/geo/equalArea'
import { mercatorFrame, type MapFrame } from '../../src/geo/frame'
import { loadBasemap } from '../../src/map/scene/basemapData'
import type { MapView, MapViewProps } from '../../src/map/mapViewTypes'
import type { EntityId } from '../../src/model/types'
import type { AtlasState } from '../../src/state/AtlasState.svelte'
import SvgMapFixture from './SvgMap.fixture.svelte'
import { openAtlas, openMapLibre, propsOf } from './openMap'

const SIZES: readonly Size[] = [
  { width: 1440, height: 552 },
  { width: 1024, height: 452 },
  { width: 390, height: 354 },
]

async function drawSvg(
  atlas: AtlasState,
  props: MapViewProps,
  frame: MapFrame,
  shownAt: Size = frame.size,
) {
  const basemap = await loadBasemap()
  const { container } = render(SvgMapFixture, {
    atlas,
    ...shownAt,
    map: {
      frame,
      basemap,
      shown: props,
      arcs: props.arcs,
      mesh: props.mesh,
      label: 'Map',
      onselect: () => undefined,
      onhighlight: () => undefined,
    },
  })
  const root = container.querySelector('svg.svg-map')
  if (!root) throw new Error('There is no static map')
  const origin = root.getBoundingClientRect()
  /** Middle and size of each drawn mark, pixels of the map, by the ids it stands for. */
  const drawn = [...root.querySelectorAll<SVGElement>('[role="button"]')].map((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect()
    const ids = mark.dataset.ids ?? mark.dataset.id ?? ''
    return {
      ids: ids.split(' ') as EntityId[],
      name: mark.getAttribute('aria-label') ?? '',
      x: left + width / 2 - origin.left,
      y: top + height / 2 - origin.top,
      width,
    }
  })
  return { root, drawn }
}

/** Every width with nothing selected, some with something, and some with two years compared. */
const CASES = [
  ...SIZES.map((size) => ({ link: '', size })),
  { link: '?select=partner:imperial-college-london', size: SIZES[0]! },
  { link: '?select=alliance:eurotech', size: SIZES[2]! },
  { link: '?compare=2010..2025', size: SIZES[0]! },
  { link: '?compare=2019..2025&select=alliance:eurotech', size: SIZES[2]! },
]

describe('every mark lies within 1 px of where MapLibre draws it', () => {
  /** By width: to start MapLibre takes longer than all that is measured on it. */
  const views = new Map<number, Promise<MapView>>()
  async function drawByMapLibre(atlas: AtlasState, props: MapViewProps, size: Size) {
    const opened = views.get(size.width) ?? openMapLibre(atlas, props, size)
    views.set(size.width, opened)
    const view = await opened
    view.update(props)
    return view
  }
  afterAll(async () => {
    for (const view of await Promise.all(views.values())) view.destroy()
  })

  it.each(CASES)('at $size.width px with "$link"', async ({ link, size }) => {
    const atlas = await openAtlas(link)
    const props = propsOf(atlas, size)
    const view = await drawByMapLibre(atlas, props, size)
    const { drawn } = await drawSvg(atlas, props, mercatorFrame(props.camera, size))
    const far = drawn.flatMap(({ ids, x, y }) =>
      ids.flatMap((id) => {
        const point = view.pointOf(id)
        const distance = point ? Math.hypot(point.x - x, point.y - y) : Infinity
        return distance < 1 ? [] : [{ id, distance }]
      }),
    )
    expect(drawn.length).toBeGreaterThan(20)
    expect(far).toEqual([])
  })
})

describe('the static map', () => {
  it('keeps the size of marks when the page makes it narrower, and their places', async () => {
    const atlas = await openAtlas()
    const size = { width: 1440, height: 552 }
    const props = propsOf(atlas, size)
    const frame = mercatorFrame(props.camera, size)
    const whole = await drawSvg(atlas, props, frame)
    const half = await drawSvg(atlas, props, frame, { width: 720, height: 276 })
    whole.drawn.forEach(({ x, y, width }, index) => {
      const other = half.drawn[index]
      expect(other?.width).toBeCloseTo(width, 1)
      // A mark that made room for another keeps its distance in pixels.
      expect(Math.abs((other?.x ?? 0) - x / 2)).toBeLessThan(8)
      expect(Math.abs((other?.y ?? 0) - y / 2)).toBeLessThan(8)
    })
  })

  it('gives every partner a named button, by itself or in a cluster', async () => {
    const atlas = await openAtlas()
    const size = { width: 1440, height: 900 }
    const props = propsOf(atlas, size)
    const { drawn } = await drawSvg(atlas, props, mercatorFrame(props.camera, size))
    const ids = drawn.flatMap((mark) => mark.ids)
    expect(new Set(ids)).toEqual(new Set(props.marks.map(({ id }) => id)))
    expect(drawn.filter(({ name }) => name === '')).toEqual([])
  })

  it('shows the world in true areas for print, with every partner in it', async () => {
    const atlas = await openAtlas()
    const size = { width: 1123, height: 640 }
    const props = propsOf(atlas, size)
    const { root, drawn } = await drawSvg(atlas, props, equalAreaFrame(size))
    expect(new Set(drawn.flatMap((mark) => mark.ids)).size).toBe(props.marks.length)
    // Land and water are drawn as soon as their code is there.
    await expect
      .poll(() => root.querySelectorAll('.basemap path[d^="M"]').length)
      .toBeGreaterThan(4)
  })
})
