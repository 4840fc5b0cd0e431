import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  AGENCY_WORDS,
  ASSESSMENT_3X5X2,
  ASSESSMENT_5X5X5,
  CLAIMS,
  EVENTS,
  FOUND_AT,
  HANDLING_3X5X2,
  HARM_KINDS,
  HOW_KNOWN_WORDS,
  HOW_WELL_KNOWN,
  INTERVIEW_OUTCOMES,
  KINDS,
  MARKINGS,
  MISSING_FROM,
  MISSING_RISKS,
  ORIGINS,
  PARTICIPATIONS,
  PERSON_ROLES,
  PLACE_PRECISIONS,
  PLACE_ROLES,
  ROLES,
  SOURCE_3X5X2,
  SOURCE_5X5X5,
} from './index.ts'

const START = '<!-- words: printed by `npm run words`, do not edit below -->'

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
const pairs = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([key, meaning]) => [`\`${key}\``, meaning])

/** The README with its tables as the vocabulary is now. What stands above the mark is left as it is. */
export function printWords(readme: string): string {
  const above = readme.includes(START) ? readme.slice(0, readme.indexOf(START)) : `${readme.trimEnd()}\n\n`
  return `${above}${START}\n\n${TABLES().join('\n\n')}\n`
}

const TABLES = () => [
  '## Kinds',
  table(
    ['Kind', 'Label', 'Icon', 'Meaning', 'Walked through', 'Joined by'],
    Object.values(KINDS).map((kind) => [
      `\`${kind.type}\``,
      `${kind.label} / ${kind.plural}`,
      kind.icon,
      kind.meaning,
      kind.walkedThrough ? 'yes' : 'no',
      kind.registers.map((register) => `\`${register}\``).join(', '),
    ]),
  ),
  '## Claims',
  table(
    ['Claim', 'Reads', 'From', 'To', 'Arrow', 'Quality'],
    Object.values(CLAIMS).map((claim) => [
      `\`${claim.type}\``,
      claim.reads,
      claim.from.join(', '),
      claim.to.join(', '),
      claim.directed ? 'yes' : 'no',
      claim.quality,
    ]),
  ),
  '## Events',
  table(
    ['Event', 'Label', 'Icon', 'Meaning', 'Joined by'],
    Object.values(EVENTS).map((event) => [
      `\`${event.type}\``,
      `${event.label} / ${event.plural}`,
      event.icon,
      event.meaning,
      event.registers.map((register) => `\`${register}\``).join(', '),
    ]),
  ),
  '## What joins an event to a subject, a place or another event',
  table(
    ['Type', 'Reads', 'From', 'To', 'Meaning'],
    Object.values(PARTICIPATIONS).map(({ type, reads, from, to, meaning }) => [
      `\`${type}\``,
      reads,
      from,
      to,
      meaning,
    ]),
  ),
  '## Roles of somebody in an event, and in no other',
  table(['Value', 'Words'], pairs(PERSON_ROLES)),
  '## How well known (the dash of a line)',
  table(
    ['Step', 'Dash', 'Meaning'],
    Object.values(HOW_WELL_KNOWN).map(({ label, dash, meaning }) => [label, dash, meaning]),
  ),
  '## How known, where the police did not grade it',
  table(['Value', 'Words'], pairs(HOW_KNOWN_WORDS)),
  '## Police grading 3x5x2',
  table(['Source', 'Words'], pairs(SOURCE_3X5X2)),
  table(['Assessment', 'Words'], pairs(ASSESSMENT_3X5X2)),
  table(['Handling', 'Words'], pairs(HANDLING_3X5X2)),
  '## Old police grading 5x5x5 (meanings unverified; never converted)',
  table(['Source', 'Words'], pairs(SOURCE_5X5X5)),
  table(['Assessment', 'Words'], pairs(ASSESSMENT_5X5X5)),
  '## Markings (a reader must hold all of them)',
  table(
    ['Marking', 'Label', 'Meaning'],
    Object.entries(MARKINGS).map(([key, { label, meaning }]) => [`\`${key}\``, label, meaning]),
  ),
  '## Agencies',
  table(['Value', 'Words'], pairs(AGENCY_WORDS)),
  '## Roles of people who sign in',
  table(
    ['Role', 'Label', 'What they see'],
    Object.entries(ROLES).map(([key, { label, sees }]) => [`\`${key}\``, label, sees]),
  ),
  '## Roles of a place in an event',
  table(['Value', 'Words'], pairs(PLACE_ROLES)),
  '## Origin of an event',
  table(['Value', 'Words'], pairs(ORIGINS)),
  '## Kind of harm',
  table(['Value', 'Words'], pairs(HARM_KINDS)),
  '## How well the place of an event is known',
  table(['Value', 'Words'], pairs(PLACE_PRECISIONS)),
  '## Risk of a time missing, as the police recorded it',
  table(['Value', 'Words'], pairs(MISSING_RISKS)),
  '## From what kind of home',
  table(['Value', 'Words'], pairs(MISSING_FROM)),
  '## Where a child was found',
  table(['Value', 'Words'], pairs(FOUND_AT)),
  '## What became of a return interview',
  table(['Value', 'Words'], pairs(INTERVIEW_OUTCOMES)),
]

if (process.argv.includes('--write')) {
  const file = fileURLToPath(new URL('../README.md', import.meta.url))
  writeFileSync(file, printWords(readFileSync(file, 'utf8')))
}
