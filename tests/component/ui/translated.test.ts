import { render } from '@testing-library/svelte'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepTranslated } from '../../../src/ui/translated'
import { MARK, translate, type Manner } from '../../fixtures/translator'
import Fixture from './Translated.fixture.svelte'

/** What a page tells. */
interface Facts {
  readonly name: string
  readonly note: string
  readonly isOpen: boolean
  readonly rows: readonly number[]
}

/** What was to be done is done, and what followed from it. */
const settle = () => new Promise((resolve) => setTimeout(resolve))

const TRANSLATED = new RegExp(`^\\s*$|^${MARK}`)
const told = (root: HTMLElement) => root.textContent.replaceAll(MARK, '')

const facts: fc.Arbitrary<Facts> = fc.record({
  name: fc.constantFrom('', 'Imperial', 'Technion', 'EPFL'),
  note: fc.constantFrom('', '2018', '2019'),
  isOpen: fc.boolean(),
  rows: fc.uniqueArray(fc.nat(5)),
})
const manners = fc.uniqueArray(
  fc.constantFrom<Manner>('replace', 'before', 'after', 'around', 'plain'),
  {
    minLength: 1,
  },
)

/** The same facts in a page, and in one that is being translated. */
function open(first: Facts) {
  const show = () => {
    const target = document.body.appendChild(document.createElement('div'))
    return { target, ...render(Fixture, { target, props: first }) }
  }
  const [plain, foreign] = [show(), show()]
  return {
    plain: plain.target,
    foreign: foreign.target,
    tell: (next: Facts) => Promise.all([plain.rerender(next), foreign.rerender(next)]),
    /** @returns what is left on the translated page */
    close: () => {
      for (const { unmount, target } of [plain, foreign]) {
        unmount()
        target.remove()
      }
      return settle().then(() => told(foreign.target).trim())
    },
  }
}

/** Runs a page through its facts while it is translated. @returns the page, and the translator */
async function run(steps: readonly Facts[], manner: readonly Manner[]) {
  const page = open(steps[0]!)
  const undo = keepTranslated(page.foreign)
  const translator = translate(page.foreign, MARK, manner)
  for (const step of steps) {
    await page.tell(step)
    await settle()
    expect(told(page.foreign)).toBe(told(page.plain))
  }
  return { ...page, undo, translator }
}

const steps = fc.array(facts, { minLength: 2, maxLength: 4 })

describe('a page that is translated', () => {
  it('tells what the page itself tells, all of it translated, whatever changes', async () => {
    await fc.assert(
      fc.asyncProperty(steps, manners, async (all, manner) => {
        const { foreign, close } = await run(all, manner)
        const walker = document.createTreeWalker(foreign, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) expect(walker.currentNode.nodeValue).toMatch(TRANSLATED)
        expect(await close()).toBe('')
      }),
    )
  })

  it('goes on once the translator has shown the original again', async () => {
    await fc.assert(
      fc.asyncProperty(steps, facts, manners, fc.boolean(), async (all, last, manner, copies) => {
        const { plain, foreign, translator, tell, close } = await run(all, manner)
        translator.stop(copies)
        await settle()
        expect(foreign.textContent).toBe(plain.textContent)
        await tell(last)
        await settle()
        expect(foreign.textContent).toBe(plain.textContent)
        await close()
      }),
    )
  })

  it('can be read as it was before it was translated', async () => {
    await fc.assert(
      fc.asyncProperty(steps, manners, async (all, manner) => {
        // Who puts a text into an element of its own leaves that empty.
        const page = await run(all, [...manner.filter((it) => it !== 'around'), 'replace'])
        page.undo()
        expect(page.foreign.innerHTML).toBe(page.plain.innerHTML)
        await page.close()
      }),
    )
  })
})
