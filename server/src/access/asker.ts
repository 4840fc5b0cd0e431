import type { Agency, Permission, Purpose, Role } from '@safeground/graph-schema'
import type { Ask } from '../graph/graph.ts'
import type { House } from '../house.ts'
import type { Person } from './decide.ts'
import type { Scope } from './scope.ts'

/** What an audit entry says of one use, beside who, when and why. */
export interface Noted {
  subjects: readonly string[]
  detail?: Record<string, unknown>
}

/** The person who asks, as a use case meets them. */
export interface Asker {
  username: string
  name: string
  role: Role
  agency: Agency
  purpose: Purpose
  permissions: readonly Permission[]
  /** What the decision function decides on. */
  person: Person
  scope: Scope
  /** Of a request under an Idempotency-Key: what it makes has ids made of this, so that a repeat after a crash makes the same. */
  onceKey?: string
  /**
   * Writes this request's audit entry inside the transaction of the change it is about, so that both are written or
   * neither is. A use case that changes something calls it in its `graph.write`.
   */
  record(ask: Ask, noted: Noted): Promise<void>
}

/** The id of something that a request makes. */
export const newId = ({ ids }: Pick<House, 'ids'>, { onceKey }: Asker, prefix: string): string =>
  onceKey === undefined ? ids.fresh(prefix) : ids.of(prefix, onceKey)
