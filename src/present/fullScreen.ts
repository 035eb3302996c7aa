/** Whether the page may fill the screen: iPhones do not let it. */
export function canFillScreen(): boolean {
  return 'document' in globalThis && document.fullscreenEnabled
}

/** Fills the screen with the page, or no longer. Where the browser refuses, nothing happens. */
export async function fillScreen(isFull: boolean): Promise<void> {
  const isNow = document.fullscreenElement !== null
  if (isFull === isNow || !canFillScreen()) return
  try {
    if (isFull) await document.documentElement.requestFullscreen()
    else await document.exitFullscreen()
  } catch {
    // Asked for without a press of a key or a button.
  }
}
