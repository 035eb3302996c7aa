import type { Size } from '../../geo/fit'
import { STAGE_SCREEN, stageUnit } from '../../theme/mapLook'
import type { AtlasState, Surface } from '../../state/AtlasState.svelte'
import { MOTION } from '../../theme/tokens'
import type { MapViewOptions } from '../mapViewTypes'

/** What the map is told once: language and manners. */
export function createMapOptions(atlas: AtlasState, isCooperative: boolean): MapViewOptions {
  const words = atlas.messages.map
  const names = new Intl.DisplayNames(atlas.lang, { type: 'region', fallback: 'none' })
  return {
    isInteractive: atlas.view.interactive,
    isCooperative,
    hasKeys: atlas.surface !== 'present',
    flightMs: atlas.surface === 'present' ? MOTION.step : MOTION.camera,
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
  present: 1.6,
  page: 1,
}
const PHONE_SCALE = 1.12

/** On a small window marks are no smaller than on a page. */
const LEAST_STAGE_SCALE = 1

/**
 * Factor on the size of marks.
 * @param size of the map, pixels; only a stage asks for it. Default: its screen
 */
export function markScale(surface: Surface, isPhone: boolean, size: Size = STAGE_SCREEN): number {
  if (surface === 'present') return Math.max(LEAST_STAGE_SCALE, SCALES.present * stageUnit(size))
  return isPhone && surface === 'explore' ? PHONE_SCALE : SCALES[surface]
}
