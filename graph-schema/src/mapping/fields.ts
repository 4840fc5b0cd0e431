import { type EventName, eventOf, type KindName, kindOf } from '../model.ts'
import {
  FOUND_AT,
  HARM_KINDS,
  INTERVIEW_OUTCOMES,
  MISSING_FROM,
  MISSING_RISKS,
} from '../values/event-values.ts'
import { ORIGINS } from '../values/place-role.ts'

/** How the text of a cell is read. */
export type FieldSort =
  | 'text'
  | 'list'
  | 'date'
  | 'time'
  | 'moment'
  | 'age'
  | 'yes-no'
  | 'degrees'
  | 'metres'
  | 'choice'

/** One thing that a part of a mapping can say: what it is called, and how the text of a cell becomes it. */
export interface MappedField {
  label: string
  sort: FieldSort
  /** What the vocabulary must let a record say for this field to be one of its kind's. */
  says: readonly string[]
  most?: number
  choices?: Readonly<Record<string, string>>
  help?: string
}

const YES_NO = { yes: 'Yes', no: 'No' } as const

/** What can be said of somebody or something. */
export const SUBJECT_FIELDS = {
  name: { label: 'Name', sort: 'text', most: 200, says: ['name'] },
  knownAs: {
    label: 'Known as',
    sort: 'list',
    most: 100,
    says: ['knownAs'],
    help: 'A nickname or another name. Several with ; between them.',
  },
  description: { label: 'Description', sort: 'text', most: 1000, says: ['description'] },
  identified: {
    label: 'Identified?',
    sort: 'yes-no',
    says: ['identified'],
    choices: YES_NO,
    help: 'Left out: yes where a name or a number is given.',
  },
  born: {
    label: 'Date of birth',
    sort: 'date',
    says: ['born'],
    help: 'As exactly as known: a day, a month, a year.',
  },
  age: {
    label: 'Age',
    sort: 'age',
    says: ['born'],
    help: '15, 14-15, early 20s. Counted from the day on which the row was written down.',
  },
  sex: { label: 'Sex', sort: 'text', most: 50, says: ['sex'] },
  ethnicity: { label: 'Ethnicity', sort: 'text', most: 100, says: ['ethnicity'] },
  placeType: {
    label: 'Kind of place',
    sort: 'text',
    most: 100,
    says: ['placeType'],
    help: 'park, shop, flat, gym …',
  },
  address: { label: 'Address', sort: 'text', most: 300, says: ['address'] },
  postcode: { label: 'Postcode', sort: 'text', most: 10, says: ['postcode'] },
  longitude: { label: 'Longitude', sort: 'degrees', says: ['point'] },
  latitude: { label: 'Latitude', sort: 'degrees', says: ['point'] },
  easting: { label: 'Easting', sort: 'metres', says: ['point'], help: 'British National Grid, in metres.' },
  northing: { label: 'Northing', sort: 'metres', says: ['point'], help: 'British National Grid, in metres.' },
  index: {
    label: 'Index, or part of one',
    sort: 'text',
    most: 20,
    says: ['index'],
    help: 'A part of an index joins nothing.',
  },
  platform: { label: 'Platform', sort: 'text', most: 100, says: ['platform'] },
} as const satisfies Record<string, MappedField>
export type SubjectField = keyof typeof SUBJECT_FIELDS

/** What can be said of something that happened. */
export const EVENT_FIELDS = {
  title: { label: 'What it was, in a few words', sort: 'text', most: 200, says: ['title'] },
  summary: { label: 'Summary', sort: 'text', most: 10_000, says: ['summary'] },
  start: { label: 'When it began', sort: 'moment', says: ['start'], help: 'A day, or a day and time.' },
  startTime: { label: 'Time it began, if in a column of its own', sort: 'time', says: ['start'] },
  end: { label: 'When it ended', sort: 'moment', says: ['end'] },
  endTime: { label: 'Time it ended, if in a column of its own', sort: 'time', says: ['end'] },
  origin: { label: 'How it came to be known', sort: 'choice', choices: ORIGINS, says: ['origin'] },
  harm: { label: 'Kind of harm', sort: 'choice', choices: HARM_KINDS, says: ['harm'] },
  isCrime: { label: 'Is it a crime?', sort: 'yes-no', choices: YES_NO, says: ['isCrime'] },
  risk: { label: 'Risk, as the police recorded it', sort: 'choice', choices: MISSING_RISKS, says: ['risk'] },
  missingFrom: { label: 'Missing from', sort: 'choice', choices: MISSING_FROM, says: ['missingFrom'] },
  foundAt: { label: 'Found at', sort: 'choice', choices: FOUND_AT, says: ['foundAt'] },
  foundBy: { label: 'Found by', sort: 'text', most: 200, says: ['foundBy'] },
  interviewOutcome: {
    label: 'What became of the interview',
    sort: 'choice',
    choices: INTERVIEW_OUTCOMES,
    says: ['dueBy', 'outcome'],
  },
  interviewer: { label: 'Interviewer', sort: 'text', most: 200, says: ['interviewer'] },
  offence: { label: 'Offence', sort: 'text', most: 200, says: ['offence'] },
  referredFrom: { label: 'Referred by', sort: 'text', most: 200, says: ['from', 'to'] },
  referredTo: { label: 'Referred to', sort: 'text', most: 200, says: ['from', 'to'] },
} as const satisfies Record<string, MappedField>
export type EventField = keyof typeof EVENT_FIELDS

const fitting = <Name extends string>(table: Record<Name, MappedField>, facts: readonly string[]): Name[] =>
  (Object.keys(table) as Name[]).filter((name) => table[name].says.every((fact) => facts.includes(fact)))

/** The fields that a part of this kind has: those whose facts the vocabulary lets its records state. */
export const fieldsOfKind = (kind: KindName): SubjectField[] =>
  fitting<SubjectField>(SUBJECT_FIELDS, Object.keys(kindOf(kind).facts.shape))

export const fieldsOfEvent = (kind: EventName): EventField[] =>
  fitting<EventField>(EVENT_FIELDS, Object.keys(eventOf(kind).facts.shape))

export const subjectField = (name: SubjectField): MappedField => SUBJECT_FIELDS[name]
export const eventField = (name: EventField): MappedField => EVENT_FIELDS[name]
