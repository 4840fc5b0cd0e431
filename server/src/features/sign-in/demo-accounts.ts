import { type DemoAccount, ROLES, Role } from '@safeground/graph-schema'
import { z } from 'zod'
import { query } from '../../graph/query.ts'
import type { House } from '../../house.ts'
import { sealPassword } from './password.ts'
import { keepLocalAccount } from './sign-in.ts'

/** Known to everybody, so it exists in a demonstration only: `removeDemoAccounts` runs at every other start. */
export const DEMO_PASSWORD = 'safeguard-demo'

/** Invented people, one a role. Names are drawn from many places and say nothing about the role. */
const NAMES: Record<Role, string> = {
  analyst: 'Priya Hallam',
  chair: 'Tomasz Okell',
  practitioner: 'Marianne Dube',
  neighbourhood: 'Gethin Rahman',
  licensing: 'Olive Brandt',
  steward: 'Samuel Achterberg',
  auditor: 'Nadia Kirkbride',
  admin: 'Leon Farrow',
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = Role.options.map((role) => ({
  username: role,
  name: NAMES[role],
  role,
  roleLabel: ROLES[role].label,
  sees: ROLES[role].sees,
}))

const removeAccounts = query(import.meta.url, './remove-demo-accounts.cypher', z.unknown())

export async function keepDemoAccounts(house: Pick<House, 'graph'>): Promise<void> {
  // One seal for all: the password is known to everybody, and sealing eight times makes each start slower.
  const sealed = await sealPassword(DEMO_PASSWORD)
  for (const { username, name, role } of DEMO_ACCOUNTS) {
    await keepLocalAccount(house, { username, name, role, sealed, isDemo: true })
  }
}

/** Accounts whose password stands in the README must not outlive a demonstration. */
export async function removeDemoAccounts(house: Pick<House, 'graph'>): Promise<void> {
  await house.graph.write((ask) =>
    ask(removeAccounts, { usernames: DEMO_ACCOUNTS.map(({ username }) => username) }),
  )
}
