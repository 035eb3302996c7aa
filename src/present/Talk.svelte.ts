import { createContext } from 'svelte'
import type { AtlasState } from '../state/AtlasState.svelte'
import { addressOf } from '../state/history.svelte'
import { formatView, parseLink, type View } from '../state/view'
import {
  createTalkId,
  PROTOCOL,
  readMinutes,
  TALK_ID,
  type TalkMessage,
  type TalkRole,
} from './talkMessage'
import { openTalkWire, type TalkWire } from './talkWire'

/** The windows of a talk are known by their names, which outlive a reload. */
const WINDOW_NAMES: Readonly<Record<TalkRole, string>> = {
  stage: 'tum-atlas-stage-',
  speaker: 'tum-atlas-speaker-',
}
const SPEAKER_FEATURES = 'popup,width=1100,height=760'
/** Talks that are open answer within this time, milliseconds. */
const ANSWER_MS = 400
/** A stage that was loaded anew does not know its speaker's window: that greets it, milliseconds. */
const GREETING_MS = 1000

/** What the stage shows of a view: not whose window it is, nor its theme and language. */
function linkOf(view: View): string {
  return formatView({ ...view, speaker: false, kiosk: null, theme: 'auto', lang: 'en' })
}

const storyOf = (link: string) => parseLink(link).view.story

/** A talk that answers to a speaker's window that does not know which is its own. */
export interface TalkOffer {
  readonly talk: string
  readonly link: string
}

/**
 * A talk: what the window shows, and its other window. Stage and speaker hold the same state, and each
 * change goes to the other; so either may be loaded anew.
 */
export class Talk {
  readonly role: TalkRole
  readonly #atlas: AtlasState
  readonly #wire: TalkWire | undefined
  #id: string | null
  #revision = 0
  #isBlank = $state(false)
  #hasCode = $state(false)
  #startedAt: number | null = $state(null)
  #minutes: number | null = $state(null)
  #isConnected = $state(false)
  #isBlocked = $state(false)
  #isAway = $state(false)
  #offers: readonly TalkOffer[] = $state.raw([])
  /** The link that the other window knows. */
  #toldLink = ''
  /** The file of the speaker's own talk that the other window knows. */
  #toldOwn: string | null = null

  // Read by getters: a `$derived` would end with the component that has made the talk.

  get isBlank(): boolean {
    return this.#isBlank
  }
  get hasCode(): boolean {
    return this.#hasCode
  }
  get startedAt(): number | null {
    return this.#startedAt
  }
  get minutes(): number | null {
    return this.#minutes
  }
  /** The other window has spoken. */
  get isConnected(): boolean {
    return this.#isConnected
  }
  /** The browser did not open the speaker's window. */
  get isBlocked(): boolean {
    return this.#isBlocked
  }
  /** For a speaker's window: the stage shows the atlas and no story. */
  get isAway(): boolean {
    return this.#isAway
  }
  /** For a speaker's window: several talks are open, and it may belong to each. */
  get offers(): readonly TalkOffer[] {
    return this.#offers
  }

