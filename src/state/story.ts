import type { Story, StoryStep } from '../model/dataset'
import { entityId, type Lookup } from '../model/lookup'
import { compareDates } from '../model/partialDate'
import type { AtlasEvent } from '../model/types'
import { DEFAULT_VIEW, formatQuery, formatView, parseLink, VIEW_KEYS, type View } from './view'

/** Keys of the link that a step does not set: they are the visitor's, or belong to other surfaces. */
const FOREIGN_KEYS: readonly (keyof View)[] = [
  'layout',
  'theme',
  'story',
  'step',
  'kiosk',
  'speaker',
  'interactive',
  'search',
  'lang',
]

/** Keys of the link that a step of a story may set. */
export const STEP_KEYS: readonly string[] = VIEW_KEYS.filter(
  (key) => !(FOREIGN_KEYS as readonly string[]).includes(key),
)

/** What stays as it is while a story sets the rest of the view. */
export function keep(view: View): Pick<View, 'theme' | 'lang' | 'kiosk' | 'speaker'> {
  return { theme: view.theme, lang: view.lang, kiosk: view.kiosk, speaker: view.speaker }
}

/** The step a view stands at, counted from 1 and brought into the story's bounds. */
export function currentStep(view: View, story: Story): number {
  return Math.min(Math.max(view.step ?? 1, 1), story.steps.length)
}

/** The view of a story's step: a step is a link, so it can do nothing that a link cannot. */
export function stepView(view: View, story: Story, step: number): View {
  const number = currentStep({ ...view, step }, story)
  const { view: shown } = parseLink(story.steps[number - 1]?.view ?? '')
  return { ...shown, ...keep(view), story: story.id, step: number }
}

/** Whether a view at a step shows something else than the step: somebody has asked, or moved the map. */
export function isAside(view: View, story: Story): boolean {
  return formatView(view) !== formatView(stepView(view, story, currentStep(view, story)))
}

/** The event that gives a step its date: the last of those that its caption tells of. */
export function stepEvent(
  { events }: Pick<StoryStep, 'events'>,
  lookup: Lookup,
): AtlasEvent | undefined {
  const cited = events.flatMap((id) => {
    const entity = lookup.find(entityId('event', id))
    return entity?.kind === 'event' ? [entity.value] : []
  })
  return cited.toSorted((a, b) => compareDates(a.date, b.date)).at(-1)
}

/** The view of a step as anybody may go on from it: without story and what belongs to it. */
export function plainView(view: View): View {
  return { ...leaveStory(view), lang: DEFAULT_VIEW.lang, theme: DEFAULT_VIEW.theme }
}

/** A link that names a story and nothing else opens the step's view; any other link stays as it is. */
export function openStory(view: View, stories: readonly Story[]): View {
  const story = stories.find(({ id }) => id === view.story)
  if (!story) return view
  const namesNothingElse =
    formatQuery({ ...view, ...keep(DEFAULT_VIEW), story: null, step: null }) === '' && !view.camera
  return namesNothingElse
    ? stepView(view, story, currentStep(view, story))
    : { ...view, step: currentStep(view, story) }
}

/** The view without its story: explore on from where the story stands. */
export function leaveStory(view: View): View {
  return { ...view, story: null, step: null, speaker: false, kiosk: null }
}
