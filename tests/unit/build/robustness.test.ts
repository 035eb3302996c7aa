import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFault } from '../../../src/build/compile/compile'
import { compileSample, SAMPLE } from './sampleData'

const RUNS = 15
const paths = fc.constantFrom(...Object.keys(SAMPLE))
/** Pieces of which broken CSV and YAML files are made. */
const debris = fc.constantFrom(
  ...['"', "'", ',', ';', '\t', '\n', '\r\n', ': ', '- ', '#', '[', ']', '{', '}', '&a ', '*a'],
  ...['|', '>', '!!int ', '---\n', '...\n', '? ', '<<: ', '\uFEFF', '\u0000', 'ü', '%', '@', '`'],
)

/** Compiles and checks what must hold for any contents. */
function expectSoundReport(path: string, contents: string | Uint8Array): void {
  const { faults, warnings, datasets } = compileSample({ [path]: contents })
  expect(datasets === undefined).toBe(faults.length > 0)
  for (const fault of [...faults, ...warnings]) {
    expect(fault.line).toBeGreaterThanOrEqual(1)
    expect(fault.column).toBeGreaterThanOrEqual(1)
    expect(formatFault(fault)).toMatch(/^data\/.+:\d+:\d+ {2}\S/s)
  }
}

describe('whatever stands in a file', { timeout: 60_000 }, () => {
  it('arbitrary text is never thrown at, only reported', () => {
    fc.assert(
      fc.property(paths, fc.string({ unit: 'binary', maxLength: 200 }), expectSoundReport),
      { numRuns: RUNS },
    )
  })

  it('arbitrary bytes are never thrown at, only reported', () => {
    fc.assert(fc.property(paths, fc.uint8Array({ maxLength: 200 }), expectSoundReport), {
      numRuns: RUNS,
    })
  })

  it('debris in the middle of a sound file is never thrown at, only reported', () => {
    const damage = fc.array(debris, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(paths, fc.nat(), damage, (path, at, pieces) => {
        const text = SAMPLE[path] ?? ''
        const cut = at % (text.length + 1)
        expectSoundReport(path, text.slice(0, cut) + pieces.join('') + text.slice(cut))
      }),
      { numRuns: RUNS * 2 },
    )
  })

  it('lines that are lost or moved are never thrown at, only reported', () => {
    fc.assert(
      fc.property(paths, fc.nat(), fc.nat(), (path, from, to) => {
        const lines = (SAMPLE[path] ?? '').split('\n')
        const [moved = ''] = lines.splice(from % lines.length, 1)
        if (to % 2 === 0) lines.splice(to % (lines.length + 1), 0, moved)
        expectSoundReport(path, lines.join('\n'))
      }),
      { numRuns: RUNS },
    )
  })

  it('brackets without end do not exhaust the stack', () => {
    expect(compileSample({ 'events.yaml': '['.repeat(20_000) }).faults).toHaveLength(1)
    expect(compileSample({ 'events.yaml': `${'['.repeat(60)}${']'.repeat(60)}` }).datasets).toBe(
      undefined,
    )
  })

  it('names of object members are only names', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(
        compileSample({
          'events.yaml': (SAMPLE['events.yaml'] ?? '').replace('importance: 1', `${name}: 1`),
        }).faults.map(({ what }) => what),
      ).toContain(`There is no field named "${name}" here.`)
  })
})
