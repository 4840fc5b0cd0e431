import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ConfigFaults } from '../config.ts'
import { serveBaseMap } from './base-map.ts'
import { Problem } from './problem.ts'

const OUTLINE = '{"type":"FeatureCollection","features":[{"type":"Feature"}]}'
let folder: string
let server: Server
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'base-map-'))
  writeFileSync(join(folder, 'borough.geojson'), OUTLINE)
  writeFileSync(join(folder, 'licence.txt'), 'not for the page')
  const app = express()
  serveBaseMap(app, folder)
  app.use(
    (error: Error, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
      response.status(error instanceof Problem ? 404 : 500).end()
    },
  )
  server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

/** The path as it stands: `fetch` would tidy it before it leaves. */
function get(path: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, failed) => {
    request({ port, host: '127.0.0.1', path, headers }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => {
        text += part.toString()
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }))
    })
      .on('error', failed)
      .end()
  })
}

it('gives a layer whole, and says when it has not changed', async () => {
  const first = await get('/base-map/borough.geojson')
  expect(first).toMatchObject({ status: 200, text: OUTLINE })
  expect(first.headers['cache-control']).toBe('no-cache')
  const again = await get('/base-map/borough.geojson', { 'If-None-Match': String(first.headers.etag) })
  expect(again).toMatchObject({ status: 304, text: '' })
  writeFileSync(join(folder, 'borough.geojson'), `${OUTLINE}\n`)
  expect(
    (await get('/base-map/borough.geojson', { 'If-None-Match': String(first.headers.etag) })).status,
  ).toBe(200)
})

it('gives an empty layer for one that an area does not have', async () => {
  const { status, text } = await get('/base-map/tram.geojson')
  expect({ status, features: JSON.parse(text).features }).toEqual({ status: 200, features: [] })
})

it.each([
  '/base-map/licence.txt',
  '/base-map/',
  '/base-map/..%2f..%2fetc%2fpasswd',
  '/base-map/..%2fborough.geojson',
  '/base-map/../borough.geojson',
  '/base-map/.hidden.geojson',
])('has nothing at %s', async (path) => expect((await get(path)).status).toBe(404))

it('does not start without the outline of the area', () => {
  const empty = mkdtempSync(join(tmpdir(), 'base-map-'))
  expect(() => serveBaseMap(express(), empty)).toThrow(ConfigFaults)
  rmSync(empty, { recursive: true })
})
