import type { BilingualFault } from '../../../src/entries/faults'
import { createLookup } from '../../../src/model/lookup'
import { checkSteps } from '../../../src/story/checkSteps'
import { readStory, shapeStory } from '../../../src/story/readStory'
import { compileSample } from '../build/sampleData'

/** A sound story of the sample's facts. */
export const STORY = `# A talk of two steps.
id: tour
title_en: Tour
title_de: Rundgang
summary_en: A tour.
summary_de: Ein Rundgang.
steps:
  - id: start
    view: '?time=2019&select=partner:imperial&countries=GB#4/12/48'
    title_en: Start
    title_de: Beginn
    caption_en: 'Here it starts: in London.'
    caption_de: |
      Hier beginnt es.
    short_en: Start
    short_de: Beginn
    events: [signing]
    sources: [tum-page]
    notes_en: Say hello.
    notes_de: Begrüßen.
  - id: end
    title_en: End
    title_de: "Ende"
    caption_en: Here it ends.
    caption_de: Hier endet es.
    short_en: End
    short_de: Ende
    events:
      - signing
    sources:
      - tum-page
`

const { datasets } = compileSample()
const lookup = datasets && createLookup(datasets.en)

/** What becomes of a file that a speaker opens. */
export interface Opened {
  readonly isStory: boolean
  readonly faults: readonly BilingualFault[]
  readonly warnings: readonly BilingualFault[]
}

/** Reads and checks a story as the browser does. */
export function open(text: string): Opened {
  const faults: BilingualFault[] = []
  const warnings: BilingualFault[] = []
  const report = (fault: BilingualFault) => faults.push(fault)
  const entry = readStory(text, 'talk.yaml', report, (warning) => warnings.push(warning))
  const story = entry && shapeStory(entry, report)
  if (entry && story && lookup) checkSteps(entry, lookup, report)
  return { isStory: story !== undefined && faults.length === 0, faults, warnings }
}

/** The story with one passage replaced; the passage must be there. */
export function edit(passage: string, replacement: string): string {
  if (!STORY.includes(passage)) throw new Error(`the story has no "${passage}"`)
  return STORY.replace(passage, () => replacement)
}
