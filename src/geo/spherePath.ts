import { geoArea, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3'
import type { Position } from 'geojson'
import type { Shape } from './frame'
import { DETAIL } from './framePath'

/** As d3 draws into a canvas; here it becomes an SVG path. */
class PathWriter {
  #path = ''
  #lastX = 0
  #lastY = 0
  /** The point that lay too near to the one before: the end of a line is drawn all the same. */
  #left: readonly [x: number, y: number] | undefined

  moveTo(x: number, y: number): void {
    this.#finish()
    this.#write('M', x, y)
  }

  lineTo(x: number, y: number): void {
    const isNear = Math.abs(x - this.#lastX) < DETAIL && Math.abs(y - this.#lastY) < DETAIL
    if (isNear) this.#left = [x, y]
    else this.#write('L', x, y)
  }

  closePath(): void {
    this.#left = undefined
    this.#path += 'Z'
  }

  /** Only points are drawn as circles, and no shape has any. */
  arc(): void {
    this.#finish()
  }

  beginPath(): void {
    this.#path = ''
    this.#left = undefined
  }

  /** What was written since the beginning. */
  get path(): string {
    this.#finish()
    return this.#path
  }

  #finish(): void {
    if (this.#left) this.#write('L', ...this.#left)
  }

  #write(command: 'M' | 'L', x: number, y: number): void {
    this.#path += `${command}${String(Math.round(x * 10) / 10)},${String(Math.round(y * 10) / 10)}`
    this.#lastX = x
    this.#lastY = y
    this.#left = undefined
  }
}

/** Larger than half of the Earth no land is: then its outline runs the other way round. */
const HALF_SPHERE = 2 * Math.PI

function turned(rings: Position[][]): Position[][] {
  const isInsideOut = geoArea({ type: 'Polygon', coordinates: rings }) > HALF_SPHERE
  return isInsideOut ? rings.map((ring) => ring.toReversed()) : rings
}

/** Each shape once: the same ones are drawn into every frame. */
const onSphere = new WeakMap<Shape, Shape>()

/** The shape with what is inside it to the right of its outline, as d3 reads it on the sphere. */
function toSphere(shape: Shape): Shape {
  const known = onSphere.get(shape)
  if (known) return known
  const made: Shape =
    shape.type === 'Polygon'
      ? { ...shape, coordinates: turned(shape.coordinates) }
      : shape.type === 'MultiPolygon'
        ? { ...shape, coordinates: shape.coordinates.map(turned) }
        : shape
  onSphere.set(shape, made)
  return made
}

/**
 * Draws on the sphere: d3 cuts shapes at the projection's own antimeridian, bends long edges and clips
 * them to its extent.
 * @param projection with its clip extent set
 * @returns gives the SVG path of a shape, to a tenth of a pixel and without points that lie on each
 *   other; empty: none of it is in the extent
 */
export function spherePath(projection: GeoProjection): {
  readonly draw: (shape: Shape) => string
  /** The edge of the world, as far as it is in the extent. */
  readonly outline: string
} {
  const writer = new PathWriter()
  const path = geoPath(projection, writer)
  const write = (object: GeoPermissibleObjects) => {
    writer.beginPath()
    path(object)
    return writer.path
  }
  return { draw: (shape) => write(toSphere(shape)), outline: write({ type: 'Sphere' }) }
}
