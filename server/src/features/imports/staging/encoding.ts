import { Problem } from '../../../http/problem.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const SAVE_AS = 'In Excel: Save as, then "CSV UTF-8 (Comma delimited)".'

/** First bytes of files that are not text, and what to say of them. */
const NOT_TEXT: readonly [bytes: readonly number[], words: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], `This is a workbook or an archive (.xlsx, .zip), not CSV. ${SAVE_AS}`],
  [[0xd0, 0xcf, 0x11, 0xe0], `This is an old Excel workbook (.xls), not CSV. ${SAVE_AS}`],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF, not CSV. Ask for the table as CSV.'],
  [[0x1f, 0x8b], 'This is a packed file (.gz), not CSV. Unpack it first.'],
  [[0xff, 0xd8, 0xff], 'This is a picture, not CSV.'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture, not CSV.'],
]
const HEAD = 4096

/** Learns from the bytes of a file, as they pass, which encoding it is in; refuses what is not text at all. */
export class EncodingWatch {
  private head = Buffer.alloc(0)
  private isChecked = false
  private isUtf8 = true
  private readonly decoder = new TextDecoder('utf-8', { fatal: true })

  take(piece: Buffer): void {
    if (!this.isChecked) {
      this.head = Buffer.concat([this.head, piece.subarray(0, HEAD)])
      if (this.head.length >= HEAD) this.check()
    }
    this.isUtf8 = this.isUtf8 && this.decodes(piece)
  }

  encoding(): Encoding {
    this.check()
    this.isUtf8 = this.isUtf8 && this.decodes(undefined)
    const [first, second] = this.head
    if (first === 0xff && second === 0xfe) return 'utf-16le'
    if (first === 0xfe && second === 0xff) return 'utf-16be'
    return this.isUtf8 ? 'utf-8' : 'windows-1252'
  }

  private decodes(piece: Buffer | undefined): boolean {
    try {
      this.decoder.decode(piece, { stream: piece !== undefined })
      return true
    } catch (error) {
      if (error instanceof TypeError) return false
      throw error
    }
  }

  private check(): void {
    if (this.isChecked) return
    this.isChecked = true
    const found = NOT_TEXT.find(([bytes]) => bytes.every((byte, at) => this.head[at] === byte))
    if (found) throw new Problem('not-valid', found[1])
    const isUtf16 =
      (this.head[0] === 0xff && this.head[1] === 0xfe) || (this.head[0] === 0xfe && this.head[1] === 0xff)
    // A stray NUL is a fault of its row; one in twenty bytes is no text.
    if (!isUtf16 && this.head.filter((byte) => byte === 0).length * 20 > this.head.length) {
      throw new Problem('not-valid', `This is not a text file, or its encoding cannot be told. ${SAVE_AS}`)
    }
  }
}

export const ENCODING_NOTES: Record<Encoding, string | null> = {
  'utf-8': null,
  'utf-16le': 'The file is in UTF-16 and was read as such.',
  'utf-16be': 'The file is in UTF-16 and was read as such.',
  'windows-1252':
    'The file is not in UTF-8 and was read as Windows-1252. Look at names with accents; if they are wrong, save the file as CSV UTF-8.',
}
