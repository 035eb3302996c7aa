/** Keys as the browser names them; a character stands for itself. */
export type Key =
  | 'Tab'
  | 'Shift'
  | 'Enter'
  | 'Space'
  | 'Escape'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'Home'
  | 'End'
  | 'PageUp'
  | 'PageDown'
  | '?'
  | '/'
  | '+'
  | '-'
  | '0'
  | 'Backspace'
  | '1'
  | 'B'
  | '.'
  | 'F'
  | 'S'
  | 'Q'
  | 'F5'

/** Keys that are pressed together. */
export type Chord = readonly Key[]

/** What keys do; any of the chords does it. */
export interface KeyRow<Act extends string = string> {
  readonly act: Act
  readonly chords: readonly Chord[]
  /** A lone character, which the reader may switch off. */
  readonly isSingleKey?: true
}

const PRESS = [['Enter'], ['Space']] as const
const NEXT = [['ArrowRight'], ['ArrowDown']] as const
const PREVIOUS = [['ArrowLeft'], ['ArrowUp']] as const

/** Every key of the atlas, by area, in the order of the help. */
export const KEY_AREAS = [
  {
    area: 'general',
    rows: [
      { act: 'help', chords: [['?']], isSingleKey: true },
      { act: 'search', chords: [['/']], isSingleKey: true },
      { act: 'tab', chords: [['Tab'], ['Shift', 'Tab']] },
      { act: 'press', chords: PRESS },
      { act: 'entries', chords: [['ArrowDown'], ['ArrowUp'], ['Home'], ['End']] },
      { act: 'escape', chords: [['Escape']] },
    ],
  },
  {
    area: 'search',
    rows: [
      { act: 'suggestions', chords: [['ArrowDown'], ['ArrowUp']] },
      { act: 'choose', chords: [['Enter']] },
      { act: 'clear', chords: [['Escape']] },
    ],
  },
  {
    area: 'map',
    rows: [
      { act: 'move', chords: [['ArrowLeft'], ['ArrowRight'], ['ArrowUp'], ['ArrowDown']] },
      { act: 'zoom', chords: [['+'], ['-']] },
      {
        act: 'zoomFast',
        chords: [
          ['Shift', '+'],
          ['Shift', '-'],
        ],
      },
    ],
  },
  {
    area: 'marks',
    rows: [
      { act: 'nextMark', chords: [...NEXT, ...PREVIOUS] },
      { act: 'tenMarks', chords: [['PageDown'], ['PageUp']] },
      { act: 'endMarks', chords: [['Home'], ['End']] },
      { act: 'selectMark', chords: PRESS },
    ],
  },
  {
    area: 'extent',
    rows: [
      { act: 'laterStep', chords: [['ArrowRight'], ['ArrowUp']] },
      { act: 'earlierStep', chords: [['ArrowLeft'], ['ArrowDown']] },
      { act: 'fiveSteps', chords: [['PageUp'], ['PageDown']] },
      { act: 'asFarAsPossible', chords: [['Home'], ['End']] },
      {
        act: 'bothHandles',
        chords: [
          ['Shift', 'ArrowLeft'],
          ['Shift', 'ArrowRight'],
        ],
      },
      { act: 'otherYear', chords: [['ArrowLeft'], ['ArrowRight']] },
      { act: 'asOfYear', chords: PRESS },
    ],
  },
  {
    area: 'lanes',
    rows: [
      { act: 'alongLane', chords: [['ArrowLeft'], ['ArrowRight']] },
      { act: 'otherLane', chords: [['ArrowUp'], ['ArrowDown']] },
      { act: 'endsOfLane', chords: [['Home'], ['End']] },
      { act: 'selectEntry', chords: PRESS },
      { act: 'zoomLanes', chords: [['+'], ['-']], isSingleKey: true },
      { act: 'allYears', chords: [['0']], isSingleKey: true },
      { act: 'panLanes', chords: [['PageUp'], ['PageDown']] },
      { act: 'leaveMarks', chords: [['Escape']] },
    ],
  },
  {
    area: 'list',
    rows: [
      { act: 'sort', chords: PRESS },
      { act: 'group', chords: [['ArrowLeft'], ['ArrowRight']] },
    ],
  },
  {
    area: 'story',
    rows: [
      { act: 'nextStep', chords: [...NEXT, ['PageDown'], ['Space']] },
      { act: 'previousStep', chords: [...PREVIOUS, ['PageUp'], ['Backspace']] },
      { act: 'endSteps', chords: [['Home'], ['End']] },
      { act: 'numberedStep', chords: [['1', 'Enter']], isSingleKey: true },
      { act: 'blank', chords: [['B'], ['.']], isSingleKey: true },
      { act: 'fullScreen', chords: [['F']], isSingleKey: true },
      { act: 'fromStart', chords: [['F5']] },
      { act: 'fromHere', chords: [['Shift', 'F5']] },
      { act: 'speaker', chords: [['S']], isSingleKey: true },
      { act: 'code', chords: [['Q']], isSingleKey: true },
      { act: 'leaveStory', chords: [['Escape']] },
    ],
  },
] as const satisfies readonly { readonly area: string; readonly rows: readonly KeyRow[] }[]

export type KeyArea = (typeof KEY_AREAS)[number]['area']
export type KeyAct = (typeof KEY_AREAS)[number]['rows'][number]['act']
