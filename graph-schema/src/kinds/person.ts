import { z } from 'zod'
import { defineKind } from '../define.ts'
import { PartialDate } from '../values/partial-date.ts'

/**
 * Anyone: a young person, a peer, a parent, an adult named in a concern. Never "victim" or "suspect" as a kind: what
 * someone was, they were in an event or under a dated decision.
 */
export const Person = defineKind({
  type: 'Person',
  label: 'Person',
  plural: 'People',
  meaning: 'A young person, a peer, a family member or another adult. May be not yet identified.',
  icon: 'user',
  colour: 'indigo',
  walkedThrough: true,
  registers: ['social-care-case', 'police-nominal', 'upn'],
  facts: z.object({
    name: z.string().max(200).nullable(),
    knownAs: z.array(z.string().max(100)).max(20),
    /** False = most of early intelligence: "Tee", "Kez's cousin". */
    identified: z.boolean(),
    born: PartialDate.nullable(),
    description: z.string().max(1000).nullable(),
    openSince: PartialDate.nullable(),
    concern: z.string().max(200).nullable(),
    worker: z.string().max(200).nullable(),
    team: z.string().max(200).nullable(),
  }),
})
