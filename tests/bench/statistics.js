/** @param {number[]} numbers @param {number} share 0.5: the median */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** @param {number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5)

/**
 * @param {readonly Record<string, number>[]} visits
 * @param {string} name of the measure
 * @returns {number} median of the visits that measured it; not a number when none did
 */
export const medianOf = (visits, name) =>
  median(visits.map((values) => values[name] ?? NaN).filter((value) => !Number.isNaN(value)))

/**
 * The ratios of two sides, visit by visit.
 *
 * @param {readonly Record<string, number>[]} ours
 * @param {readonly Record<string, number>[]} theirs
 * @param {string} name of the measure
 * @returns {number[]} of the visits that measured it on both sides
 */
export const ratiosOf = (ours, theirs, name) =>
  ours
    .map((values, index) => values[name] / theirs[index]?.[name])
    .filter((ratio) => Number.isFinite(ratio))
