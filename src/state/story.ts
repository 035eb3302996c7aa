import type { Story } from '../model/dataset'
import { DEFAULT_VIEW, formatQuery, formatView, parseLink, type View } from './view'

/** What a link calls a speaker's own story. Its words stand in no link. */
export const OWN_STORY = 'my-talk'

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
