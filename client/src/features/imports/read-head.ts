import { parse } from 'csv-parse/browser/esm/sync'

/** What the beginning of a file says of it: the cells of its first row, or that it is no table. */
export type Head = { type: 'geojson' } | { type: 'csv'; columns: string[] } | { type: 'unreadable' }

const HEAD_BYTES = 64 * 1024
const MARKS = [',', ';', '\t']

/** Reads the beginning of a file on this computer, before anything of it is sent. */
export async function readHead(file: Blob): Promise<Head> {
  return headOf(await readStart(file))
}

/** The text of its first rows. */
export async function readStart(file: Blob): Promise<string> {
  return decode(await file.slice(0, HEAD_BYTES).arrayBuffer())
}

export function headOf(text: string): Head {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('{')) return { type: 'geojson' }
  const line = start.split(/\r?\n|\r/, 1)[0] ?? ''
  const delimiter = MARKS.reduce((best, mark) =>
    line.split(mark).length > line.split(best).length ? mark : best,
  )
  try {
    const [columns] = parse(start, { to: 1, delimiter, relax_quotes: true, relax_column_count: true })
    return columns?.some((cell) => cell.trim() !== '') ? { type: 'csv', columns } : { type: 'unreadable' }
  } catch {
    // The server says what is wrong with it, and in which row, when it is sent.
    return { type: 'unreadable' }
  }
}

/** UTF-16 and UTF-8 as the file says; whatever is neither is a spreadsheet's Windows-1252. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text
}
