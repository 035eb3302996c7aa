import type { Palette } from '../../../src/theme/palette'

type Token = keyof Palette

/** What a pair has to reach: WCAG 2.2 in the usual themes, more where more contrast is asked for. */
export const MINIMUM = {
  /** 1.4.3; 1.4.6 with more contrast. */
  text: { usual: 4.5, contrast: 7 },
  /** 1.4.11: marks, edges of controls, states and lines that carry meaning. */
  mark: { usual: 3, contrast: 4.5 },
} as const

/** A color and all that it is drawn on. */
export interface Pair {
  readonly token: Token
  readonly on: readonly Token[]
  readonly needs: keyof typeof MINIMUM
  readonly why: string
}

const GROUNDS: readonly Token[] = ['paper', 'sea', 'land']
const TINTS: readonly Token[] = ['rowHighlight', 'focusLane']

/** Every pair of text or mark and ground that the atlas draws. Decoration is not in it. */
export const PAIRS: readonly Pair[] = [
  { token: 'ink', on: GROUNDS, needs: 'text', why: 'text' },
  { token: 'ink', on: ['space'], needs: 'text', why: 'the legend beside the globe' },
  { token: 'ink', on: TINTS, needs: 'text', why: 'a highlighted row, the lane of the selection' },
  { token: 'ink', on: ['networkTint'], needs: 'text', why: 'the name on the bar of an alliance' },
  { token: 'ink', on: ['yearGrid', 'rule'], needs: 'text', why: 'a chip that is pointed at' },
  { token: 'ink', on: ['graticule', 'histogram'], needs: 'text', why: 'words over grid and bars' },
  { token: 'ink2', on: GROUNDS, needs: 'text', why: 'secondary text' },
  { token: 'ink2', on: ['space', ...TINTS], needs: 'text', why: 'notes on rows and lanes' },
  { token: 'ink2', on: ['yearGrid'], needs: 'text', why: 'the number on a chip' },
  { token: 'quiet', on: GROUNDS, needs: 'text', why: 'names of countries, "not dated"' },
  { token: 'quiet', on: ['rowHighlight'], needs: 'text', why: '"not dated" in a row' },
  { token: 'action', on: [...GROUNDS, 'space'], needs: 'text', why: 'links and buttons' },
  { token: 'action', on: TINTS, needs: 'text', why: 'links in rows, buttons under the pointer' },
  { token: 'onAction', on: ['action'], needs: 'text', why: 'the words of a filled button' },
  { token: 'paper', on: ['ink'], needs: 'text', why: 'the words of a pressed button' },
  { token: 'locationText', on: GROUNDS, needs: 'text', why: 'names of locations' },
  { token: 'joinText', on: ['networkTint'], needs: 'text', why: 'members that join, on a bar' },
  { token: 'onGold', on: ['gold'], needs: 'text', why: 'the words of a cohort' },
  {
    token: 'land',
    on: ['exchange', 'partner', 'network'],
    needs: 'text',
    why: 'a cluster’s number',
  },

  { token: 'location', on: [...GROUNDS, ...TINTS], needs: 'mark', why: 'TUM location; bars' },
  { token: 'flagship', on: [...GROUNDS, ...TINTS], needs: 'mark', why: 'flagship partner' },
  { token: 'strategic', on: [...GROUNDS, ...TINTS], needs: 'mark', why: 'strategic alliance' },
  { token: 'network', on: [...GROUNDS, ...TINTS], needs: 'mark', why: 'network member' },
  { token: 'network', on: ['networkTint'], needs: 'mark', why: 'ends and ticks of a bar' },
  { token: 'partner', on: [...GROUNDS, ...TINTS], needs: 'mark', why: 'agreement or MoU' },
  { token: 'exchange', on: [...GROUNDS, ...TINTS], needs: 'mark', why: 'exchange' },
  { token: 'onGold', on: ['gold'], needs: 'mark', why: 'the outline of a cohort' },
  { token: 'control', on: GROUNDS, needs: 'mark', why: 'edges of fields and boxes' },
  {
    token: 'control',
    on: ['rowHighlight'],
    needs: 'mark',
    why: 'a box in a row under the pointer',
  },
  { token: 'upcoming', on: ['paper', 'sea'], needs: 'mark', why: 'steps still to come' },
  { token: 'onAction', on: ['action'], needs: 'mark', why: 'the hook of a checked box' },
  {
    token: 'action',
    on: [...GROUNDS, 'rowHighlight'],
    needs: 'mark',
    why: 'focus; edges of buttons',
  },
  { token: 'ink', on: GROUNDS, needs: 'mark', why: 'the ring of a selection, plus and strike' },
]

/** What carries meaning by a line alone, and so is held only where more contrast is asked for. */
export const LINES: readonly Pair[] = [
  { token: 'coast', on: GROUNDS, needs: 'mark', why: 'the coast; edges of panels' },
  { token: 'arcQuiet', on: ['sea', 'land'], needs: 'mark', why: 'arcs to most partners' },
]
