import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import express, { type Router } from 'express'

const DIST = new URL('../../../client/dist/', import.meta.url)

/** The built client: its files for a year, its page never, with the nonce of this answer put in. */
export function servePage(router: Router): void {
  const folder = fileURLToPath(DIST)
  router.use(
    '/assets',
    express.static(`${folder}assets`, { immutable: true, maxAge: '365d', index: false, fallthrough: false }),
  )
  router.use(express.static(folder, { index: false, maxAge: '1h' }))
  router.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith('/api/')) return next()
    const file = new URL('index.html', DIST)
    if (!existsSync(file)) {
      response.status(503).type('text').send('The screens have not been built yet. Start with: npm start')
      return
    }
    response.setHeader('Cache-Control', 'no-store')
    response.type('html').send(readFileSync(file, 'utf8').replaceAll('__CSP_NONCE__', response.locals.nonce))
  })
}
