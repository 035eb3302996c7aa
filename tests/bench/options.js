import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DIST } from './site.js'

/**
 * @param {string} text words between commas
 * @param {readonly string[]} known
 * @returns {string[]}
 * @throws on other words
 */
export function parseList(text, known) {
  const words = text.split(',')
  const unknown = words.find((word) => !known.includes(word))
  if (unknown !== undefined) throw new Error(`"${unknown}" is none of ${known.join(', ')}`)
  return words
}

/** @param {string} text @returns {number} 1 at least */
export const parseRepeats = (text) => Math.max(1, Number(text) || 1)

/** What every bench understands, for `parseArgs`. */
export const COMMON_OPTIONS = /** @type {const} */ ({
  repeats: { type: 'string', default: '3' },
  build: { type: 'boolean', default: false },
  dist: { type: 'string', default: DIST },
  write: { type: 'boolean', default: false },
})

/**
 * The command line of a bench that measures parts at several sizes.
 *
 * @template {string} Part
 * @param {readonly number[]} allSizes
 * @param {readonly Part[]} allParts
 */
export function readOptions(allSizes, allParts) {
  const { values } = parseArgs({
    options: {
      ...COMMON_OPTIONS,
      sizes: { type: 'string', default: allSizes.join() },
      only: { type: 'string', default: allParts.join() },
    },
  })
  const sizes = parseList(values.sizes, allSizes.map(String)).map(Number)
  const parts = /** @type {Part[]} */ (parseList(values.only, allParts))
  const isComplete = sizes.length === allSizes.length && parts.length === allParts.length
  return {
    sizes,
    parts,
    repeats: parseRepeats(values.repeats),
    dist: resolve(values.dist),
    isAnew: values.build,
    isWritten: isComplete || values.write,
  }
}
