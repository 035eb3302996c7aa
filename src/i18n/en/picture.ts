/** English: what stands in a picture of a view. */
export const picture = {
  /** Which projection it is drawn in. */
  projection: 'Equal Earth projection: areas are true to size',
  sources: (n: number): string => (n === 1 ? 'Source:' : 'Sources:'),
  hollow: (year: number) => `Planned, former, or last documented before ${String(year)}`,
}
