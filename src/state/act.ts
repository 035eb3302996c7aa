/** A running gesture, such as brushing or presses of a key that follow each other: its first change is one history entry, the rest replace it. */
export interface Gesture {
  readonly kind: 'gesture'
}

/** How a change of the view enters the history. */
export type Act = 'discrete' | 'camera' | 'restore' | Gesture

/** Starts a gesture; pass it to every change the gesture makes. */
export function beginGesture(): Gesture {
  return { kind: 'gesture' }
}

/**
 * How long after a press of a key the next one goes on with its gesture, milliseconds. Longer than a
 * key that is held takes to repeat, which is up to a second; shorter than a look at what has changed.
 */
export const KEY_PAUSE_MS = 1500

/** The gestures of one control that keys move: presses that follow each other are one. */
export class KeyGestures {
  #gesture: Gesture | undefined
  #pressed = -Infinity

  /** A key was pressed, or changed a field. @returns the gesture that it belongs to */
  press({ timeStamp }: Pick<Event, 'timeStamp'>): Gesture {
    if (timeStamp - this.#pressed > KEY_PAUSE_MS) this.end()
    this.#pressed = timeStamp
    return (this.#gesture ??= beginGesture())
  }

  /** The focus has left the control: the next press begins anew. */
  end(): void {
    this.#gesture = undefined
  }
}
