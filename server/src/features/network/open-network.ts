import { type API, type NetworkNode, NOT_WALKED_THROUGH, PERSONAL_SOURCES } from '@safeground/graph-schema'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { type Captioned, SubjectRow, toSubjectLine } from '../subjects/index.ts'
import { ClaimsRow } from './rows.ts'
import { toLines } from './to-lines.ts'

const subjectAtCentre = query(import.meta.url, './centre.cypher', SubjectRow)
const subjectsAround = query(import.meta.url, './around.cypher', SubjectRow)
const claimsAmong = query(import.meta.url, './claims-among.cypher', ClaimsRow)

/** More than this is a hairball on any screen; what is left out is said. */
export const MOST_NODES = 400

interface Window {
  from: string | null
  until: string | null
  kinds: readonly string[] | null
}

/**
 * Who and what is around one subject, level by level with distinct subjects at each: walking whole paths over parallel
 * claims took 11 s where this takes milliseconds. Schools, organisations and transport places are drawn and not walked
 * through: being at one school links nobody to anybody.
 */
export const openNetwork: UseCase<typeof API.network.open> = async (
  { params, query: wanted },
  asker,
  house,
) => {
  const window: Window = {
    from: wanted.from ?? null,
    until: wanted.until ?? null,
    kinds: wanted.kinds?.length ? wanted.kinds : null,
  }
  const { levels, isCut, claims } = await house.graph.read(asker.scope, async (ask) => {
    const walked = await walk(ask, params.id, wanted.steps, window)
    const ids = walked.levels.flat().map(({ id }) => id)
    const claims = await ask(claimsAmong, {
      ids,
      from: window.from,
      until: window.until,
      personalSources: PERSONAL_SOURCES,
    })
    return { ...walked, claims: claims.flat() }
  })
  const today = house.clock.today()
  const nodes: NetworkNode[] = levels.flatMap((level, step) =>
    level.map((subject) => ({ ...toSubjectLine(subject, today), step })),
  )
  return {
    answer: {
      centre: params.id,
      steps: wanted.steps,
      from: window.from,
      until: window.until,
      asKnownOn: asker.scope.asKnownOn,
      nodes,
      lines: toLines(claims, new Map(nodes.map((node) => [node.id, node]))),
      leftOut: isCut ? TOO_MANY : null,
    },
    subjects: nodes.map(({ id }) => id),
    detail: { claims: claims.length },
  }
}

const TOO_MANY = `There is more than the ${MOST_NODES} people, places and things drawn here. Ask for one step, a shorter time or fewer kinds to see the rest.`

async function walk(ask: Ask, centre: string, steps: number, window: Window) {
  const start = await ask(subjectAtCentre, { id: centre, personalSources: PERSONAL_SOURCES })
  if (start.length === 0) throw new Problem('not-found', NOT_FOUND)
  const levels: Captioned[][] = [start]
  const seen = new Set([centre])
  let isCut = false
  for (let step = 1; step <= steps && !isCut; step++) {
    const frontier = (levels.at(-1) ?? []).filter((subject) => step === 1 || isWalkedThrough(subject))
    if (frontier.length === 0) break
    const room = MOST_NODES - seen.size
    const found = await ask(subjectsAround, {
      ids: frontier.map(({ id }) => id),
      seen: [...seen],
      ...window,
      personalSources: PERSONAL_SOURCES,
      limit: room + 1,
    })
    isCut = found.length > room
    const drawn = found.slice(0, room)
    for (const { id } of drawn) seen.add(id)
    levels.push(drawn)
  }
  return { levels, isCut }
}

const isWalkedThrough = ({ kind, records }: Captioned) =>
  !NOT_WALKED_THROUGH.includes(kind) &&
  !records.some((record) => record.placeType?.toLowerCase() === 'transport')
