import { getContext, setContext } from 'svelte'

/** Where a character key is text and not a command. */
const TYPING = 'input, textarea, select, [contenteditable]'
/** Fields that take no text. */
const NO_TEXT = 'input:is([type="checkbox"], [type="radio"], [type="button"], [type="range"])'

/**
 * The keyboard help and the keys that can be switched off in it. Kept in memory only: nothing is
 * stored on a visitor's device.
 */
export class Shortcuts {
  #isHelpOpen = $state(false)
  #hasSingleKeys = $state(true)

  readonly isHelpOpen: boolean = $derived.by(() => this.#isHelpOpen)
  /**
   * Whether a single character is a command (WCAG 2.1.4). Arrows, Enter, Escape, Home, End and the
   * Page keys always are.
   */
  readonly hasSingleKeys: boolean = $derived.by(() => this.#hasSingleKeys)

  showHelp(isOpen = true): void {
    this.#isHelpOpen = isOpen
  }

  setSingleKeys(isOn: boolean): void {
    this.#hasSingleKeys = isOn
  }

  /** Whether a press of a character key is a command now: switched on, without a modifier, not typed into a field. */
  allows(event: KeyboardEvent): boolean {
    if (!this.hasSingleKeys || event.ctrlKey || event.metaKey || event.altKey) return false
    const { target } = event
    return !(target instanceof Element && target.closest(TYPING) && !target.matches(NO_TEXT))
  }
}

const KEY = Symbol('shortcuts')

/** Gives all components below the same shortcuts. */
export function setShortcuts(): Shortcuts {
  return setContext(KEY, new Shortcuts())
}

/** The page's shortcuts; without a page, as in a single view, its own with all keys on. */
export function getShortcuts(): Shortcuts {
  return getContext<Shortcuts | undefined>(KEY) ?? new Shortcuts()
}
