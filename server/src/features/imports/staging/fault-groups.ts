import type { FaultGroup } from '@safeground/graph-schema'
import type { RowFault } from '../planning/statements.ts'

const MOST_GROUPS = 200
const MOST_EXAMPLES = 5
const REST = 'Further kinds of fault. Download the list to see each.'

/** Faults by column and message: counts are exact, examples few, so that a file of faults takes no more memory. */
export class FaultGroups {
  private readonly groups = new Map<string, FaultGroup>()

  add(fault: RowFault): void {
    const key = `${fault.column}\n${fault.message}`
    const group = this.groups.get(key) ?? this.open(key, fault)
    group.count += 1
    if (group.examples.length < MOST_EXAMPLES) {
      group.examples.push({ row: fault.row, value: fault.value.slice(0, 80) })
    }
  }

  private open(key: string, { column, message }: RowFault): FaultGroup {
    const isFull = this.groups.size >= MOST_GROUPS - 1
    const id = isFull ? REST : key
    const group = this.groups.get(id) ?? {
      ...(isFull ? { column: '', message: REST } : { column, message }),
      count: 0,
      examples: [],
    }
    this.groups.set(id, group)
    return group
  }

  /** Most frequent first. */
  list(): FaultGroup[] {
    return [...this.groups.values()].sort((a, b) => b.count - a.count || (a.column < b.column ? -1 : 1))
  }
}
