import type { API } from '@safeground/graph-schema'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { inPrecedence, toSubjectLine } from './caption.ts'
import { toFacts, toRecordLine, withoutRepeats } from './facts.ts'
import { recordsOf } from './records-of.ts'

/** What is recorded about one subject, as far as the asker may see it. Hidden is answered as absent. */
export const openSubject: UseCase<typeof API.subjects.open> = async ({ params }, asker, house) => {
  const [subject] = await house.graph.read(asker.scope, (ask) => recordsOf(ask, [params.id]))
  if (!subject) throw new Problem('not-found', NOT_FOUND)
  const records = withoutRepeats(subject.records)
  return {
    answer: {
      ...toSubjectLine(subject, house.clock.today()),
      facts: toFacts(records),
      records: inPrecedence(records).map(toRecordLine),
    },
    subjects: [subject.id],
  }
}
