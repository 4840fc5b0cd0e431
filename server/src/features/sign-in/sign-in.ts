import { type Me, ROLES, type SignIn } from '@safeground/graph-schema'
import { z } from 'zod'
import { Account, GIVEN_TO } from '../../access/account.ts'
import type { Asker } from '../../access/asker.ts'
import { query } from '../../graph/query.ts'
import type { House } from '../../house.ts'
import { makeAsker } from '../../http/asker-of.ts'
import { Problem } from '../../http/problem.ts'
import { isPassword } from './password.ts'

const accountToSignIn = query(
  import.meta.url,
  './account-to-sign-in.cypher',
  z.object({ account: Account, password: z.string().nullable() }),
)
const keepAccount = query(import.meta.url, './keep-account.cypher', z.unknown())

/** Checks a name and a password. A wrong name and a wrong password are answered alike, and as slowly. */
export async function signIn(input: SignIn, house: House): Promise<Asker> {
  const username = input.username.toLowerCase()
  const [found] = await house.graph.readSystem((ask) => ask(accountToSignIn, { username }))
  const isRight = await isPassword(input.password, found?.password ?? null)
  if (!found || !isRight)
    throw new Problem('not-signed-in', 'That user name and password do not go together. Try again.')
  if (found.account.isDisabled) {
    throw new Problem('not-permitted', 'This account has been closed. Ask your administrator.')
  }
  return makeAsker(found.account, [], house.clock.now())
}

/** Is there an account of this name? For the audit trail only: nobody is told. */
export async function hasAccount(house: House, username: string): Promise<boolean> {
  const found = await house.graph.readSystem((ask) =>
    ask(accountToSignIn, { username: username.toLowerCase() }),
  )
  return found.length > 0
}

/** Makes or changes a local account with what its role is given. */
export async function keepLocalAccount(
  house: Pick<House, 'graph'>,
  wanted: Pick<Account, 'username' | 'name' | 'role'> & {
    /** From `sealPassword`; null leaves the one there is. */
    sealed: string | null
    isDisabled?: boolean
    isDemo?: boolean
  },
): Promise<Account> {
  const account = Account.parse({
    username: wanted.username.toLowerCase(),
    name: wanted.name,
    role: wanted.role,
    agency: ROLES[wanted.role].agency,
    ...GIVEN_TO[wanted.role],
    isDisabled: wanted.isDisabled ?? false,
  })
  await house.graph.write((ask) =>
    ask(keepAccount, {
      account,
      password: wanted.sealed,
      isDemo: wanted.isDemo ?? false,
      endSessions: wanted.sealed !== null && !wanted.isDemo,
    }),
  )
  return account
}

/** Who is signed in, as the screens need it. */
export function meOf(asker: Asker, house: House): Me {
  return {
    username: asker.username,
    name: asker.name,
    role: asker.role,
    roleLabel: ROLES[asker.role].label,
    agency: asker.agency,
    purpose: asker.purpose,
    permissions: [...asker.permissions],
    markings: [...asker.scope.markings],
    localities: [...asker.scope.localities],
    isDemo: house.config.isDemo,
    now: house.clock.now(),
  }
}
