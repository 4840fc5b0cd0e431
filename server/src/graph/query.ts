import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CLAIMS, StatedType } from '@safeground/graph-schema'
import type { z } from 'zod'

/** One `.cypher` file: its text with the includes expanded, and what a row of its answer is. */
export interface Query<Row> {
  name: string
  text: string
  row: z.ZodType<Row>
  isScoped: boolean
}

const VISIBLE = readParts(new URL('../access/visible.cypher', import.meta.url))

/**
 * Loads a query that stands beside the file that uses it. Values only ever go in as parameters: a query's text
 * cannot be put together at run time, so scope cannot get lost on the way.
 */
export function query<Row>(base: string, file: string, row: z.ZodType<Row>): Query<Row> {
  const url = new URL(file, base)
  const source = readFileSync(url, 'utf8')
  if (!source.startsWith('// '))
    throw new Error(`${basename(fileURLToPath(url))} must open with a line that says what it asks`)
  const text = expand(source)
  return { name: basename(fileURLToPath(url), '.cypher'), text, row, isScoped: text.includes('$scope') }
}

/**
 * Replaces the includes: `{{visible x}}`, `{{visible subject x}}`, `{{claim types}}` and `{{stated types}}` (participations
 * too). A line that begins with `{{each stated type}}` is repeated for every type, with TYPE replaced, as in a migration: an
 * index gives the order of one type only. Nothing else is an include.
 */
export function expand(source: string): string {
  const text = source
    .replaceAll(/\{\{visible subject (\w+)\}\}/g, (_, name: string) => rename(VISIBLE.subject, name))
    .replaceAll(/\{\{visible (\w+)\}\}/g, (_, name: string) => rename(VISIBLE.stated, name))
    .replaceAll('{{claim types}}', Object.keys(CLAIMS).join('|'))
    .replaceAll('{{stated types}}', StatedType.options.join('|'))
    .replaceAll(/^ *\{\{each stated type\}\} (.+)$/gm, (_, line: string) =>
      StatedType.options.map((type) => line.replaceAll('TYPE', type)).join('\n'),
    )
  const left = text.match(/\{\{[^}]*\}\}/)
  if (left) throw new Error(`${left[0]} is not an include`)
  return text
}

function rename(part: string, name: string): string {
  return part.replaceAll(/\bx\b/g, name)
}

function readParts(url: URL): { stated: string; subject: string } {
  const [, stated, subject] = readFileSync(url, 'utf8')
    .split(/^\/\/ -- \w+$/m)
    .map((part) => part.replaceAll(/^\/\/.*$/gm, '').trim())
  if (!stated || !subject) throw new Error('access/visible.cypher must have the parts "stated" and "subject"')
  const inSubject = subject.replace(/\{\{visible (\w+)\}\}/, (_, name: string) => rename(stated, name))
  return { stated, subject: inSubject }
}
