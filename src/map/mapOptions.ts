import type { AtlasState } from '../state/AtlasState.svelte'
import type { MapViewOptions } from './mapViewTypes'

/** What the map is told once: language and manners. */
export function createMapOptions(atlas: AtlasState, isCooperative: boolean): MapViewOptions {
  const words = atlas.messages.map
  const names = new Intl.DisplayNames(atlas.lang, { type: 'region', fallback: 'none' })
  return {
    isInteractive: atlas.view.interactive,
    isCooperative,
    countryName: (iso) => names.of(iso),
    countText: words.countPartners,
    locale: {
      'Map.Title': words.canvas,
      'CooperativeGesturesHandler.WindowsHelpText': words.useCtrlScroll,
      'CooperativeGesturesHandler.MacHelpText': words.useCommandScroll,
      'CooperativeGesturesHandler.MobileHelpText': words.useTwoFingers,
    },
  }
}
