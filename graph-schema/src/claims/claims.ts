import { defineClaim } from '../define.ts'

/** Two people know each other, as a source says. Being at one event is not this. */
export const Knows = defineClaim({
  type: 'KNOWS',
  reads: 'knows',
  readsBack: 'knows',
  meaning: 'Two people know each other or spend time together, as the source says.',
  from: ['Person'],
  to: ['Person'],
  directed: false,
  quality: 'recorded',
})

/** Kin or household. */
export const FamilyOf = defineClaim({
  type: 'FAMILY_OF',
  reads: 'is family of',
  readsBack: 'is family of',
  meaning: 'Two people are kin, partners or one household.',
  from: ['Person'],
  to: ['Person'],
  directed: false,
  quality: 'recorded',
})

/** A strength: someone the young person turns to. Drawn with the same weight as a risk. */
export const TrustedAdultFor = defineClaim({
  type: 'TRUSTED_ADULT_FOR',
  reads: 'is a trusted adult for',
  readsBack: 'can turn to',
  meaning: 'An adult whom the young person can turn to.',
  from: ['Person'],
  to: ['Person'],
  directed: true,
  quality: 'protective',
})

/** The harm is theirs: the arrow never starts at the child. */
export const SuspectedOfExploiting = defineClaim({
  type: 'SUSPECTED_OF_EXPLOITING',
  reads: 'is suspected of exploiting',
  readsBack: 'may be exploited by',
  meaning: 'A source suspects that a person or a group exploits a young person.',
  from: ['Person', 'ExploitationGroup', 'CountyLine'],
  to: ['Person'],
  directed: true,
  quality: 'harmful',
})

/** Membership as a source asserts it, never as an algorithm finds it. */
export const BelongsTo = defineClaim({
  type: 'BELONGS_TO',
  reads: 'belongs to',
  readsBack: 'includes',
  meaning: 'A source says that a person is part of a group or a line, or works for an organisation.',
  from: ['Person'],
  to: ['PeerGroup', 'ExploitationGroup', 'CountyLine', 'Organisation'],
  directed: true,
  quality: 'unknown',
})

/** On the roll of a school. */
export const Attends = defineClaim({
  type: 'ATTENDS',
  reads: 'attends',
  readsBack: 'is attended by',
  meaning: 'A person is on the roll of a school or college.',
  from: ['Person'],
  to: ['School'],
  directed: true,
  quality: 'unknown',
})

/** A place that someone or a group is said to spend time at. */
export const SpendsTimeAt = defineClaim({
  type: 'SPENDS_TIME_AT',
  reads: 'spends time at',
  readsBack: 'is a place used by',
  meaning: 'A source says that a person or a group spends time at a place.',
  from: ['Person', 'PeerGroup', 'ExploitationGroup'],
  to: ['Location', 'OnlineSpace', 'Organisation'],
  directed: true,
  quality: 'recorded',
})

/** Home or placement. Always carries the marking `address`. */
export const LivesAt = defineClaim({
  type: 'LIVES_AT',
  reads: 'lives at',
  readsBack: 'is home to',
  meaning: 'Where a person lives or is placed. Withheld unless the reader holds the marking for addresses.',
  from: ['Person'],
  to: ['Location'],
  directed: true,
  quality: 'unknown',
})

/** A vehicle or a telephone that someone is said to use. */
export const Uses = defineClaim({
  type: 'USES',
  reads: 'uses',
  readsBack: 'is used by',
  meaning: 'A source says that a person or a group uses a vehicle or a telephone.',
  from: ['Person', 'ExploitationGroup', 'CountyLine'],
  to: ['Vehicle', 'Phone'],
  directed: true,
  quality: 'unknown',
})

/** A strength: who works with a child, and since when. */
export const WorksWith = defineClaim({
  type: 'WORKS_WITH',
  reads: 'works with',
  readsBack: 'is helped by',
  meaning: 'A professional who works with the young person.',
  from: ['Person', 'Organisation'],
  to: ['Person'],
  directed: true,
  quality: 'protective',
})

/** A strength of a place: a guardian, who notices and acts. */
export const LooksAfter = defineClaim({
  type: 'LOOKS_AFTER',
  reads: 'looks after',
  readsBack: 'is looked after by',
  meaning: 'Somebody, or an organisation, who looks after a place and who is there: a guardian of it.',
  from: ['Person', 'Organisation'],
  to: ['Location', 'School', 'OnlineSpace'],
  directed: true,
  quality: 'protective',
})

/** Who a vehicle or a telephone is registered to, which is not who uses it. */
export const RegisteredTo = defineClaim({
  type: 'REGISTERED_TO',
  reads: 'is registered to',
  readsBack: 'has registered to them',
  meaning: 'Whom a register names for a vehicle or a telephone. It does not say who uses it.',
  from: ['Vehicle', 'Phone'],
  to: ['Person', 'Organisation'],
  directed: true,
  quality: 'unknown',
})

/** Who is behind a business, or is said to be behind a line. */
export const Runs = defineClaim({
  type: 'RUNS',
  reads: 'runs',
  readsBack: 'is run by',
  meaning: 'A source says that somebody runs a business, a place, a group or a line.',
  from: ['Person', 'Organisation', 'ExploitationGroup'],
  to: ['Organisation', 'Location', 'ExploitationGroup', 'CountyLine'],
  directed: true,
  quality: 'unknown',
})

/** Where a line of supply reaches. */
export const SuppliesInto = defineClaim({
  type: 'SUPPLIES_INTO',
  reads: 'supplies into',
  readsBack: 'is supplied by',
  meaning: 'A source says that a line supplies into a place.',
  from: ['CountyLine', 'ExploitationGroup'],
  to: ['Location'],
  directed: true,
  quality: 'harmful',
})
