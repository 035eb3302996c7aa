import { isPartialDate, toInterval } from '../model/partialDate'
import type { TimeExtent } from '../model/timeExtent'

/**
 * Two-way translation between a query value and what it means. `parse` never throws: it answers
 * `undefined` for what it cannot read, and the default holds. `format` answers `undefined` for the
 * default, which is not written.
 */
export interface Codec<T> {
  /** The value is a comma list. */
  readonly isList?: true
  readonly parse: (text: string) => T | undefined
  readonly format: (value: T) => string | undefined
}

/** `2006..2025`, `2018-06..2019-03`, or one date for "as of". Reversed ends are put in order. */
export const extentCodec: Codec<TimeExtent | null> = {
  parse: (text) => {
    const [from = '', to = from, ...rest] = text.split('..')
    if (rest.length > 0 || !isPartialDate(from) || !isPartialDate(to)) return undefined
    const inOrder = toInterval(from).start <= toInterval(to).start
    return inOrder ? { from, to } : { from: to, to: from }
  },
  format: (extent) =>
    extent === null
      ? undefined
      : extent.from === extent.to
        ? extent.from
        : `${extent.from}..${extent.to}`,
}

const NOTHING = 'none'
const LIST_ITEM = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}-])?$/u

/** A comma list of ids; `none` chooses nothing, which differs from no restriction (`null`). */
export const choiceCodec: Codec<readonly string[] | null> = {
  isList: true,
  parse: (text) => {
    if (text.toLowerCase() === NOTHING) return []
    const values = [...new Set(text.split(',').map((value) => value.trim()))].filter(
      (value) => LIST_ITEM.test(value) && value !== NOTHING,
    )
    return values.length > 0 ? values : undefined
  },
  format: (values) =>
    values === null ? undefined : values.length === 0 ? NOTHING : values.join(','),
}

/** A word out of a closed list, in small or capital letters. */
export function oneOfCodec<T extends string>(words: readonly T[], fallback: T): Codec<T> {
  return {
    parse: (text) => words.find((word) => word === text.toLowerCase()),
    format: (value) => (value === fallback ? undefined : value),
  }
}

/** A whole number from `min` to `max`; `null` where none is set. */
export function numberCodec(min: number, max: number): Codec<number | null> {
  return {
    parse: (text) => {
      if (!/^\d{1,9}$/.test(text)) return undefined
      const value = Number(text)
      return value >= min && value <= max ? value : undefined
    },
    format: (value) => (value === null ? undefined : String(value)),
  }
}

/** `true` or `false`. */
export function flagCodec(fallback: boolean): Codec<boolean> {
  const { parse } = oneOfCodec(['true', 'false'], '')
  return {
    parse: (text) => {
      const word = parse(text)
      return word === undefined ? undefined : word === 'true'
    },
    format: (value) => (value === fallback ? undefined : String(value)),
  }
}

/** An id such as a story's. */
export const idCodec: Codec<string | null> = {
  parse: (text) => (/^[a-z0-9][a-z0-9-]*$/i.test(text) ? text.toLowerCase() : undefined),
  format: (value) => value ?? undefined,
}
