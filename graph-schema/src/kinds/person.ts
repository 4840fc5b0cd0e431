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
    sex: z.string().max(50).nullable(),
    ethnicity: z.string().max(100).nullable(),
    /** The council that placed the child here, when it is another one. */
    placingAuthority: z.string().max(200).nullable(),
    /** One school term, as the school told it. Per cent of sessions; days and numbers in the term. */
    schoolTerm: z.string().max(50).nullable(),
    schoolYear: z.string().max(20).nullable(),
    attendancePercent: z.number().min(0).max(100).nullable(),
    unauthorisedPercent: z.number().min(0).max(100).nullable(),
    suspensions: z.number().int().min(0).nullable(),
    suspensionDays: z.number().min(0).nullable(),
    isPartTimeTimetable: z.boolean().nullable(),
    timetableEnds: z.string().max(5).nullable(),
    specialNeeds: z.string().max(50).nullable(),
    schoolNotes: z.string().max(2000).nullable(),
  }),
})
