import type { Padding, Size } from '../geo/fit'
import type { Mark } from '../geo/marks'
import type { Box } from '../geo/plane'
import type { LngLat } from '../model/types'
import type { AtlasState } from '../state/AtlasState.svelte'
import type { Camera } from '../state/view'
import { BREAKPOINTS } from '../theme/tokens'
import { controlsBox, planSurround, farSideBox } from './controls/surround'
import type { MarkPoint } from './mapViewTypes'
import {
  contentCamera,
  foundPoints,
  inFreeArea,
  isInFreeArea,
  partingCamera,
  type FitInput,
} from './scene/fitView'
import { insetBox } from './scene/insetFrame'

/** What the content of the map is fitted into; all in pixels of the map. */
export interface MapRoom {
  readonly size: Size
  /** Along the edges, what a legend or a panel covers. */
  readonly padding: Padding
  /** What lies over the map. */
  readonly covers: readonly Box[]
  /** Where the enlarged Europe may stand, below the top; `undefined`: nowhere. */
  readonly insetTop: number | undefined
  readonly controls: Size
  /** What is said of the far side of a globe. */
  readonly farSide: Size
  /** MapLibre draws; else the SVG map, which is always flat. */
  readonly isFull: boolean
}

/** Where the map looks, and what of it is free. */
export class MapFitting {
  readonly #atlas: AtlasState
  readonly #room: () => MapRoom

  /** Who searches looks for what is found; so does a step of a story that chooses by its filters. */
  readonly #found: readonly LngLat[] = $derived.by(() => {
    const { surface, view } = this.#atlas
    return surface === 'present' || view.q !== '' ? foundPoints(this.#atlas) : []
  })
  readonly #fit: FitInput = $derived.by(() => {
    const { lookup, selected, view, surface } = this.#atlas
    const { size, padding } = this.#room()
    const { projection } = view
    return { lookup, selected, projection, size, padding, surface, found: this.#found }
  })
  readonly #flatFit: FitInput = $derived.by(() => ({ ...this.#fit, projection: 'mercator' }))
  readonly camera: Camera = $derived.by(() => this.#cameraOf(this.#fit))
  /** Where the SVG map looks. */
  readonly flatCamera: Camera = $derived.by(() =>
    this.#fit.projection === 'mercator' ? this.camera : this.#cameraOf(this.#flatFit),
  )
  /** As the map that is seen shows it. */
  readonly seenFit: FitInput = $derived.by(() => (this.#room().isFull ? this.#fit : this.#flatFit))
  readonly seenCamera: Camera = $derived.by(() =>
    this.#room().isFull ? this.camera : this.flatCamera,
  )
  readonly isPhone: boolean = $derived.by(() => {
    const { width } = this.#room().size
    return width > 0 && width < BREAKPOINTS.tablet
  })
  /** Where Europe stands enlarged; `undefined`: nowhere. */
  readonly inset: Box | undefined = $derived.by(() => {
    const { insetTop, size } = this.#room()
    return insetTop === undefined || this.#fit.projection === 'globe'
      ? undefined
      : insetBox(size, insetTop, this.camera.zoom)
  })
  /** All that names keep clear of. */
  readonly covers: readonly Box[] = $derived.by(() => {
    const { size, padding, covers, controls, farSide } = this.#room()
    const plan = planSurround(padding.right)
    return [
      ...covers,
      ...(this.isPhone ? [] : [controlsBox(size, controls, plan)]),
      farSideBox(size, farSide, plan, this.isPhone),
      ...(this.inset ? [this.inset] : []),
    ]
  })

  constructor(atlas: AtlasState, room: () => MapRoom) {
    this.#atlas = atlas
    this.#room = room
  }

  #cameraOf(fit: FitInput): Camera {
    const { view, surface, isAside } = this.#atlas
    if (!view.camera) return contentCamera(fit)
    // What a step looks at was chosen where no words stood over the map; who has moved it sees it as it is.
    const isOfStep = surface === 'present' && !isAside && fit.size.width > 0
    return isOfStep ? inFreeArea(fit, view.camera) : view.camera
  }

  /** Where marks that lie over each other stand apart; `undefined`: nowhere. */
  partingCamera(marks: readonly Mark[]): Camera | undefined {
    return partingCamera(this.seenFit, this.seenCamera, marks)
  }

  /** Whether a point is under nothing that covers an edge. */
  isFree(point: MarkPoint): boolean {
    const { size, padding } = this.#room()
    return isInFreeArea(point, size, padding)
  }
}
