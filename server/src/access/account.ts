import { Agency, type Instant, Marking, Role } from '@safeground/graph-schema'
import { z } from 'zod'
import { PURPOSE_OF } from './permissions.ts'
import type { Scope } from './scope.ts'

/** A local account as the store holds it. */
export const Account = z.object({
  username: z.string(),
  name: z.string(),
  role: Role,
  agency: Agency,
  markings: z.array(Marking),
  /** `*` = the whole borough. */
  localities: z.array(z.string()),
  isDisabled: z.boolean(),
})
export type Account = z.output<typeof Account>

/** What the holder of an account may see, as every query takes it. */
export function scopeOf(account: Account, hiddenImports: readonly string[], asKnownOn: Instant): Scope {
  return {
    markings: account.isDisabled ? [] : account.markings,
    agencies: [account.agency],
    localities: account.localities,
    purpose: PURPOSE_OF[account.role],
    asKnownOn,
    hiddenImports,
  }
}

/** The markings and localities that an account of a role is given when it is made. */
export const GIVEN_TO: Record<Role, Pick<Account, 'markings' | 'localities'>> = {
  analyst: {
    markings: ['open', 'people', 'police', 'police-conditions', 'social-care', 'education'],
    localities: ['*'],
  },
  chair: {
    markings: ['open', 'people', 'police', 'social-care', 'education', 'in-confidence', 'address'],
    localities: ['*'],
  },
  practitioner: {
    markings: ['open', 'people', 'police', 'social-care', 'education', 'in-confidence', 'address'],
    localities: ['*'],
  },
  neighbourhood: { markings: ['open', 'police'], localities: ['Northmoor'] },
  licensing: { markings: ['open'], localities: ['*'] },
  steward: {
    markings: [...Marking.options],
    localities: ['*'],
  },
  auditor: { markings: [], localities: [] },
  admin: { markings: [], localities: [] },
}
