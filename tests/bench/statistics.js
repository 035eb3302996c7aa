/** @param {number[]} numbers @param {number} share 0.5: the median */
export function quantile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** @param {number[]} numbers */
export const median = (numbers) => quantile(numbers, 0.5)
