import { z } from 'zod'
import { defineKind } from '../define.ts'

const group = z.object({
  name: z.string().max(200).nullable(),
  knownAs: z.array(z.string().max(100)).max(20),
  description: z.string().max(1000).nullable(),
})

/** Young people who spend time together, named by place and time and never by a number. */
export const PeerGroup = defineKind({
  type: 'PeerGroup',
  label: 'Peer group',
  plural: 'Peer groups',
  meaning: 'Young people whom a source says spend time together, named by place and time.',
  icon: 'users-group',
  colour: 'cyan',
  walkedThrough: true,
  registers: ['police-group'],
  facts: group,
})

/** People whom a source says exploit children together. Kept apart from peer groups, always. */
export const ExploitationGroup = defineKind({
  type: 'ExploitationGroup',
  label: 'Exploitation group',
  plural: 'Exploitation groups',
  meaning: 'People whom a source says act together to exploit children.',
  icon: 'affiliate',
  colour: 'amber',
  walkedThrough: true,
  registers: ['police-group'],
  facts: group,
})

/** A line of supply known by a name or a number that changes. What it does to children stands on the line's own links. */
export const CountyLine = defineKind({
  type: 'CountyLine',
  label: 'County line',
  plural: 'County lines',
  meaning: 'A line of supply between places, known by a name or a number that changes.',
  icon: 'route',
  colour: 'amber',
  walkedThrough: true,
  registers: ['police-line'],
  facts: group,
})
