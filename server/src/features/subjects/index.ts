export { type Captioned, inPrecedence, toSubjectLine } from './caption.ts'
export { gradingOf, howKnownWords, RecordRow, SubjectRecords } from './record-row.ts'
export { recordsOf } from './records-of.ts'
