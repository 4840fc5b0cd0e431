import {
  AGENCY_WORDS,
  type ClaimType,
  claimOf,
  eventOf,
  Grading,
  gradingWords,
  HARM_KINDS,
  isEventName,
  kindOf,
  MARKINGS,
  type Marking,
  MISSING_RISKS,
  ORIGINS,
  PARTICIPATIONS,
  PERSON_ROLES,
  type PersonRole,
  PLACE_ROLES,
  type PlaceRole,
  type StatedType,
} from '@safeground/graph-schema'
import type { Content, PlannedClaim, PlannedRecord, PlannedRow } from '../planning/statements.ts'

/** What a row states, in sentences: whoever describes a file sees what it will say of whom. */
export function sayRow({ records, claims, report }: PlannedRow): string[] {
  const byKey = new Map(records.map((record) => [record.key, record]))
  const said = claims.map((claim) => sayClaim(claim, byKey))
  return [...records.map(sayRecord), ...said, howKnown(report.content, records[0])].filter(
    (words) => words !== '',
  )
}

const textIn = (content: Content, name: string) =>
  typeof content[name] === 'string' ? (content[name] as string) : ''

function sayRecord({ kind, content, identifiers }: PlannedRecord): string {
  const label = isEventName(kind) ? eventOf(kind).label : kindOf(kind).label
  const { longitude, latitude } = content
  const more = [
    (content.knownAs as string[] | undefined)
      ?.filter((one) => one !== captionOf(content))
      .map((one) => `also ${one}`)
      .join(', '),
    textIn(content, 'bornWords') && `born: ${textIn(content, 'bornWords')}`,
    textIn(content, 'startWords') && `from ${textIn(content, 'startWords')}`,
    textIn(content, 'endWords') && `to ${textIn(content, 'endWords')}`,
    ...['sex', 'ethnicity', 'placeType', 'address', 'postcode', 'index'].map((name) => textIn(content, name)),
    ...Object.entries(VALUES).map(([name, words]) => words[textIn(content, name)]?.toLowerCase()),
    typeof longitude === 'number' && typeof latitude === 'number' && !isEventName(kind)
      ? `at ${latitude}, ${longitude}`
      : '',
    ...identifiers.map(({ value }) => `number ${value}`),
    content.identified === false ? 'not identified' : '',
  ]
  return [
    `${label}: ${captionOf(content) || 'no name'}`,
    ...more.filter((words) => words && words !== captionOf(content)),
  ].join('; ')
}

const VALUES: Record<string, Partial<Record<string, string>>> = {
  harm: HARM_KINDS,
  origin: ORIGINS,
  risk: MISSING_RISKS,
}

function captionOf(content: Content): string {
  const [nickname = ''] = (content.knownAs as string[] | undefined) ?? []
  const [number = ''] = (content.references as string[] | undefined) ?? []
  return (
    textIn(content, 'title') ||
    textIn(content, 'name') ||
    nickname ||
    textIn(content, 'index') ||
    textIn(content, 'description') ||
    textIn(content, 'address') ||
    number
  )
}

const isClaim = (type: StatedType): type is ClaimType => !Object.hasOwn(PARTICIPATIONS, type)

function sayClaim(
  { type, from, to, content }: PlannedClaim,
  byKey: ReadonlyMap<string, PlannedRecord>,
): string {
  const [one, other] = [from, to].map((key) => captionOf(byKey.get(key)?.content ?? {}) || 'no name')
  const role = textIn(content, 'role')
  if (type === 'TOOK_PART_IN')
    return `${one} in “${other}”: ${PERSON_ROLES[role as PersonRole].toLowerCase()}`
  if (type === 'HAS_PLACE') return `“${one}” at ${other}: ${PLACE_ROLES[role as PlaceRole].toLowerCase()}`
  if (!isClaim(type)) return ''
  const when = [
    ['since', 'fromWords'],
    ['until', 'untilWords'],
  ].flatMap(([word, name]) => {
    const words = textIn(content, name ?? '')
    return words === '' || words === 'not recorded' ? [] : [`${word} ${words}`]
  })
  const basis = textIn(content, 'basis')
  return [`${one} ${claimOf(type).reads} ${other}`, ...when, basis].filter(Boolean).join('; ')
}

/** Who says so, how they know, and who will see it. */
function howKnown(content: Content | null, first: PlannedRecord | undefined): string {
  if (!content || !first) return ''
  const grading = Grading.safeParse({
    scheme: content.gradingScheme,
    source: content.sourceGrade,
    assessment: content.assessmentGrade,
    handling: content.handling,
    conditions: content.conditions ?? null,
    howKnown: content.howKnown,
  })
  const markings = (first.content.markings as Marking[]).map((marking) => MARKINGS[marking].label)
  const who = AGENCY_WORDS[content.agency as keyof typeof AGENCY_WORDS]
  return `${who}: ${grading.success ? gradingWords(grading.data) : ''}. Marked ${markings.join(', ')}`
}
