import type { Map as MapLibreMap } from 'maplibre-gl'
import type { MapLook } from '../../theme/mapLook'
import { drawImage, type ImageSetting } from './images'
import { allLayers } from './layers'

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1]
type PaintValue = Parameters<MapLibreMap['setPaintProperty']>[2]

/** Changes the colors of everything drawn, and the size of marks, without losing the map. */
export function repaint(map: MapLibreMap, setting: ImageSetting, look: MapLook): void {
  for (const { id, ...layer } of allLayers(setting.palette, look)) {
    const paint = Object.entries(layer.paint ?? {}) as [PaintName, PaintValue][]
    for (const [name, value] of paint) map.setPaintProperty(id, name, value)
    if (layer.type !== 'symbol' || !layer.layout?.['text-size']) continue
    map.setLayoutProperty(id, 'text-field', layer.layout['text-field'])
    map.setLayoutProperty(id, 'text-size', layer.layout['text-size'])
  }
  for (const name of map.listImages()) {
    const data = drawImage(name, setting)
    if (!data) continue
    const isSameSize = map.getImage(name).data.width === data.width
    if (isSameSize) map.updateImage(name, data)
    else {
      map.removeImage(name)
      map.addImage(name, data, { pixelRatio: setting.pixelRatio })
    }
  }
}
