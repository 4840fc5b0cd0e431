import {
  AGENCY_WORDS,
  type API,
  checkMapping,
  type Fault,
  type Mapping,
  SOURCE_WORDS,
} from '@safeground/graph-schema'
import { z } from 'zod'
import { type Asker, newId } from '../../../access/asker.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { NOT_FOUND, STALE, type UseCase } from '../../../http/answer.ts'
import { Problem } from '../../../http/problem.ts'
import { maySee, type StoredMapping, storedMappings, viewOfMapping } from './stored-mappings.ts'

const keepMapping = query(import.meta.url, './keep-mapping.cypher', z.object({ isMine: z.boolean() }))
const retireStored = query(import.meta.url, './retire-mapping.cypher', z.object({ id: z.string() }))

/** The kinds of file that the partnership has described for itself, by name; those that hold more than this person may see are not there. */
export const listMappings: UseCase<typeof API.mappings.list> = async (_input, asker, house) => {
  const seen = (await storedMappings(house)).filter((one) => maySee(asker, one))
  const mappings = seen.map(viewOfMapping).sort((a, b) => a.mapping.name.localeCompare(b.mapping.name, 'en'))
  return { answer: { mappings }, subjects: [], detail: { mappings: mappings.length } }
}

export const createMapping: UseCase<typeof API.mappings.create> = async ({ body }, asker, house) => {
  const id = newId(house, asker, 'map')
  const others = (await storedMappings(house)).filter((one) => one.id !== id)
  mayKeep(asker, body)
  refuse([...checkMapping(body), ...nameFaults(body, others, asker)])
  return keep({ id, version: 1, mapping: body }, asker, house)
}

/** A new version of a description. It stays the same kind of file: its rows keep their keys. */
export const changeMapping: UseCase<typeof API.mappings.change> = async (
  { params, body, version = 0 },
  asker,
  house,
) => {
  const all = await storedMappings(house)
  const before = findOwn(all, params.id, asker)
  if (before.isRetired) throw new Problem('not-valid', RETIRED)
  mayKeep(asker, before.mapping)
  mayKeep(asker, body)
  if (before.version !== version) throw new Problem('stale', STALE)
  const others = all.filter((one) => one.id !== before.id)
  refuse([...checkMapping(body), ...nameFaults(body, others, asker), ...sameKindFaults(before.mapping, body)])
  return keep({ id: before.id, version: version + 1, mapping: body }, asker, house)
}

/** No further file is read by it; its files, and what it was, stay. */
export const retireMapping: UseCase<typeof API.mappings.retire> = async (
  { params, version = 0 },
  asker,
  house,
) => {
  const before = findOwn(await storedMappings(house), params.id, asker)
  mayKeep(asker, before.mapping)
  await house.graph.write(async (ask) => {
    const at = house.clock.now()
    const retired = await ask(retireStored, { id: before.id, version, at, by: asker.name })
    if (retired.length === 0) throw new Problem('stale', STALE)
    await asker.record(ask, { subjects: [], detail: { mapping: before.id, version, change: 'retired' } })
  })
  return { answer: viewOfMapping(findOwn(await storedMappings(house), before.id, asker)), subjects: [] }
}

async function keep(
  { id, version, mapping }: { id: string; version: number; mapping: Mapping },
  asker: Asker,
  house: House,
) {
  const props = {
    id,
    version,
    mapping: JSON.stringify(mapping),
    by: asker.name,
    byUsername: asker.username,
    savedAt: house.clock.now(),
    token: newId(house, asker, 'save'),
  }
  await house.graph.write(async (ask) => {
    const [kept] = await ask(keepMapping, { id, version, props })
    if (!kept?.isMine) throw new Problem('stale', STALE)
    await asker.record(ask, { subjects: [], detail: { mapping: id, version } })
  })
  const stored = findOwn(await storedMappings(house), id, asker)
  return { answer: viewOfMapping(stored), subjects: [] }
}

function findOwn(all: readonly StoredMapping[], id: string, asker: Asker): StoredMapping {
  const found = all.find((one) => one.id === id && maySee(asker, one))
  if (!found) throw new Problem('not-found', NOT_FOUND)
  return found
}

/** An agency says what its own files mean; the data steward may for any. Nobody describes what they may not see. */
function mayKeep(asker: Asker, { agency, markings }: Mapping): void {
  if (asker.agency !== agency && asker.role !== 'steward') {
    throw new Problem(
      'not-permitted',
      `Files of ${AGENCY_WORDS[agency]} are described by that agency or the data steward. Ask one of them.`,
    )
  }
  if (!maySee(asker, { markings })) {
    throw new Problem(
      'not-permitted',
      'It is marked with more than your account may see, so you could not check what it brings in. Ask the data steward.',
    )
  }
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0)
    throw new Problem('not-valid', faults.map(({ message }) => message).join(' '), faults)
}

const folded = (name: string) => name.trim().toLowerCase().replaceAll(/\s+/g, ' ')

function nameFaults({ name }: Mapping, others: readonly StoredMapping[], asker: Asker): Fault[] {
  const taken = [
    ...Object.values(SOURCE_WORDS),
    ...others.filter((one) => !one.isRetired && maySee(asker, one)).map(({ mapping }) => mapping.name),
  ]
  const isTaken = taken.some((one) => folded(one) === folded(name))
  return isTaken
    ? [{ where: 'name', message: 'There is a kind of file of this name already. Give it another.' }]
    : []
}

/** What the keys of its rows are made of must stay, or rows that are here already would come in a second time. */
function sameKindFaults(before: Mapping, after: Mapping): Fault[] {
  const faults: Fault[] = []
  if (before.agency !== after.agency)
    faults.push({ where: 'agency', message: `Whose files they are stays. ${ANOTHER_KIND}` })
  const [one, other] = [before.again, after.again]
  const isSame =
    one.by === other.by &&
    one.columns.length === other.columns.length &&
    (one.by === 'reference' || one.columns.every((column, at) => column === other.columns[at]))
  if (!isSame) faults.push({ where: 'again', message: `What makes a row itself stays. ${ANOTHER_KIND}` })
  return faults
}

const ANOTHER_KIND =
  'Rows that are here already would come in a second time. Describe it as another kind of file, and retire this one.'
const RETIRED = 'This description has been retired, and stays as it was. Describe the file anew.'
