import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Express } from 'express'
import { ConfigFaults } from '../config.ts'
import { Problem } from './problem.ts'

const LAYER = /^[a-z-]{1,40}\.geojson$/
const NOTHING = { type: 'FeatureCollection', features: [] }

/**
 * The base map: files of a folder, each whole, so that no request says where anybody looks. They hold streets and
 * borders and nothing that is recorded, and are served as the page itself is. A layer that the folder lacks (most
 * places have no tram) is an empty one; without the outline of the area there is no base map, and no start.
 */
export function serveBaseMap(app: Express, folder: string): void {
  if (!existsSync(join(folder, 'borough.geojson'))) {
    throw new ConfigFaults(
      `The base map in ${folder} has no borough.geojson, the outline of your area. ` +
        'Put it there, name another folder in SAFEGROUND_BASE_MAP, or leave that out for the invented borough.',
    )
  }
  app.get('/base-map/:layer', (request, response, next) => {
    const { layer } = request.params
    if (!LAYER.test(layer)) throw new Problem('not-found', 'The base map has no such layer.')
    // Kept by the browser and asked about again each time, by its ETag: a new base map shows at once.
    response.setHeader('Cache-Control', 'no-cache')
    response.sendFile(layer, { root: folder, cacheControl: false }, (error?: Error & { code?: string }) => {
      if (!error || response.headersSent) return
      if (error.code === 'ENOENT') response.json(NOTHING)
      else next(error)
    })
  })
}
