import type { StoryStep } from '../model/dataset'
import { entityId, type Lookup } from '../model/lookup'
import { compareDates } from '../model/partialDate'
import type { AtlasEvent } from '../model/types'
import { leaveStory } from '../state/story'
import { DEFAULT_VIEW, VIEW_KEYS, type View } from '../state/view'

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

/** More are no talk, and checking them would hold up the page. */
export const MAX_STEPS = 80

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
