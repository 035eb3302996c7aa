import { it } from 'vitest'
import { fitBounds, fitWorld, EUROPE_BOUNDS } from '../../../src/geo/fit'
import { mercatorFrame } from '../../../src/geo/frame'
import { arrange } from '../../../src/map/arrangement'
import { placeNames } from '../../../src/map/names'
import { sceneOf } from '../../../src/map/scene'
import { relatedMarks } from '../../../src/map/selection'
import { estimateWidth } from '../../../src/theme/measure'
import { openAtlas } from '../../fixtures/facts'

function show(atlas: any, frame: any, scale: number, isCompact = false) {
  const { marks } = sceneOf(atlas)
  const related = relatedMarks(atlas, marks)
  return arrange(
    { marks, related, onlyRelatedLabels: false, selectedId: null, scale, isCompact },
    frame.plane,
    (n) => `${n} partners`,
  )
}
const space = (frame: any) => ({
  project: frame.project,
  bounds: { minX: 0, minY: 0, maxX: frame.size.width, maxY: frame.size.height },
  covers: [],
  placeNames: [],
  measure: estimateWidth,
})

it('europe', () => {
  for (const [size, scale] of [
    [{ width: 1440, height: 552 }, 1],
    [{ width: 390, height: 355 }, 1.12],
  ] as const) {
    const frame = mercatorFrame(fitBounds(EUROPE_BOUNDS, size), size)
    for (const link of ['', '?time=2025']) {
      let t = performance.now()
      const atlas = openAtlas(link)
      const a = show(atlas, frame, scale)
      const { names } = placeNames(a, space(frame))
      const named = new Set(names.flatMap((n) => n.marks))
      const wanted = a.placed
        .flatMap((p) => p.members.map((m) => ({ m, p })))
        .filter(({ m, p }) => {
          const [x, y] = frame.project(p.lngLat)
          const inside =
            x + p.offset[0] >= 0 &&
            x + p.offset[0] <= size.width &&
            y + p.offset[1] >= 0 &&
            y + p.offset[1] <= size.height
          return (
            inside &&
            (['home', 'flagship', 'strategic-alliance'].includes(m.symbol) ||
              (m.symbol === 'network' && m.weight >= 100))
          )
        })
      console.log(
        size.width,
        link,
        frame.plane.zoom,
        'wanted',
        wanted.length,
        'missing',
        wanted.filter(({ m }) => !named.has(m.id)).map(({ m }) => `${m.symbol} ${m.id} ${m.city}`),
        'names in sight',
        names.length,
        'ms',
        performance.now() - t,
      )
      console.log(wanted.map(({ m }) => m.id).join(' '))
    }
  }
})
it('stability', () => {
  for (const [name, size, camera] of [
    ['world', { width: 1440, height: 552 }, fitWorld({ width: 1440, height: 552 })],
    [
      'europe',
      { width: 1440, height: 552 },
      fitBounds(EUROPE_BOUNDS, { width: 1440, height: 552 }),
    ],
    ['phone', { width: 390, height: 355 }, fitBounds(EUROPE_BOUNDS, { width: 390, height: 355 })],
  ] as const) {
    const frame = mercatorFrame(camera, size)
    let prev: any, prevA: any
    let both = 0,
      moved = 0,
      kept = 0,
      jumped: string[] = []
    const t = performance.now()
    for (let year = 2006; year <= 2025; year += 1) {
      const a = show(openAtlas(`?time=${year}`), frame, 1)
      const { places } = placeNames(a, space(frame), prev)
      if (prev)
        for (const [id, place] of places) {
          const before = prev.get(id)
          if (!before) continue
          const l = a.labels.find((x) => x.id === id),
            lb = prevA.labels.find((x: any) => x.id === id)
          if (
            Math.hypot(l!.offset[0] - lb.offset[0], l!.offset[1] - lb.offset[1]) > 0.5 ||
            l!.lngLat[0] !== lb.lngLat[0]
          ) {
            moved++
            continue
          }
          both++
          if (before.spot.name === place.spot.name) kept++
          else jumped.push(`${year} ${id} ${before.spot.name} -> ${place.spot.name}`)
        }
      prev = places
      prevA = a
    }
    console.log(
      name,
      { both, kept, moved, share: kept / both },
      jumped.length,
      jumped.slice(0, 30),
      performance.now() - t,
    )
  }
})
