import type { AtlasState } from '../state/AtlasState.svelte'
import type { Shortcuts } from '../ui/shortcuts.svelte'
import { fillScreen } from './fullScreen'
import { stageActOf, type StageAct } from './stageKeys'
import type { Talk } from './Talk.svelte'

/** Digits of the number of a step. */
const MAX_DIGITS = 3
/** What belongs to the stage alone. */
const OF_STAGE: readonly StageAct[] = ['from-start', 'full-screen', 'speaker', 'leave']

/** What the keys of keyboard and clicker do in the windows of a talk. */
export class TalkKeys {
  readonly #atlas: AtlasState
  readonly #talk: Talk
  readonly #shortcuts: Shortcuts
  #typed = $state('')

  constructor(atlas: AtlasState, talk: Talk, shortcuts: Shortcuts) {
    this.#atlas = atlas
    this.#talk = talk
    this.#shortcuts = shortcuts
  }

  /** The number of a step as far as it is typed; Enter goes there. */
  get typed(): string {
    return this.#typed
  }

  readonly onkeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    const act = stageActOf(event, this.#shortcuts.hasSingleKeys)
    if (!act || (act === 'enter' && this.#typed === '')) return
    if (this.#talk.role === 'speaker' && OF_STAGE.includes(act)) return
    event.preventDefault()
    // A key that is held moves one step.
    if (!event.repeat) this.#do(act, event.key)
  }

  #do(act: StageAct, key: string): void {
    const [atlas, talk, typed] = [this.#atlas, this.#talk, this.#typed]
    this.#typed = act === 'digit' ? (typed + key).slice(-MAX_DIGITS) : ''
    switch (act) {
      case 'next':
        talk.next()
        break
      case 'previous':
        talk.previous()
        break
      case 'first':
        talk.goTo(1)
        break
      case 'last':
        talk.goTo(atlas.story?.steps.length ?? 1)
        break
      case 'enter':
        talk.goTo(Number(typed))
        break
      case 'from-start':
        talk.goTo(1)
        void fillScreen(true)
        break
      case 'full-screen':
        void fillScreen(key === 'F5' || document.fullscreenElement === null)
        break
      case 'blank':
        talk.blank(!talk.isBlank)
        break
      case 'code':
        talk.showCode(!talk.hasCode)
        break
      case 'speaker':
        talk.openSpeaker()
        break
      case 'leave':
        if (typed === '') this.#leave()
        break
      case 'digit':
        break
      default:
        act satisfies never
    }
  }

  /** One thing after the other: what covers the picture, then the story. */
  #leave(): void {
    if (this.#talk.isBlank) this.#talk.blank(false)
    else if (this.#talk.hasCode) this.#talk.showCode(false)
    else this.#atlas.leaveStory()
  }
}
