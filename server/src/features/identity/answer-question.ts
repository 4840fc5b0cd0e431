import type { API, KindName } from '@safeground/graph-schema'
import type { Asker } from '../../access/asker.ts'
import type { Ask } from '../../graph/graph.ts'
import type { House } from '../../house.ts'
import { type Answered, NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { recordsOf } from '../subjects/index.ts'
import { alone, decide, reverse } from './joining/decide.ts'
import { findDecisions } from './reading/decisions.ts'
import { evidenceReach } from './reading/evidence.ts'
import { findQuestion, standingSides } from './reading/find-questions.ts'

/** Answers a question that was asked: on the two that were stated, with what the asker sees of both as its ground. */
export const answerQuestion: UseCase<typeof API.identity.answer> = ({ params, body }, asker, house) =>
  alone(house, async (lease) => {
    const deciding = await house.graph.read(asker.scope, async (ask) => {
      const question = await findQuestion(ask, params.id)
      if (!question) throw new Problem('not-found', NOT_FOUND)
      if (question.pair === null) throw new Problem('not-valid', ALREADY_ONE)
      const { left, right } = question
      if (left === right && body.answer === 'not-same') throw new Problem('not-valid', ONE_NUMBER)
      const [one, other] = standingSides(question)
      const kind = await kindOfBoth(ask, one, other)
      return { left, right, kind, reach: await evidenceReach(ask, one, other) }
    })
    const done = await decide({ ...deciding, ...body }, asker, house, lease)
    return asDecided(done, asker, house)
  })

/** Says of any two that they are the same, or are not, where nothing has asked. */
export const decideByHand: UseCase<typeof API.identity.decide> = ({ body }, asker, house) =>
  alone(house, async (lease) => {
    const { left, right, answer, reason } = body
    if (left === right) throw new Problem('not-valid', 'Choose another one than itself.')
    const ground = await house.graph.read(asker.scope, async (ask) => {
      const kind = await kindOfBoth(ask, left, right)
      return { kind, reach: await evidenceReach(ask, left, right) }
    })
    return asDecided(
      await decide({ left, right, answer, reason, ...ground }, asker, house, lease),
      asker,
      house,
    )
  })

/** Takes a decision back. */
export const reverseDecision: UseCase<typeof API.identity.reverse> = ({ params, body }, asker, house) =>
  alone(house, async (lease) => {
    const wanted = { id: params.id, limit: 1 }
    const [decision] = await house.graph.read(asker.scope, (ask) =>
      findDecisions(ask, wanted, asker, house.clock.today()),
    )
    if (!decision) throw new Problem('not-found', NOT_FOUND)
    if (decision.reversed) {
      throw new Problem('not-valid', `${decision.reversed.by} has reversed this decision already.`)
    }
    return asDecided(await reverse(params.id, body.reason, asker, house, lease), asker, house)
  })

const ALREADY_ONE =
  'These two stand as one by now. Reverse the decision that joined them first; then they can be asked about again.'
const ONE_NUMBER =
  'One exact number joins these records, so they cannot be told apart here. Put the number or the date of birth right in the file that has it wrong, and bring it in again.'

/** Both must be there for the asker, and of one kind: a person is never the same as a place. */
async function kindOfBoth(ask: Ask, left: string, right: string): Promise<KindName> {
  const wanted = [...new Set([left, right])]
  const found = await recordsOf(ask, wanted)
  const [first] = found
  if (!first || found.length < wanted.length) throw new Problem('not-found', NOT_FOUND)
  if (found.some(({ kind }) => kind !== first.kind))
    throw new Problem('not-valid', 'Only two of one kind can be the same.')
  return first.kind
}

interface Done {
  id: string
  standing: string | null
}

/** The decision as the asker sees it after it has taken effect. */
async function asDecided(
  { id, standing }: Done,
  asker: Asker,
  house: House,
): Promise<
  Answered<{ decision: Awaited<ReturnType<typeof findDecisions>>[number]; standing: string | null }>
> {
  const scope = { ...asker.scope, asKnownOn: house.clock.now() }
  const [decision] = await house.graph.read(scope, (ask) =>
    findDecisions(ask, { id, limit: 1 }, asker, house.clock.today()),
  )
  if (!decision) throw new Error('Whoever has decided sees the decision')
  return { answer: { decision, standing }, subjects: [decision.left.id, decision.right.id] }
}
