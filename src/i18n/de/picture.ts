import type { PictureMessages } from '../picture'

/** German: what stands in a picture of a view. */
export const picture: PictureMessages = {
  projection: 'Projektion Equal Earth: flächentreu',
  sources: (n) => (n === 1 ? 'Quelle:' : 'Quellen:'),
  hollow: (year) => `Geplant, ehemalig oder vor ${String(year)} zuletzt belegt`,
}
