import type { Attachment } from 'svelte/attachments'

/** Keeps the screen on while an element is shown, where the browser can. */
export const stayAwake: Attachment = () => {
  const wakeLock = (navigator as Partial<Navigator>).wakeLock
  if (!wakeLock) return
  let lock: WakeLockSentinel | undefined
  let isGone = false
  const release = () => {
    lock?.release().catch(() => undefined)
    lock = undefined
  }
  /** The browser takes it away whenever the page is out of sight. */
  const ask = () => {
    if (document.visibilityState !== 'visible') return
    wakeLock.request('screen').then(
      (granted) => {
        release()
        lock = granted
        if (isGone) release()
      },
      // A battery that is low, for example.
      () => undefined,
    )
  }
  ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    isGone = true
    document.removeEventListener('visibilitychange', ask)
    release()
  }
}
