import type { AxisZoom } from './AxisZoom.svelte'

/** Part of what is shown that one key press pans. */
export const PAN = 0.25

/**
 * `+`, `-` and `0` zoom the lanes, Page Up and Page Down pan them.
 * @param at the instant that stays where it is; default: as the buttons do
 * @returns whether the key did something
 */
export function zoomByKey(zoom: AxisZoom, event: KeyboardEvent, at?: number): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return false
  switch (event.key) {
    case '+':
    case '=':
      zoom.step('in', at)
      return true
    case '-':
      zoom.step('out', at)
      return true
    case '0':
      zoom.reset()
      return true
    case 'PageUp':
      zoom.pan(-PAN)
      return true
    case 'PageDown':
      zoom.pan(PAN)
      return true
    default:
      return false
  }
}
