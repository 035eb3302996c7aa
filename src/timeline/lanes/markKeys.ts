/** What can be chosen: marks, and chips that stand for many. */
const CHOOSABLE = '[role="button"]:is([data-id], [data-ids])'

/** The marks and chips of a lane that can be chosen, in the order of time. */
function marksOf(lane: Element | undefined): readonly SVGElement[] {
  if (!lane) return []
  return [...lane.querySelectorAll<SVGElement>(CHOOSABLE)].sort(
    (a, b) => Number(a.dataset.x) - Number(b.dataset.x),
  )
}

function distance(mark: SVGElement, x: number): number {
  return Math.abs(Number(mark.dataset.x) - x)
}

/**
 * The mark or chip that an arrow key leads to: left and right in time, up and down to the nearest in the next
 * lane that has marks; Home and End to the ends of the lane.
 * @returns `null` where the way ends, `undefined` for keys that do not move
 */
export function neighborOf(mark: SVGElement, key: string): SVGElement | null | undefined {
  const lane = mark.closest('[data-lane]')
  if (!lane) return undefined
  const marks = marksOf(lane)
  const index = marks.indexOf(mark)
  const acrossTo = (step: 1 | -1) => {
    const lanes = [...(mark.ownerSVGElement?.querySelectorAll('[data-lane]') ?? [])]
    for (let at = lanes.indexOf(lane) + step; lanes[at]; at += step) {
      const x = Number(mark.dataset.x)
      const nearest = [...marksOf(lanes[at])].sort((a, b) => distance(a, x) - distance(b, x))[0]
      if (nearest) return nearest
    }
    return null
  }
  switch (key) {
    case 'ArrowLeft':
      return marks[index - 1] ?? null
    case 'ArrowRight':
      return marks[index + 1] ?? null
    case 'Home':
      return marks[0] ?? null
    case 'End':
      return marks.at(-1) ?? null
    case 'ArrowUp':
      return acrossTo(-1)
    case 'ArrowDown':
      return acrossTo(1)
    default:
      return undefined
  }
}
