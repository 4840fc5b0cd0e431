import { z } from 'zod'
import { defineKind } from '../define.ts'

/** A business, a service or a team. */
export const Organisation = defineKind({
  type: 'Organisation',
  label: 'Organisation',
  plural: 'Organisations',
  meaning: 'A business, a service, a club or a team.',
  icon: 'building',
  colour: 'slate',
  walkedThrough: false,
  registers: ['company-number'],
  facts: z.object({
    name: z.string().max(200).nullable(),
    knownAs: z.array(z.string().max(100)).max(20),
    description: z.string().max(1000).nullable(),
  }),
})

/** A vehicle. Most are known by a part of an index only, and a part never joins two rows. */
export const Vehicle = defineKind({
  type: 'Vehicle',
  label: 'Vehicle',
  plural: 'Vehicles',
  meaning: 'A car, van or bike; often known by a part of its index only.',
  icon: 'car',
  colour: 'violet',
  walkedThrough: true,
  registers: ['vrm'],
  facts: z.object({
    name: z.string().max(200).nullable(),
    knownAs: z.array(z.string().max(100)).max(20),
    description: z.string().max(1000).nullable(),
    index: z.string().max(20).nullable(),
    isPartialIndex: z.boolean(),
  }),
})

/** A telephone number. */
export const Phone = defineKind({
  type: 'Phone',
  label: 'Phone',
  plural: 'Phones',
  meaning: 'A telephone number; often known by a part only.',
  icon: 'device-mobile',
  colour: 'violet',
  walkedThrough: true,
  registers: ['telephone'],
  facts: z.object({
    name: z.string().max(200).nullable(),
    knownAs: z.array(z.string().max(100)).max(20),
    description: z.string().max(1000).nullable(),
  }),
})

/** A game, a chat or a platform where people meet without being anywhere. */
export const OnlineSpace = defineKind({
  type: 'OnlineSpace',
  label: 'Online space',
  plural: 'Online spaces',
  meaning: 'A game, a chat or a platform where people meet.',
  icon: 'world',
  colour: 'slate',
  walkedThrough: false,
  registers: ['police-online'],
  facts: z.object({
    name: z.string().max(200).nullable(),
    knownAs: z.array(z.string().max(100)).max(20),
    description: z.string().max(1000).nullable(),
    platform: z.string().max(100).nullable(),
  }),
})
