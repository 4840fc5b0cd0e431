import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { Agency } from '../values/agencies.ts'
import { Instant } from '../values/instant.ts'
import { Marking } from '../values/markings.ts'
import { Permission, Purpose, Role } from '../values/roles.ts'

const none = z.object({})

/** Who is signed in and what they may do: buttons and API can never disagree. */
export const Me = z
  .object({
    username: z.string(),
    name: z.string(),
    role: Role,
    roleLabel: z.string(),
    agency: Agency,
    purpose: Purpose,
    permissions: z.array(Permission),
    markings: z.array(Marking),
    localities: z.array(z.string()).meta({ description: '`*` = the whole borough' }),
    isDemo: z.boolean(),
    now: Instant,
  })
  .meta({ id: 'Me' })
export type Me = z.output<typeof Me>

export const SignIn = z
  .object({
    username: z.string({ error: 'Type your user name.' }).trim().min(1, 'Type your user name.').max(100),
    password: z.string({ error: 'Type your password.' }).min(1, 'Type your password.').max(200),
  })
  .strict()
export type SignIn = z.output<typeof SignIn>

export const DemoAccount = z.object({
  username: z.string(),
  name: z.string(),
  role: Role,
  roleLabel: z.string(),
  sees: z.string(),
})
export type DemoAccount = z.output<typeof DemoAccount>

export const sessionApi = {
  choices: defineEndpoint({
    method: 'GET',
    path: '/session/choices',
    group: 'Signing in',
    summary: 'The demo accounts, when this is a demonstration',
    needs: 'anyone',
    audit: 'none',
    params: none,
    query: none,
    body: null,
    answer: z.object({ isDemo: z.boolean(), accounts: z.array(DemoAccount) }).meta({ id: 'SignInChoices' }),
  }),
  signIn: defineEndpoint({
    method: 'POST',
    path: '/session',
    group: 'Signing in',
    summary: 'Sign in with a local account',
    needs: 'anyone',
    audit: 'sign-in',
    params: none,
    query: none,
    body: SignIn,
    answer: Me,
  }),
  signOut: defineEndpoint({
    method: 'DELETE',
    path: '/session',
    group: 'Signing in',
    summary: 'Sign out',
    needs: 'signed-in',
    audit: 'sign-out',
    params: none,
    query: none,
    body: null,
    answer: null,
    status: 204,
  }),
  me: defineEndpoint({
    method: 'GET',
    path: '/me',
    group: 'Signing in',
    summary: 'Who is signed in and what they may do',
    needs: 'signed-in',
    audit: 'none',
    params: none,
    query: none,
    body: null,
    answer: Me,
  }),
}
