import type { AtlasState, Surface } from '../../state/AtlasState.svelte'
import type { MapViewOptions } from '../mapViewTypes'

/** What the map is told once: language and manners. */
export function createMapOptions(atlas: AtlasState, isCooperative: boolean): MapViewOptions {
  const words = atlas.messages.map
  const names = new Intl.DisplayNames(atlas.lang, { type: 'region', fallback: 'none' })
  return {
    isInteractive: atlas.view.interactive,
    isCooperative,
    lang: atlas.lang,
    countryName: (iso) => names.of(iso),
    countText: words.countPartners,
    enlargedText: words.enlargedAtLeft,
    locale: {
      'Map.Title': words.canvas,
      'CooperativeGesturesHandler.WindowsHelpText': words.useCtrlScroll,
      'CooperativeGesturesHandler.MacHelpText': words.useCommandScroll,
      'CooperativeGesturesHandler.MobileHelpText': words.useTwoFingers,
    },
  }
}

const SCALES: Readonly<Record<Surface, number>> = {
  explore: 1,
  embed: 0.62,
  present: 1.35,
  page: 1,
}
const PHONE_SCALE = 1.12

/** Names are read from the last row of a hall. */
const PRESENT_TEXT_SCALE = 1.5

/** Factor on the size of names. */
export function nameScale(surface: Surface): number {
  return surface === 'present' ? PRESENT_TEXT_SCALE : 1
}

/** Factor on the size of marks. */
export function markScale(surface: Surface, isPhone: boolean): number {
  return isPhone && surface === 'explore' ? PHONE_SCALE : SCALES[surface]
}
