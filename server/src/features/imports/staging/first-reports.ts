import { hashOf } from '../planning/keys.ts'
import type { ReportOfRow, Statement } from '../sources/source.ts'
import { CompactTable } from './compact-table.ts'
import { RecordFile } from './record-file.ts'

/** Hash of what the report says (16), whether it has words (1), a short hash of each column that rows must agree on. */
const MOST_SAYS = 2
const BYTES = 16 + 1 + MOST_SAYS * 4
const short = (value: string) => Buffer.from(hashOf(value).slice(0, 8), 'hex')

/** What the first row of each report of a file said of it, for the rows after it: on the disk, and a few bytes each in memory. */
export class FirstReports {
  private readonly numbers = new CompactTable(4)
  private readonly said: RecordFile

  constructor(path: string) {
    this.said = new RecordFile(path, BYTES)
  }

  /** The report as an earlier row gave it; or the column in which this row says something else. */
  of({ report }: Statement): ReportOfRow | string {
    const number = this.numbers.get(report.key)
    if (!number) return { isFirst: true }
    const held = this.said.get(number.readUInt32LE())
    for (const [at, { column, value }] of report.says.entries()) {
      const isSame = held.subarray(17 + at * 4, 21 + at * 4).equals(short(value))
      if (value !== '' && !isSame) return column
    }
    return { isFirst: false, hash: held.subarray(0, 16).toString('hex'), hasWords: held[16] === 1 }
  }

  keep({ report }: Statement, hash: string, hasWords: boolean): void {
    const says = report.says.slice(0, MOST_SAYS).map(({ value }) => short(value))
    const said = Buffer.concat([Buffer.from(hash, 'hex'), Buffer.from([hasWords ? 1 : 0]), ...says], BYTES)
    const number = Buffer.alloc(4)
    number.writeUInt32LE(this.said.add(said))
    this.numbers.set(report.key, number)
  }

  remove(): void {
    this.said.remove()
  }
}
