import type { Agency, Endpoint, Marking, Permission, Role } from '@safeground/graph-schema'
import { MARKINGS, Permission as Permissions, ROLES } from '@safeground/graph-schema'
import { PERMISSIONS } from './permissions.ts'

/** Why something is or is not allowed. Never a bare boolean: a refusal is logged and said with its reason. */
export type Decision =
  | { allowed: true; because: 'anyone' | 'signed-in' | 'role-permits' }
  | {
      allowed: false
      because:
        | 'not-signed-in'
        | 'account-disabled'
        | 'role-lacks-permission'
        | 'unknown-permission'
        | 'markings-missing'
      words: string
    }

export interface Person {
  role: Role
  agency: Agency
  isDisabled: boolean
  markings: readonly Marking[]
}

/** What can be asked: to use an endpoint, and where a whole source is concerned, with all of its markings. */
export interface Wish {
  needs: Endpoint['needs']
  markings?: readonly Marking[]
}

/**
 * May this person do this? The one decision function, in order of precedence; the default is no.
 * Which *rows* they may see is not decided here but in `visible.cypher`, from the same account.
 */
export function decide(person: Person | null, wish: Wish): Decision {
  if (wish.needs === 'anyone') return { allowed: true, because: 'anyone' }
  if (!person) return { allowed: false, because: 'not-signed-in', words: 'Sign in first.' }
  if (person.isDisabled) {
    return {
      allowed: false,
      because: 'account-disabled',
      words: 'This account has been closed. Ask your administrator.',
    }
  }
  if (wish.needs === 'signed-in') return { allowed: true, because: 'signed-in' }
  if (!Permissions.safeParse(wish.needs).success) {
    return { allowed: false, because: 'unknown-permission', words: 'This cannot be done.' }
  }
  if (!has(person.role, wish.needs)) {
    const role = ROLES[person.role].label.toLowerCase()
    return { allowed: false, because: 'role-lacks-permission', words: `The role "${role}" may not do this.` }
  }
  const missing = (wish.markings ?? []).filter((marking) => !person.markings.includes(marking))
  if (missing.length > 0) {
    const words = missing.map((marking) => `"${MARKINGS[marking].label}"`).join(' and ')
    return {
      allowed: false,
      because: 'markings-missing',
      words: `This file holds information marked ${words}, which your account may not see.`,
    }
  }
  return { allowed: true, because: 'role-permits' }
}

const has = (role: Role, permission: Permission) => (PERMISSIONS[role] ?? []).includes(permission)
