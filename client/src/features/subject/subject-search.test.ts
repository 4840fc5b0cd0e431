import { expect, it } from 'vitest'
import { readSubjectSearch } from './subject-search.ts'

it('keeps what it can read and leaves out the rest', () => {
  expect(
    readSubjectSearch({ from: '2026-01-01', kinds: 'MissingEpisode,Incident', as: 'harm', line: 'KNOWS-x' }),
  ).toEqual({ from: '2026-01-01', kinds: 'MissingEpisode,Incident', as: 'harm', line: 'KNOWS-x' })
  expect(
    readSubjectSearch({ from: 'yesterday', kinds: 'Murder', as: 'home', line: 7, home: 'shown' }),
  ).toEqual({})
})
