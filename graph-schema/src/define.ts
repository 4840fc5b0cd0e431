import type { z } from 'zod'
import type { LineQuality } from './values/line-quality.ts'
import type { Permission } from './values/roles.ts'

/** One kind of subject: a node label, the words for it, and what a record about one may say. */
export interface Kind<Type extends string = string, Facts extends z.ZodObject = z.ZodObject> {
  type: Type
  label: string
  plural: string
  meaning: string
  /** Name of an icon in the one icon set that the client draws from. */
  icon: string
  /** Name of a colour of the theme; kinds differ by icon first, colour only helps. */
  colour: 'slate' | 'indigo' | 'violet' | 'cyan' | 'amber'
  /** Is the neighbourhood walked through it? A school of 1,500 is summarised, not expanded by surprise. */
  walkedThrough: boolean
  /** Registers whose numbers identify one exactly: the only way that two rows are joined without a person deciding. */
  registers: readonly string[]
  /** What a record about one may state, in Zod. */
  facts: Facts
}

export const defineKind = <Type extends string, Facts extends z.ZodObject>(kind: Kind<Type, Facts>) => kind

/** One type of claim: a relationship that one source states between two subjects. */
export interface Claim<Type extends string = string> {
  type: Type
  /** Reads as a sentence from → to: "is suspected of exploiting". */
  reads: string
  /** The same sentence from the other end: "may be exploited by". */
  readsBack: string
  meaning: string
  from: readonly string[]
  to: readonly string[]
  /** Does the arrow say something? Without it the line has no arrow and the pair no order. */
  directed: boolean
  /** The quality that the type itself has; `recorded` where each source may say. */
  quality: LineQuality | 'recorded'
}

export const defineClaim = <Type extends string>(claim: Claim<Type>) => claim

/** One kind of happening: a node label, the words for it, and what a record about one may say. */
export interface EventKind<Type extends string = string, Facts extends z.ZodObject = z.ZodObject> {
  type: Type
  label: string
  plural: string
  meaning: string
  icon: string
  /** Registers whose numbers identify one exactly, so that a later file can speak of the same event. */
  registers: readonly string[]
  facts: Facts
}

export const defineEvent = <Type extends string, Facts extends z.ZodObject>(kind: EventKind<Type, Facts>) =>
  kind

/** One type of relationship that one source states between an event and who or what was part of it. */
export interface Participation<Type extends string = string> {
  type: Type
  reads: string
  meaning: string
  from: 'subject' | 'event'
  to: 'subject' | 'event'
}

export const defineParticipation = <Type extends string>(participation: Participation<Type>) => participation

/** What the audit trail calls a use of an endpoint. The closed list of the law on logs, and `none` for no content. */
export type AuditAct =
  | 'consultation'
  | 'disclosure'
  | 'collection'
  | 'alteration'
  | 'erasure'
  | 'sign-in'
  | 'sign-out'
  | 'none'

/** What a file may be sent as. */
export const FILE_TYPES = ['text/csv', 'application/geo+json'] as const

/** A contract that the server mounts, the client calls and the API pages describe. */
export interface Endpoint<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api`, in Express form: `/subjects/:id`. */
  path: string
  summary: string
  description?: string
  /** Feature that it belongs to on the API pages. */
  group: string
  /** Who may call it. `anyone` needs no sign-in; a permission is decided by role. */
  needs: 'anyone' | 'signed-in' | Permission
  audit: AuditAct
  /** Query fields that hold content: the audit trail keeps a keyed hash of them, so that the same can be found again. */
  sealed?: readonly string[]
  /** It changes one version of something: `If-Match` says which, so that nobody's change is written over. */
  takesVersion?: boolean
  params: Params
  query: Query
  /** `'file'` = a streamed body of one of FILE_TYPES; a schema = JSON; `null` = none. */
  body: Body | 'file' | null
  answer: Answer | 'csv' | null
  /** Status of success; 200 unless it makes something (201) or says nothing (204). */
  status?: 200 | 201 | 204
}

export const defineEndpoint = <
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType = never,
  Answer extends z.ZodType = never,
>(
  endpoint: Endpoint<Params, Query, Body, Answer>,
) => endpoint
