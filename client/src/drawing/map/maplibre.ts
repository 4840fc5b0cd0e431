import 'maplibre-gl/dist/maplibre-gl.css'
import * as maplibre from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

/** The map library with its worker as a file of our own: our content policy allows no other. */
maplibre.setWorkerUrl(workerUrl)

export { maplibre }

let answer: boolean | undefined

/** Whether this browser can draw maps at all; remote desktops and old drivers cannot. Asked once. */
export function canDrawMaps(): boolean {
  answer ??= document.createElement('canvas').getContext('webgl2') !== null
  return answer
}
