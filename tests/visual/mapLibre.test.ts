import { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { MapViewProps } from '../../src/map/mapViewTypes'
import type { EntityId } from '../../src/model/types'
import { MOTION } from '../../src/theme/tokens'
import { openAtlas, openMapLibre, propsOf } from './openMap'

const SIZE = { width: 480, height: 320 }
const IMPERIAL: EntityId = 'partner:imperial-college-london'
const QUEENSLAND: EntityId = 'partner:university-of-queensland'

async function open(link = '', change: Partial<MapViewProps> = {}) {
  const atlas = await openAtlas(link)
  const props = { ...propsOf(atlas, SIZE), ...change }
  const view = await openMapLibre(atlas, props, SIZE)
  onTestFinished(view.destroy)
  return { atlas, props, view }
}

/** The sources that are given data while something is done. */
function watchSources(): () => string[] {
  const setData = vi.spyOn(GeoJSONSource.prototype, 'setData')
  return () => setData.mock.contexts.map((source) => (source as GeoJSONSource).id)
}

/**
 * Time stands still, and frames are drawn by hand: a busy machine may draw too few while an arc grows.
 * @returns draws the frame that is due, so many milliseconds later
 */
function holdFrames(): (after: number) => void {
  let now = performance.now()
  let due: FrameRequestCallback[] = []
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((draw) => due.push(draw))
  return (after) => {
    now += after
    const frame = due
    due = []
    for (const draw of frame) draw(now)
  }
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe.each(['mercator', 'globe'] as const)('on the %s', (projection) => {
  it('highlights by the state of features and changes the theme, and builds no source', async () => {
    const { props, view } = await open(`?projection=${projection}`)
    const rebuilt = watchSources()
    const setState = vi.spyOn(MapLibreMap.prototype, 'setFeatureState')
    view.update({ ...props, highlighted: new Set([IMPERIAL]), tipId: IMPERIAL })
    view.update({ ...props, highlighted: new Set() })
    const states = setState.mock.calls.map(([feature, state]): object => ({
      ...feature,
      ...(state as object),
    }))
    expect(states).toContainEqual(
      expect.objectContaining({ source: 'marks', id: IMPERIAL, highlighted: true }),
    )
    expect(states).toContainEqual(
      expect.objectContaining({ source: 'marks', id: IMPERIAL, highlighted: false }),
    )
    view.update({ ...props, theme: 'dark' })
    expect(rebuilt()).toEqual([])
  })
})

describe('on the globe', () => {
  it('what lies on the far side has no place and comes into sight when the globe is turned', async () => {
    const { props, view } = await open('?projection=globe')
    expect(view.pointOf(IMPERIAL)).toBeDefined()
    expect(view.pointOf(QUEENSLAND)).toBeUndefined()
    view.update({ ...props, camera: { ...props.camera, lng: 150, lat: -25 } })
    await expect.poll(() => view.pointOf(QUEENSLAND)).toBeDefined()
    expect(view.pointOf(IMPERIAL)).toBeUndefined()
  })
})

describe('an arc', () => {
  /** The network of 2017 and of 2018, when Queensland's alliance began. */
  async function openYear(isReducedMotion: boolean) {
    const { view, props } = await open('?time=2017', { year: 2017, isReducedMotion })
    const later = propsOf(await openAtlas('?time=2018'), SIZE)
    return { view, next: { ...later, camera: props.camera, year: 2018, isReducedMotion } }
  }

  it('is drawn from Munich once when its tie begins as time plays', async () => {
    const { view, next } = await openYear(false)
    const rebuilt = watchSources()
    const countOf = (source: string) => rebuilt().filter((id) => id === source).length
    const drawFrame = holdFrames()
    view.update(next)
    for (let frame = 0; frame < 3; frame += 1) drawFrame(MOTION.arc / 4)
    expect(countOf('arcs-growing'), 'empty at first, then longer with every frame').toBe(4)
    expect(countOf('arcs')).toBe(1)
    drawFrame(MOTION.arc)
    expect(countOf('arcs'), 'then it stands with the others').toBe(2)
  })

  it('is simply there with reduced motion', async () => {
    const { view, next } = await openYear(true)
    const rebuilt = watchSources()
    view.update(next)
    expect(rebuilt().filter((id) => id === 'arcs')).toHaveLength(1)
    expect(rebuilt().filter((id) => id === 'arcs-growing')).toHaveLength(1)
  })
})
