import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Palette } from '../theme/tokens'
import { IMAGE_PIXEL_RATIO, symbolImages } from './images'
import { allLayers } from './layers'

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1]
type PaintValue = Parameters<MapLibreMap['setPaintProperty']>[2]

/** Changes the colors of everything drawn, and the size of marks, without losing the map. */
export function repaint(map: MapLibreMap, palette: Palette, scale: number): void {
  for (const { id, ...layer } of allLayers(palette)) {
    const paint = Object.entries(layer.paint ?? {}) as [PaintName, PaintValue][]
    for (const [name, value] of paint) map.setPaintProperty(id, name, value)
    if (layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined)
      map.setLayoutProperty(id, 'text-field', layer.layout['text-field'])
  }
  for (const { name, data } of symbolImages(palette, scale)) {
    const isSameSize = map.hasImage(name) && map.getImage(name).data.width === data.width
    if (isSameSize) map.updateImage(name, data)
    else {
      if (map.hasImage(name)) map.removeImage(name)
      map.addImage(name, data, { pixelRatio: IMAGE_PIXEL_RATIO })
    }
  }
}
