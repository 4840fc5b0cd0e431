import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../features/imports/planning/statements.ts'

/** Stands between the values of a list. No value may hold it. */
const BETWEEN = '\u001f'
/** The same, as AdminTool's `--array-delimiter` wants to be told. */
export const LIST_DELIMITER = 'U+001F'
const FLUSH_AT = 1024 * 1024

type Value = NonNullable<Content[string]>

/**
 * One file of nodes or relationships for `neo4j-admin database import`. Columns come as properties are met: AdminTool
 * takes a line that ends early for one without the rest, and reads the header, written last, from a file of its own.
 */
export class CsvFile {
  private readonly columns = new Map<string, { at: number; type: string }>()
  private readonly data: number
  private waiting = ''
  rows = 0
  /** Some text goes over several lines. */
  hasLines = false
  readonly paths: { header: string; data: string }

  /** `fixed` are the columns that every line begins with: ids, and whatever else AdminTool reads for itself. */
  constructor(
    folder: string,
    name: string,
    private readonly fixed: readonly string[],
  ) {
    this.paths = { header: join(folder, `${name}-header.csv`), data: join(folder, `${name}.csv`) }
    this.data = openSync(this.paths.data, 'wx', 0o600)
  }

  /** One node or relationship. `given` overrides how a property is written, such as a point. */
  add(fixed: readonly string[], props: Content, given: Record<string, Given> = {}): void {
    const cells: string[] = []
    for (const [name, value] of Object.entries(props)) {
      // A list of nothing cannot be said in such a file: `emptyListsOf` names them, and they are written afterwards.
      if (value === null || (Array.isArray(value) && value.length === 0)) continue
      cells[this.columnOf(name, typeOf(value))] = this.cellOf(value, name)
    }
    for (const [name, { type, text }] of Object.entries(given))
      cells[this.columnOf(name, type)] = quoted(text)
    const line = [...fixed.map(quoted), ...Array.from(cells, (cell) => cell ?? '')]
    this.waiting += `${line.join(',')}\n`
    this.rows += 1
    if (this.waiting.length > FLUSH_AT) this.flush()
  }

  close(): void {
    this.flush()
    closeSync(this.data)
    const columns = [...this.columns].map(([name, { type }]) => `${name}:${type}`)
    writeFileSync(this.paths.header, `${[...this.fixed, ...columns].map(quoted).join(',')}\n`, {
      mode: 0o600,
    })
  }

  private columnOf(name: string, type: string): number {
    const known = this.columns.get(name)
    if (!known) {
      const at = this.columns.size
      this.columns.set(name, { at, type })
      return at
    }
    if (known.type !== type) throw new Error(`${name} is a ${type} here and was a ${known.type} before`)
    return known.at
  }

  private cellOf(value: Value, name: string): string {
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
    if (typeof value === 'string') return this.textOf(value)
    if (value.some((one) => one === '' || one.includes(BETWEEN)))
      throw new Error(`A list of ${name} holds a blank, or the character that stands between its values`)
    return this.textOf(value.join(BETWEEN))
  }

  private textOf(text: string): string {
    if (text.includes('\n') || text.includes('\r')) this.hasLines = true
    return quoted(text)
  }

  private flush(): void {
    writeSync(this.data, this.waiting)
    this.waiting = ''
  }
}

export interface Given {
  type: string
  text: string
}

/** Properties that are lists of nothing. */
export const emptyListsOf = (props: Content): string[] =>
  Object.keys(props).filter((name) => {
    const value = props[name]
    return Array.isArray(value) && value.length === 0
  })

/** Numbers go over Bolt as floating ones, so they are here too. */
function typeOf(value: Value): string {
  if (typeof value === 'number') return 'double'
  if (typeof value === 'boolean') return 'boolean'
  return typeof value === 'string' ? 'string' : 'string[]'
}

const quoted = (text: string) => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`
