import { type AuditLine, ENDPOINTS } from '@safeground/graph-schema'

const SUMMARIES = new Map(
  ENDPOINTS.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint.summary]),
)

/** What was done, in the words of the contract; as the entry has it when it is not one of its addresses. */
export const doneWords = (line: Pick<AuditLine, 'what'>): string => SUMMARIES.get(line.what) ?? line.what

/**
 * The particulars of an entry as short words: what was asked, and how much was answered. Ids are left out here: they
 * stand in a column of their own, and the entry as it was written is one press away.
 */
export function particulars(detail: string): string {
  const read = readObject(detail)
  if (!read) return detail
  const { params: _, query, ...rest } = read
  return [...entries(query), ...entries(rest)].join(', ')
}

function readObject(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function entries(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([name, value]) => {
    if (Array.isArray(value)) return value.length > 0 ? [`${name} ${value.length}`] : []
    if (typeof value === 'object' || value === '' || /^[a-z]+-[0-9a-z]{26}$/.test(String(value))) return []
    return [`${name} ${value === true ? 'yes' : value === false ? 'no' : String(value)}`]
  })
}
