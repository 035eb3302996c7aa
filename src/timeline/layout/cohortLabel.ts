import type { AtlasEvent } from '../../model/types'
import { isFree, type Slot } from '../../time/rows'
import type { PixelSpan } from '../../time/timeScale'
import type { LaneContext } from './types'
import { BAR_FONT } from './metrics'
import { allianceShortName, partnerName, shortTheme } from './names'
import type { MarkLabel } from './types'

/** Free pixels between a bar's edge and its name, inside and outside. */
const PADDING = 3

/** Ways to name a cohort, the fullest first. */
interface Names {
  /** With theme, size and partners: for the inside of a wide bar only. */
  readonly full: readonly string[]
  /** Number and one word of the theme. */
  readonly short: string
  /** Without the theme. */
  readonly bare: string
  /** Empty for the main academy. */
  readonly academy: string
}

function joined(...parts: readonly (string | number | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

/** @param academy name of the academy where it has to be told; the lane's main one has not */
function namesOf(context: LaneContext, event: AtlasEvent, academy: string): Names {
  const { lookup, words } = context
  const { number, theme, themeWord, participants } = event.cohort ?? {}
  const bare = joined(academy, number)
  const whole = joined(bare, theme)
  const detail = (partners: readonly string[]) =>
    participants === undefined && partners.length === 0
      ? []
      : [`${whole} · ${words.cohortDetail(participants, partners)}`]
  const first = event.cohort && shortTheme(event.cohort)
  // The first subject is worth its room only where it says more than the one word.
  const subject = first !== undefined && first.length > (themeWord ?? '').length ? first : undefined
  return {
    full: [
      ...detail(event.partners.map((id) => partnerName(lookup, id))),
      ...(participants === undefined ? [] : detail([])),
      whole,
      joined(bare, subject),
    ].filter((text) => text !== bare),
    short: joined(bare, themeWord ?? first),
    bare,
    academy,
  }
}

/** The name of another academy, without what all share. */
export function academyName({ lookup }: LaneContext, event: AtlasEvent): string {
  const academy = event.cohort && lookup.alliances.get(event.cohort.academy)
  return academy ? allianceShortName(academy).replace(/^TUM[ .]/, '') : ''
}

/**
 * The name of a cohort: as full as its bar is wide, number and one word beside the bar where it is
 * not, the number (the academy) alone where there is no room for more.
 * @param bar its visible stretch
 * @param taken everything else in its row
 */
export function labelCohort(
  context: LaneContext,
  event: AtlasEvent,
  bar: PixelSpan,
  taken: readonly Slot[],
  academy = '',
): MarkLabel | null {
  const { measure, scale } = context
  const [left, right] = scale.range()
  const { full, short, bare, academy: alone } = namesOf(context, event, academy)
  const widthOf = (text: string) => measure(text, BAR_FONT)
  const isInside = (text: string) =>
    text !== '' && widthOf(text) + PADDING * 2 <= bar.end - bar.start
  const inside = (text: string): MarkLabel => ({
    text,
    x: bar.start + PADDING,
    anchor: 'start',
    isStrong: false,
  })
  const beside = (text: string): MarkLabel | undefined => {
    if (text === '') return undefined
    const slots = [
      { x: bar.end + PADDING, anchor: 'start', from: bar.end + PADDING },
      { x: bar.start - PADDING, anchor: 'end', from: bar.start - PADDING - widthOf(text) },
    ] as const
    const slot = slots.find(({ from }) => {
      const end = from + widthOf(text)
      return from >= left && end <= right && isFree(taken, { start: from, end, kind: 'text' })
    })
    return slot && { text, x: slot.x, anchor: slot.anchor, isStrong: false }
  }
  const fitting = [...full, short].find(isInside)
  if (fitting !== undefined) return inside(fitting)
  if (isInside(bare)) return beside(short) ?? inside(bare)
  return beside(short) ?? beside(bare) ?? beside(alone) ?? null
}

/** The stretch that a label takes outside its bar; `undefined` where it stands inside. */
export function labelSlot(
  { measure }: LaneContext,
  label: MarkLabel | null,
  bar: PixelSpan,
): Slot | undefined {
  if (!label || (label.x > bar.start && label.x < bar.end)) return undefined
  const width = measure(label.text, BAR_FONT)
  const start = label.anchor === 'start' ? label.x : label.x - width
  return { start, end: start + width, kind: 'text' }
}
