import type { AtlasState } from '../state/AtlasState.svelte'

/** What a key of a keyboard or clicker does in a story; `undefined`: nothing. */
export type PresenterAct = 'next' | 'previous' | 'first' | 'last' | 'leave'

const ACTS: Readonly<Partial<Record<string, PresenterAct>>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
}

/** Whether the focused element needs this key for itself, as a button needs Space and the map its arrows. */
function isOwnKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, select, textarea, [role="slider"], [role="dialog"]')) return true
  return key === ' ' && target.closest('button, a') !== null
}

/** Moves through the story, or leaves it, on the keys of a clicker. */
export function presenterKeys(event: KeyboardEvent, atlas: AtlasState): void {
  const act = ACTS[event.key]
  const { story, step } = atlas
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey
  if (!act || !story || hasModifier || isOwnKey(event.target, event.key)) return
  event.preventDefault()
  switch (act) {
    case 'next':
      atlas.goToStep(story.id, step + 1)
      break
    case 'previous':
      atlas.goToStep(story.id, step - 1)
      break
    case 'first':
      atlas.goToStep(story.id, 1)
      break
    case 'last':
      atlas.goToStep(story.id, story.steps.length)
      break
    case 'leave':
      atlas.leaveStory()
      break
    default:
      act satisfies never
  }
}
