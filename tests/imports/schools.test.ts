import { afterAll, beforeEach, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { bring, child, picture, proposals, recordsOf, term, undo } from './files.ts'
import { bringAuthority, bringPublic, PUBLIC } from './public-files.ts'

let test: TestHouse
beforeEach(async () => {
  await test?.close()
  test = await openTestHouse()
})
afterAll(() => test.close())

const bringSchools = () => bringPublic(test, { source: 'schools', file: PUBLIC.schools })
const names = async () => (await recordsOf(test, 'School')).map(({ name }) => name).sort()

it('become schools with their facts and a point, from the columns of the register by name', async () => {
  const { rows, notes, faultGroups } = await bringSchools()
  expect(faultGroups).toEqual([])
  expect(rows).toEqual({ read: 8, good: 6, faulty: 0 })
  const school = (await recordsOf(test, 'School')).find(({ reference }) => reference === '999101')
  expect(school).toMatchObject({
    name: 'Bell Park High School',
    placeType: 'secondary',
    schoolPhase: 'Secondary',
    schoolStatus: 'open',
    schoolAges: '11 to 16',
    pupils: 1043,
    openedOn: '1974-09-01',
    address: 'School Lane, Northmoor',
    postcode: 'ZZ2 1AB',
    references: ['999101'],
    identified: true,
    agency: 'published',
    markings: ['open'],
  })
  expect(school?.longitude).toBeCloseTo(-3.9925, 3)
  expect(school?.latitude).toBeCloseTo(53.9138, 3)
  expect(notes).toContainEqual(expect.stringContaining('read as Windows-1252'))
  expect(await names()).toContain('École Saint-Véran Primary School')
})

it('never keep a head teacher or a telephone number', async () => {
  await bringSchools()
  expect(await picture(test)).not.toMatch(/Never|Kept"|01632/)
})

it('leave out closed and proposed ones and those of elsewhere, counted in words', async () => {
  await bringAuthority(test)
  const { rows, notes } = await bringSchools()
  expect(rows).toEqual({ read: 8, good: 5, faulty: 0 })
  expect(notes).toContainEqual('1 row: closed, and not known here. Left out.')
  expect(notes).toContainEqual('1 row: not open yet. Left out.')
  expect(notes).toContainEqual('1 row: outside Authority of The borough. Left out.')
  expect(await names()).not.toContain('A School Far Away')
})

it('say of a closed school that is known here that it is closed, and add to one that is known by its number', async () => {
  await bring(test, 'children-open', [child({ upn: 'B999400600412', date_of_birth: '2011-03-09' })])
  await bring(test, 'education', [
    term({ school_urn: '999104' }),
    term({ school_urn: '999101', term: 'Spring 2026' }),
  ])
  const { changes } = await bringSchools()
  expect(changes?.subjects).toEqual([{ kind: 'School', fresh: 5, known: 2 }])
  const closed = (await recordsOf(test, 'School')).find(({ schoolStatus }) => schoolStatus === 'closed')
  expect(closed).toMatchObject({ reference: '999104', closedOn: '2009-08-31' })
})

it('tell nobody where children live, though the register does', async () => {
  const { notes } = await bringSchools()
  const unit = (await recordsOf(test, 'School')).find(({ name }) => name === 'Harbour House')
  expect(unit).toBeDefined()
  expect(unit).not.toHaveProperty('longitude')
  expect(await picture(test)).not.toMatch(/Kept Quiet Road|ZZ9 9ZZ/)
  expect(notes).toContainEqual('1 row: Address and point were left out: children live there.')
})

it('change nothing when they are brought in again, and are gone when undone', async () => {
  const empty = await picture(test)
  const { id } = await bringSchools()
  const once = await picture(test)
  const again = await bringSchools()
  expect(again.changes).toMatchObject({ records: { fresh: 0, changed: 0, same: 6 } })
  await undo(test, again.id)
  expect(await picture(test)).toBe(once)
  await undo(test, id)
  expect(await picture(test)).toBe(empty)
  expect(await proposals(test)).toEqual([])
})
