/** The strip of all years above the lanes, pixels: names, then the growth of the network and the brush. */
export const OVERVIEW = {
  height: 58,
  /** Of the fullest year. */
  top: 21,
  /** The base line, where the brush runs. */
  bottom: 46,
  /** Right of the axis, for what reaches over its end. */
  margin: 8,
  /** From the beginning of the axis to what is written over its low first years. */
  textLeft: 8,
} as const
