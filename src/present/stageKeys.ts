/** What a key of a keyboard or clicker does in a story. */
export type StageAct =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'leave'
  | 'blank'
  | 'full-screen'
  | 'from-start'
  | 'speaker'
  | 'code'
  | 'digit'
  | 'enter'

const ACTS: Readonly<Partial<Record<string, StageAct>>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  Enter: 'enter',
}

/** Lone characters, which the reader may switch off. */
const SINGLE_KEYS: Readonly<Partial<Record<string, StageAct>>> = {
  b: 'blank',
  '.': 'blank',
  f: 'full-screen',
  s: 'speaker',
  q: 'code',
}

/** Whether what has the focus needs this key for itself, as a button needs Space. */
function isOwnKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, select, textarea, [role="slider"], dialog')) return true
  return (key === ' ' || key === 'Enter') && target.closest('button, a') !== null
}

/**
 * What a press of a key means in a story; `undefined`: nothing, or the key is for what has the focus.
 * F5 begins the story as in other programs for slides, Shift and F5 goes on from here.
 * @param hasSingleKeys lone characters are commands
 */
export function stageActOf(event: KeyboardEvent, hasSingleKeys: boolean): StageAct | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined
  if (isOwnKey(event.target, event.key)) return undefined
  if (event.key === 'F5') return event.shiftKey ? 'full-screen' : 'from-start'
  const act = ACTS[event.key]
  if (act || !hasSingleKeys) return act
  return /^\d$/.test(event.key) ? 'digit' : SINGLE_KEYS[event.key.toLowerCase()]
}
