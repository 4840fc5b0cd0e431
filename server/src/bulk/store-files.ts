import { mkdirSync } from 'node:fs'
import { isEventName, type RecordedKind } from '@safeground/graph-schema'
import type { Content } from '../features/imports/planning/statements.ts'
import { CompactTable } from '../features/imports/staging/compact-table.ts'
import { CsvFile, emptyListsOf, LIST_DELIMITER } from './csv-file.ts'

/** A label that a record carries until the list that it names is written as empty. */
export const emptyLabel = (property: string) => `Empty_${property}`

export interface Versioned {
  id: string
  supersedes: string | null
  props: Content
}
export interface StatedBetween extends Versioned {
  type: string
  from: string
  to: string
}
export interface Question {
  id: string
  left: string
  right: string
  reasons: string[]
  markings: readonly string[]
}

/** The files of one store: nodes and relationships as the importer's own queries would write them, each of them once. */
export class StoreFiles {
  private readonly nodes = new Map<string, CsvFile>()
  private readonly links = new Map<string, CsvFile>()
  /** Subjects, events, identifiers and questions that are there already. */
  private readonly there = new CompactTable(0)
  /** Properties that are a list of nothing somewhere. */
  readonly emptyLists = new Set<string>()

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }

  report({ id, supersedes, props }: Versioned): void {
    this.refuseEmptyLists(props)
    this.node('Report', ['id:ID(report)']).add([id], { ...props, supersedes })
  }

  /** A record, and what it is about if nothing was said of that before. */
  record({
    id,
    supersedes,
    props,
    kind,
    subject,
  }: Versioned & { kind: RecordedKind; subject: string }): void {
    if (this.isNew(subject)) {
      const label = isEventName(kind) ? 'Event' : 'Subject'
      this.node(`${label}:${kind}`, ['id:ID(thing)']).add([subject], {})
    }
    const empty = emptyListsOf(props)
    for (const name of empty) this.emptyLists.add(name)
    this.node('Record', ['id:ID(record)', ':LABEL']).add(
      [id, empty.map(emptyLabel).join('\u001f')],
      { ...props, supersedes },
      pointOf(props),
    )
    this.link('ABOUT', 'record', 'thing').add([id, subject], {})
  }

  identifier(record: string, key: string): void {
    if (this.isNew(key)) this.node('Identifier', ['key:ID(identifier)']).add([key], {})
    this.link('IDENTIFIED_BY', 'record', 'identifier').add([record, key], {})
  }

  stated({ id, supersedes, props, type, from, to }: StatedBetween): void {
    this.refuseEmptyLists(props)
    this.link(type, 'thing', 'thing').add([from, to], { ...props, id, supersedes })
  }

  /** Between two subjects that are there; asked before, it stays as it was. */
  question({ id, ...asked }: Question, by: { import: string; recordedAt: string }): void {
    const sides = [...new Set([asked.left, asked.right])]
    const areSubjects = sides.every((side) => side.startsWith('s-') && this.there.has(side))
    if (!areSubjects || !this.isNew(id)) return
    this.node('Proposal', ['id:ID(question)']).add([id], {
      ...asked,
      ...by,
      status: 'open',
      pair: `${asked.left}|${asked.right}`,
    })
    for (const side of sides) this.link('BETWEEN', 'question', 'thing').add([id, side], {})
  }

  /** Ends every file. What AdminTool must be told of them, and how much they hold. */
  close(): { args: string[]; nodes: number; relationships: number } {
    const all = [...this.nodes.values(), ...this.links.values()]
    for (const file of all) file.close()
    const say = (option: string, files: Map<string, CsvFile>) =>
      [...files].map(([name, { paths }]) => `--${option}=${name}=${paths.header},${paths.data}`)
    const sum = (files: Map<string, CsvFile>) => [...files.values()].reduce((all, { rows }) => all + rows, 0)
    return {
      args: [
        ...say('nodes', this.nodes),
        ...say('relationships', this.links),
        `--array-delimiter=${LIST_DELIMITER}`,
        `--multiline-fields=${all.some(({ hasLines }) => hasLines)}`,
      ],
      nodes: sum(this.nodes),
      relationships: sum(this.links),
    }
  }

  private isNew(id: string): boolean {
    if (this.there.has(id)) return false
    this.there.set(id)
    return true
  }

  private node(labels: string, fixed: readonly string[]): CsvFile {
    return this.fileOf(this.nodes, labels, `node-${labels.replace(':', '-')}`, fixed)
  }

  private link(type: string, from: string, to: string): CsvFile {
    return this.fileOf(this.links, type, `link-${type}`, [`:START_ID(${from})`, `:END_ID(${to})`])
  }

  private fileOf(files: Map<string, CsvFile>, key: string, name: string, fixed: readonly string[]): CsvFile {
    const held = files.get(key) ?? new CsvFile(this.folder, name, fixed)
    files.set(key, held)
    return held
  }

  /** Only records get theirs afterwards: nothing else that is brought in has any. */
  private refuseEmptyLists(props: Content): void {
    const [name] = emptyListsOf(props)
    if (name !== undefined) throw new Error(`${name} of ${String(props.key)} is a list of nothing`)
  }
}

function pointOf({ longitude, latitude }: Content) {
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return {}
  const text = `{latitude:${latitude},longitude:${longitude}}`
  return { point: { type: 'point{crs:WGS-84}', text } }
}
