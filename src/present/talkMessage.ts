/*
 * What the two windows of a talk tell each other: the stage, which the audience sees, and the
 * speaker's own. Both hold the same state; the newer revision wins.
 */

/** Which of the two windows. */
export type TalkRole = 'stage' | 'speaker'

/** What both windows know. */
export interface TalkState {
  /** What the stage shows: query and hash. */
  readonly link: string
  /** The screen is dark, so that everybody looks at the speaker. */
  readonly isBlank: boolean
  /** The code for the audience's phones is shown. */
  readonly hasCode: boolean
  /** When the clock was started, UTC milliseconds; `null`: it stands. */
  readonly startedAt: number | null
  /** How long the talk is to be, minutes; `null`: as long as it takes. */
  readonly minutes: number | null
}

/** `hello`: who is there? `state`: that is how it stands. `own`: that is the speaker's own talk. */
export interface TalkMessage {
  readonly protocol: typeof PROTOCOL
  readonly kind: 'hello' | 'state' | 'own'
  /** Of which talk; `null`: of whichever answers. */
  readonly talk: string | null
  readonly from: TalkRole
  readonly revision: number
  readonly state: TalkState
  /** The file of the speaker's own talk, with `own`. It is read as any file is. */
  readonly own?: string
}

export const PROTOCOL = 'tum-atlas-talk/1'
const MAX_LINK = 4000
/** Characters; no file of a talk is larger. */
const MAX_OWN = 1_000_000
const MAX_MINUTES = 999

/** Ids are made by `createTalkId` only. */
export const TALK_ID = /^[a-z0-9]{12}$/

/** An id that no other talk on this device has. */
export function createTalkId(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(12))
  return Array.from(numbers, (number) => (number % 36).toString(36)).join('')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Minutes as somebody may have typed them. @returns `null` for none, or for what is no length of a talk */
export function readMinutes(value: unknown): number | null {
  const isLength = typeof value === 'number' && value >= 1 && value <= MAX_MINUTES
  return isLength ? Math.round(value) : null
}

function readState(value: unknown): TalkState | undefined {
  if (!isRecord(value)) return undefined
  const { link, isBlank, hasCode, startedAt, minutes } = value
  if (typeof link !== 'string' || link.length > MAX_LINK) return undefined
  if (typeof isBlank !== 'boolean' || typeof hasCode !== 'boolean') return undefined
  const hasStarted = typeof startedAt === 'number' && Number.isFinite(startedAt) && startedAt >= 0
  return {
    link,
    isBlank,
    hasCode,
    startedAt: hasStarted ? startedAt : null,
    minutes: readMinutes(minutes),
  }
}

/** A message of the other window; `undefined` for whatever else arrives. Never throws. */
export function readTalkMessage(data: unknown): TalkMessage | undefined {
  if (!isRecord(data) || data.protocol !== PROTOCOL) return undefined
  const { kind, talk, from, revision, own } = data
  if (kind !== 'hello' && kind !== 'state' && kind !== 'own') return undefined
  const isOwn = typeof own === 'string' && own.length <= MAX_OWN
  if (kind === 'own' && !isOwn) return undefined
  if (from !== 'stage' && from !== 'speaker') return undefined
  if (talk !== null && (typeof talk !== 'string' || !TALK_ID.test(talk))) return undefined
  if (!Number.isSafeInteger(revision) || (revision as number) < 0) return undefined
  const state = readState(data.state)
  if (!state) return undefined
  const message = {
    protocol: PROTOCOL,
    kind,
    talk,
    from,
    revision: revision as number,
    state,
  } as const
  return kind === 'own' && isOwn ? { ...message, own } : message
}
