import { ENDPOINTS, type Endpoint, FILE_TYPES, PROBLEMS } from '@safeground/graph-schema'
import type { Request, Response } from 'express'
import { z } from 'zod'

const inHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Readable pages of the API: plain HTML from the contracts, no script, nothing from elsewhere. */
export function sendApiPages(_request: Request, response: Response): void {
  const groups = groupBy(ENDPOINTS)
  const contents = [...groups.keys()]
    .map((group) => `<li><a href="#${slug(group)}">${inHtml(group)}</a></li>`)
    .join('')
  const sections = [...groups].map(([group, endpoints]) => section(group, endpoints)).join('')
  response.type('html').send(`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Safeground API</title><style nonce="${response.locals.nonce}">${STYLE}</style></head>
<body><main><h1>Safeground API</h1>
<p>Made from the contracts that the server mounts and the client calls. Also as <a href="/api/openapi.json">OpenAPI 3.1</a>.
Sign in with <code>POST /api/session</code>; the answer sets a cookie. Every read is written to the audit trail before it is
answered. What you may not see is answered as if it were not there.</p>
<nav aria-label="Contents"><ul>${contents}<li><a href="#problems">Problems</a></li></ul></nav>
${sections}
<section id="problems"><h2>Problems</h2><p>Every refusal is <code>application/problem+json</code> with one of these codes.</p>
<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Title</th></tr></thead><tbody>
${Object.entries(PROBLEMS)
  .map(
    ([code, [status, title]]) =>
      `<tr><td><code>${code}</code></td><td>${status}</td><td>${inHtml(title)}</td></tr>`,
  )
  .join('')}
</tbody></table></section></main></body></html>`)
}

function groupBy(endpoints: readonly Endpoint[]): Map<string, Endpoint[]> {
  const groups = new Map<string, Endpoint[]>()
  for (const endpoint of endpoints)
    groups.set(endpoint.group, [...(groups.get(endpoint.group) ?? []), endpoint])
  return groups
}

const slug = (text: string) => text.toLowerCase().replaceAll(/[^a-z]+/g, '-')

const section = (group: string, endpoints: readonly Endpoint[]) =>
  `<section id="${slug(group)}"><h2>${inHtml(group)}</h2>${endpoints.map(article).join('')}</section>`

function article(endpoint: Endpoint): string {
  const rows = [...fields('path', endpoint.params), ...fields('query', endpoint.query)].join('')
  const table = rows
    ? `<table><thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">What</th></tr></thead><tbody>${rows}</tbody></table>`
    : ''
  return `<article><h3><code>${endpoint.method} /api${inHtml(endpoint.path)}</code></h3>
<p>${inHtml(endpoint.summary)}.</p>${endpoint.description ? `<p>${inHtml(endpoint.description)}</p>` : ''}
<p class="quiet">${needs(endpoint)} Audit: ${endpoint.audit}.</p>${table}${shape('Body', endpoint.body, 'input')}${shape('Answer', endpoint.answer, 'output')}</article>`
}

function needs(endpoint: Endpoint): string {
  if (endpoint.needs === 'anyone') return 'No sign-in needed.'
  return endpoint.needs === 'signed-in' ? 'Signed in.' : `Needs <code>${endpoint.needs}</code>.`
}

function fields(where: string, object: z.ZodObject): string[] {
  return Object.entries(object.shape).map(([name, field]) => {
    const schema = z.toJSONSchema(field as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Record<
      string,
      unknown
    >
    const { $schema: _, ...rest } = schema
    return `<tr><td><code>${inHtml(name)}</code></td><td>${where}</td><td><code>${inHtml(JSON.stringify(rest))}</code></td></tr>`
  })
}

function shape(title: string, schema: Endpoint['body'] | Endpoint['answer'], io: 'input' | 'output'): string {
  if (schema === null) return ''
  if (schema === 'csv') return `<p>${title}: <code>text/csv</code></p>`
  if (schema === 'file') return `<p>${title}: <code>${FILE_TYPES.join('</code> or <code>')}</code></p>`
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Record<string, unknown>
  return `<details><summary>${title}</summary><pre>${inHtml(JSON.stringify(rest, null, 2))}</pre></details>`
}

const STYLE = `:root{color-scheme:light dark;--ink:#1d2733;--quiet:#556270;--paper:#fff;--line:#d5dbe1;--soft:#f4f6f8;--link:#0b5cad}
@media(prefers-color-scheme:dark){:root{--ink:#e6ebf0;--quiet:#a3afbb;--paper:#14191f;--line:#323b45;--soft:#1c232b;--link:#7db7f0}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,sans-serif}main{max-width:60rem;margin:auto;padding:2rem 1.25rem}
h1{font-size:1.75rem}h2{margin-top:2.5rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}h3{margin:2rem 0 .25rem;font-size:1rem}
a{color:var(--link)}p{margin:.35rem 0}.quiet{color:var(--quiet);font-size:.9rem}table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.9rem}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
pre{background:var(--soft);padding:1rem;overflow:auto;font-size:.8rem;max-height:30rem}summary{cursor:pointer;padding:.25rem 0}code{font-size:.9em}`
