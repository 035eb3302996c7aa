import type { MapViewProps } from '../../../src/map/mapViewTypes'
import { PAGE_LOOK } from '../../../src/theme/mapLook'

/** What a map shows, for tests: nothing but what a test is about. */
export function makeProps(props: Partial<MapViewProps> = {}): MapViewProps {
  return {
    theme: 'light',
    pixelRatio: 1,
    projection: 'mercator',
    camera: { zoom: 1, lat: 0, lng: 0 },
    covers: [],
    inset: null,
    year: null,
    marks: [],
    arcs: [],
    mesh: [],
    related: new Map(),
    named: 'all',
    selectedId: null,
    highlighted: new Set(),
    tipId: null,
    scale: 1,
    look: PAGE_LOOK,
    isCompact: false,
    isReducedMotion: false,
    ...props,
  }
}