  constructor(atlas: AtlasState) {
    this.#atlas = atlas
    this.role = atlas.view.speaker ? 'speaker' : 'stage'
    this.#toldLink = linkOf(atlas.view)
    this.#id = null
    // On a server there is one window.
    if (typeof window === 'undefined') return
    const prefix = WINDOW_NAMES[this.role]
    const named = window.name.startsWith(prefix) ? window.name.slice(prefix.length) : ''
    this.#id = TALK_ID.test(named) ? named : this.role === 'stage' ? createTalkId() : null
    if (this.role === 'speaker') this.#startedAt = Date.now()
    this.#wire = openTalkWire((message) => {
      this.#hear(message)
    })
    this.#send('hello')
    if (this.role === 'speaker' && this.#wire.isDirect)
      setInterval(() => {
        this.#send('hello')
      }, GREETING_MS)
  }

  /** To be called whenever the window shows something else: the other one follows. */
  tellView(): void {
    const link = linkOf(this.#atlas.view)
    if (link === this.#toldLink) return
    this.#toldLink = link
    this.#tell()
  }

  /** To be called whenever the speaker's own talk has changed: the other window has it, too. */
  tellOwn(): void {
    const own = this.#atlas.ownStory?.write() ?? null
    if (own === null || own === this.#toldOwn) return
    this.#toldOwn = own
    this.#send('own')
  }

  #tell(): void {
    this.#revision += 1
    this.#send('state')
  }

  #send(kind: TalkMessage['kind']): void {
    this.#wire?.send({
      protocol: PROTOCOL,
      kind,
      talk: this.#id,
      from: this.role,
      revision: this.#revision,
      state: {
        link: this.#toldLink,
        isBlank: this.#isBlank,
        hasCode: this.#hasCode,
        startedAt: this.#startedAt,
        minutes: this.#minutes,
      },
      ...(kind === 'own' && this.#toldOwn !== null && { own: this.#toldOwn }),
    })
  }

  #hear(message: TalkMessage): void {
    if (message.from === this.role) return
    const isOurs = message.talk === this.#id
    if (this.#id === null) this.#consider(message)
    else if (message.kind === 'hello' && (isOurs || message.talk === null)) this.#answer(message)
    else if (isOurs && message.kind === 'state') this.#take(message)
    else if (isOurs && message.own !== undefined) void this.#takeOwn(message.own)
    if (!isOurs || this.#id === null) return
    this.#isConnected = true
    this.#keepName()
  }

  /** A window says hello when it has been loaded: who of the two knows more tells the other. */
  #answer(message: TalkMessage): void {
    const { revision, state } = message
    if (this.#toldOwn !== null) this.#send('own')
    this.#startedAt ??= state.startedAt
    if (this.role === 'speaker' && storyOf(state.link) !== storyOf(this.#toldLink)) {
      this.#follow(state.link)
      this.#tell()
    } else if (revision > this.#revision) {
      this.#take(message)
      this.#send('state')
    } else this.#send('state')
  }

  /** A speaker's window that was opened by hand joins the only talk that answers. */
  #consider({ talk, state }: TalkMessage): void {
    if (talk === null) return
    if (this.#offers.length === 0)
      setTimeout(() => {
        const [first, ...others] = this.#offers
        if (first && others.length === 0) this.join(first.talk)
      }, ANSWER_MS)
    const others = this.#offers.filter((offer) => offer.talk !== talk)
    this.#offers = [...others, { talk, link: state.link }]
  }

  /** A speaker's window chooses its talk. */
  join(talk: string): void {
    this.#id = talk
    this.#offers = []
    this.#keepName()
    this.#revision = 0
    this.#send('hello')
  }

  /** Once there are two windows, each finds the other again after a reload. */
  #keepName(): void {
    window.name = WINDOW_NAMES[this.role] + (this.#id ?? '')
  }

  #take({ revision, state }: TalkMessage): void {
    // Of two changes at the same moment the stage's holds: the audience has seen it.
    const isNewer =
      revision > this.#revision || (revision === this.#revision && this.role === 'speaker')
    this.#startedAt ??= state.startedAt
    if (!isNewer) return
    this.#revision = revision
    this.#isBlank = state.isBlank
    this.#hasCode = state.hasCode
    this.#startedAt = state.startedAt ?? this.#startedAt
    this.#minutes = state.minutes
    this.#follow(state.link)
  }

  /** The other window holds the talk that this one has lost, or has changed it. */
  async #takeOwn(own: string): Promise<void> {
    if (own === this.#toldOwn) return
    this.#toldOwn = own
    const { deskOf } = await import('./draft/Desk.svelte')
    deskOf(this.#atlas).receive(own)
  }

  /** A speaker's window stays at its step while the stage shows the atlas. */
  #follow(link: string): void {
    this.#isAway = this.role === 'speaker' && parseLink(link).view.story === null
    if (this.#isAway || link === this.#toldLink) return
    this.#atlas.showLink(link)
    this.#toldLink = linkOf(this.#atlas.view)
  }

  /** The stage comes back from the atlas to the step of the speaker's window. */
  bringBack(): void {
    this.#isAway = false
    this.#tell()
  }

  /** Opens the speaker's window. Where the browser does not let it, `isBlocked` says so. */
  openSpeaker(): void {
    // A booth has no speaker, and its visitors open no windows.
    if (this.#atlas.view.kiosk !== null) return
    this.#keepName()
    const speaker = window.open(this.speakerAddress, this.speakerTarget, SPEAKER_FEATURES)
    this.#isBlocked = speaker === null
    if (speaker) this.#wire?.setOther(speaker)
  }

  /** Address of the speaker's window, for a link where it could not be opened. */
  get speakerAddress(): string {
    return addressOf({ ...this.#atlas.view, speaker: true })
  }

  /** Name of the speaker's window: a link to it opens that of this talk. */
  get speakerTarget(): string {
    return WINDOW_NAMES.speaker + (this.#id ?? '')
  }

  /** The visitor has read that the window was blocked. */
  forgetBlocked(): void {
    this.#isBlocked = false
  }

  blank(isBlank: boolean): void {
    if (isBlank === this.#isBlank) return
    this.#isBlank = isBlank
    this.#tell()
  }

  showCode(hasCode: boolean): void {
    if (hasCode === this.#hasCode) return
    this.#hasCode = hasCode
    this.#tell()
  }

  /** The clock begins at zero. */
  restartClock(): void {
    this.#startedAt = Date.now()
    this.#tell()
  }

  /** @param minutes how long the talk is to be; `null`: as long as it takes */
  setMinutes(minutes: number | null): void {
    this.#minutes = readMinutes(minutes)
    this.#tell()
  }

  /** Goes to a step, counted from 1; steps beyond the ends of the story are ignored. */
  goTo(step: number): void {
    const { story } = this.#atlas
    this.blank(false)
    if (story) this.#atlas.goToStep(story.id, step)
  }

  next(): void {
    this.goTo(this.#atlas.step + 1)
  }

  previous(): void {
    this.goTo(this.#atlas.step - 1)
  }
}

/** A page has one talk, which goes on while its speaker is away in the atlas. */
const talks = new WeakMap<AtlasState, Talk>()

/** The talk of a page. */
export function talkOf(atlas: AtlasState): Talk {
  const talk = talks.get(atlas) ?? new Talk(atlas)
  talks.set(atlas, talk)
  return talk
}

export const [getTalk, setTalk] = createContext<Talk>()
