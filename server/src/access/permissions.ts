import type { Permission, Purpose, Role } from '@safeground/graph-schema'

/** What each role may do. A role that is not here may do nothing. */
export const PERMISSIONS: Record<Role, readonly Permission[]> = {
  analyst: ['network:read', 'identity:decide', 'import:bring-in', 'import:publish'],
  chair: ['network:read'],
  practitioner: ['network:read', 'import:bring-in', 'import:publish'],
  neighbourhood: ['network:read'],
  licensing: ['network:read'],
  steward: ['network:read', 'identity:decide', 'import:bring-in', 'import:publish'],
  auditor: ['audit:read'],
  admin: [],
}

/** The purpose that a session of each role acts under. */
export const PURPOSE_OF: Record<Role, Purpose> = {
  analyst: 'intelligence-analysis',
  chair: 'daily-meeting',
  practitioner: 'safeguarding-a-child',
  neighbourhood: 'place-planning',
  licensing: 'place-planning',
  steward: 'data-stewardship',
  auditor: 'oversight',
  admin: 'oversight',
}
