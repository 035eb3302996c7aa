/** A running gesture, such as brushing: its first change is one history entry, the rest replace it. */
export interface Gesture {
  readonly kind: 'gesture'
}

/** How a change of the view enters the history. */
export type Act = 'discrete' | 'camera' | 'restore' | Gesture

/** Starts a gesture; pass it to every change the gesture makes. */
export function beginGesture(): Gesture {
  return { kind: 'gesture' }
}
