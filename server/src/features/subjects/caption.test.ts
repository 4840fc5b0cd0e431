import { Agency } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { PRECEDENCE, toSubjectLine } from './caption.ts'
import { RecordRow } from './record-row.ts'

const record = (given: Partial<RecordRow>): RecordRow =>
  RecordRow.parse({
    id: 'r-1',
    agency: 'police',
    source: 'police-intelligence',
    isSourceWithheld: false,
    recordedAt: '2026-11-20T00:00:00.000Z',
    markings: ['open'],
    gradingScheme: '3x5x2',
    sourceGrade: '2',
    assessmentGrade: 'A',
    handling: 'P',
    ...given,
  })
const TODAY = '2026-11-22'
const line = (kind: 'Person' | 'Vehicle' | 'Location', ...records: RecordRow[]) =>
  toSubjectLine({ id: 's', kind, records }, TODAY)

describe('a caption', () => {
  it('is the name that the agency holding the case gives; the others are other names', () => {
    const shown = line(
      'Person',
      record({ id: 'r-2', name: 'Rowan Tesfai' }),
      record({ id: 'r-1', agency: 'social-care', name: 'Rowan Tesfaye', knownAs: ['Ro'] }),
    )
    expect(shown).toMatchObject({
      caption: 'Rowan Tesfaye',
      otherNames: ['Ro', 'Rowan Tesfai'],
      agencies: ['police', 'social-care'],
    })
  })

  it('is the newest name of one agency, and does not depend on the order of records', () => {
    const old = record({ id: 'r-1', name: 'Old Name', recordedAt: '2026-01-01T00:00:00.000Z' })
    const fresh = record({ id: 'r-2', name: 'New Name' })
    expect(line('Person', old, fresh)).toEqual(line('Person', fresh, old))
    expect(line('Person', old, fresh).caption).toBe('New Name')
  })

  it('is a nickname, or a description, of someone not yet identified', () => {
    expect(line('Person', record({ identified: false, knownAs: ['Tee'] }))).toMatchObject({
      caption: 'Tee',
      isIdentified: false,
    })
    expect(
      line('Person', record({ identified: false, description: 'Two Year 9 girls, not named' })).caption,
    ).toBe('Two Year 9 girls, not named')
  })

  it('of a vehicle holds what is known of its index', () => {
    expect(
      line('Vehicle', record({ name: 'dark VW Golf', index: '?K19', isPartialIndex: true })).caption,
    ).toBe('dark VW Golf, ?K19')
  })

  it('knows a place in the order of precedence for every agency: one that is left out would come first', () => {
    expect([...PRECEDENCE].sort()).toEqual([...Agency.options].sort())
  })

  it('is never empty', () => {
    expect(line('Location', record({})).caption).toBe('Place, not named')
  })
})
