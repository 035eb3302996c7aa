import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BilingualFault } from '../../../src/entries/faults'
import { STORY, open } from './sampleStory'

const RUNS = 500

/** Signs that mean something to YAML, to links or to an editor, and some that nobody expects. */
const sign = fc.constantFrom(
  ...[
    ...'"\':,-#[]{}&*!|>%@`?=~/\\$<'.split(''),
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '---\n',
    '...\n',
    '- ',
    ': ',
  ],
  ...['<<: ', '? ', '!!js/function ', '&a ', '*a', '__proto__: ', 'constructor', '%YAML 1.1\n'],
  ...[
    '\uFEFF',
    '\0',
    '\u0007',
    '\u001B',
    '\u0085',
    '\u00A0',
    '\u00AD',
    '\u200B',
    '\u202E',
    '\u2028',
  ],
  ...['\uD800', '\uDFFF', '\uFFFD', '\uFFFF', 'ß', 'é', 'e\u0301', '漢', '👩‍🔬', 'İ', '٣'],
)
const piece = fc.oneof(sign, fc.string({ unit: 'binary', maxLength: 12 }))
const place = fc.nat({ max: STORY.length })
const length = fc.nat({ max: 40 })

/** One slip of the hand, or of the disk. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), place, piece }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'double' as const), place, length }),
  fc.record({
    kind: fc.constantFrom('deleteLine' as const, 'doubleLine' as const, 'indent' as const),
    place,
  }),
  fc.record({ kind: fc.constant('moveLine' as const), place, to: place }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(text: string, change: Mutation): string {
  const at = change.place % (text.length + 1)
  if (change.kind === 'insert') return text.slice(0, at) + change.piece + text.slice(at)
  if (change.kind === 'delete') return text.slice(0, at) + text.slice(at + change.length)
  if (change.kind === 'double') return text.slice(0, at + change.length) + text.slice(at)
  const lines = text.split('\n')
  const i = change.place % lines.length
  const line = lines[i] ?? ''
  if (change.kind === 'moveLine') lines.splice(change.to % lines.length, 0, ...lines.splice(i, 1))
  else if (change.kind === 'deleteLine') lines.splice(i, 1)
  else if (change.kind === 'doubleLine') lines.splice(i, 0, line)
  else lines[i] = ` ${line}`
  return lines.join('\n')
}

/** Whether a fault has a place, and other words in each language. */
function isWhole({ line, column, what, mend, de }: BilingualFault): boolean {
  return (
    line >= 1 &&
    column >= 1 &&
    [what, mend, de.what, de.mend].every((sentence) => sentence.trim() !== '') &&
    what !== de.what &&
    mend !== de.mend
  )
}

it('whatever befalls the file of a story, it is read or its faults are told in both languages', () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 6 }), (changes) => {
      const { isStory, faults, warnings } = open(changes.reduce(mutate, STORY))
      expect(isStory || faults.length > 0).toBe(true)
      expect([...faults, ...warnings].filter((fault) => !isWhole(fault))).toEqual([])
    }),
    { numRuns: RUNS },
  )
}, 60_000)
