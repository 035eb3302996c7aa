import { readTalkMessage, type TalkMessage } from './talkMessage'

/** Carries messages between the windows of one browser. */
export interface TalkWire {
  readonly send: (message: TalkMessage) => void
  /** The other window, where it was opened from here: messages also go to it directly. */
  readonly setOther: (other: Window | null) => void
  /** Messages reach no other window than the opener, or the one that was opened. */
  readonly isDirect: boolean
  readonly close: () => void
}

const CHANNEL = 'tum-global-atlas-talk'

/** Pages that were opened from a disk have no origin to be told apart by. */
const isFile = () => location.protocol === 'file:'

/**
 * A `BroadcastChannel` reaches every window of the site, also after it was loaded anew. Where there is
 * none, or where files have no origin, messages pass between a window and its opener.
 * @param onmessage may be called twice for one message
 */
export function openTalkWire(onmessage: (message: TalkMessage) => void): TalkWire {
  let other: Window | null = (window.opener as Window | null) ?? null
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)

  const take = (data: unknown): boolean => {
    const message = readTalkMessage(data)
    if (message) onmessage(message)
    return message !== undefined
  }
  const onchannel = ({ data }: MessageEvent) => void take(data)
  const onwindow = (event: MessageEvent) => {
    const isOurs = isFile() ? event.origin === 'null' : event.origin === location.origin
    if (!isOurs || !event.source || event.source === window) return
    // A stage that was loaded anew knows its speaker's window again once that has spoken.
    if (take(event.data)) other ??= event.source as Window
  }
  channel?.addEventListener('message', onchannel)
  addEventListener('message', onwindow)

  return {
    isDirect: channel === null || isFile(),
    send: (message) => {
      channel?.postMessage(message)
      // It may have been closed.
      if (other && !other.closed) other.postMessage(message, isFile() ? '*' : location.origin)
    },
    setOther: (next) => {
      other = next
    },
    close: () => {
      channel?.close()
      removeEventListener('message', onwindow)
    },
  }
}
