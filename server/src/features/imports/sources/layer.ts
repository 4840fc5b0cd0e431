import type { BoundaryLevel, LayerName } from '@safeground/graph-schema'
import type { Area } from '../../layers/index.ts'
import type { Content, RowFault } from '../planning/statements.ts'
import type { Encoding } from '../staging/encoding.ts'
import type { SealedFile } from '../staging/sealed-file.ts'
import type { FileKind } from './source.ts'

/**
 * One kind of file that says nothing of people or places one by one: boundaries, counts by area. It is read whole into
 * sets. Of the sets in one slot the newest published one is drawn, so that a later file takes the place of an earlier one
 * from its publishing on, and undoing it brings the earlier one back. A further layer is one file like those that use this.
 */
export interface Layer extends FileKind {
  name: LayerName
  layer: true
  mostBytes: number
  /** Reads the file. What makes all of it unreadable throws; what is wrong with a part of it goes to `fault`. */
  read(reading: LayerReading): Promise<LayerRead>
}

export interface LayerReading {
  upload: SealedFile
  encoding: Encoding
  /** What was said with the file, where the file itself does not say it. */
  asked: Asked
  /** Where this partnership works: what lies outside is left out. Null: nobody has said. */
  area: Area | null
  fault(fault: RowFault): Promise<void>
  said(row: number): Promise<void>
}

export interface Asked {
  level?: BoundaryLevel | undefined
  attribution?: string | undefined
}

export interface LayerRead {
  rows: { read: number; good: number; faulty: number }
  notes: string[]
  sets: LayerSet[]
}

/** What stands or falls together: the wards; one force's month. */
export interface LayerSet {
  /** What it takes the place of, and is replaced by. */
  slot: string
  /** In the words of whoever publishes it: "Recorded crime, March 2024, City of London Police". */
  words: string
  content: Content
  parts: LayerPart[]
}

export interface LayerPart {
  /** Which of its set: told apart by it. */
  key: string
  content: Content
}

export const isLayer = (kind: FileKind): kind is Layer => 'layer' in kind
