import { z } from 'zod'
import type { Agency } from './agencies.ts'

/** Who a signed-in person is to the product. Case-facing and overseeing roles are disjoint: there is no god mode. */
export const Role = z.enum([
  'analyst',
  'chair',
  'practitioner',
  'neighbourhood',
  'licensing',
  'steward',
  'auditor',
  'admin',
])
export type Role = z.output<typeof Role>

export const ROLES: Record<Role, { label: string; agency: Agency; sees: string }> = {
  analyst: {
    label: 'Police analyst',
    agency: 'police',
    sees: 'People, places, events and links from every agency, with police reports that carry conditions. No home addresses, and nothing told in confidence.',
  },
  chair: {
    label: 'Chair of the daily meeting',
    agency: 'social-care',
    sees: 'People, places, events and links from every agency, with home addresses and what young people told in confidence. No police reports that carry conditions.',
  },
  practitioner: {
    label: 'Social work practitioner',
    agency: 'social-care',
    sees: 'As the chair, and brings in the files of social care and education.',
  },
  neighbourhood: {
    label: 'Neighbourhood officer',
    agency: 'police',
    sees: 'Places and organisations of Northmoor that police logs name. No children or adults, nobody’s home, vehicle or telephone.',
  },
  licensing: {
    label: 'Licensing officer',
    agency: 'council-licensing',
    sees: 'What is open to the whole partnership, such as registers of premises. The demonstration’s files hold none of it.',
  },
  steward: {
    label: 'Data steward',
    agency: 'partnership',
    sees: 'Everything that the files hold, to bring them in, mend them and undo them.',
  },
  auditor: {
    label: 'Auditor',
    agency: 'partnership',
    sees: 'Who looked at what, when and why. No case content.',
  },
  admin: {
    label: 'System administrator',
    agency: 'partnership',
    sees: 'Whether the system is well. No case content and no audit trail.',
  },
}

/** What an endpoint can ask for. One list, so that a misspelt permission does not compile. */
export const Permission = z.enum([
  'network:read',
  'identity:decide',
  'import:bring-in',
  'import:publish',
  'audit:read',
])
export type Permission = z.output<typeof Permission>

/** Why someone is looking. Every session acts under one, and the audit trail records it. */
export const Purpose = z.enum([
  'safeguarding-a-child',
  'daily-meeting',
  'intelligence-analysis',
  'place-planning',
  'data-stewardship',
  'oversight',
])
export type Purpose = z.output<typeof Purpose>

export const PURPOSES: Record<Purpose, string> = {
  'safeguarding-a-child': 'Safeguarding a child',
  'daily-meeting': 'Daily meeting',
  'intelligence-analysis': 'Intelligence analysis',
  'place-planning': 'Planning for a place',
  'data-stewardship': 'Looking after the data',
  oversight: 'Oversight',
}
