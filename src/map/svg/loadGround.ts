import type { Component } from 'svelte'
import type { Basemap } from 'virtual:basemap'
import type { MapFrame } from '../../geo/frame'

/** What draws the finer basemap. */
export type Ground = Component<{ frame: MapFrame; basemap: Basemap }>

let loaded: Ground | undefined

/** What draws the finer basemap, where it has been loaded. */
export function loadedGround(): Ground | undefined {
  return loaded
}

/** Loads once what draws the finer basemap. @throws when it cannot be had. */
export async function loadGround(): Promise<Ground> {
  return (loaded ??= (await import('./SvgBasemap.svelte')).default)
}
