import type { SourceView } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { guessKind } from './guess-kind.ts'
import { headOf } from './read-head.ts'

const column = (name: string, isRequired = true) => ({ name, isRequired, meaning: '', example: '' })
const kind = (source: SourceView['source'], label: string, columns: SourceView['columns'], more = {}) => ({
  source,
  label,
  columns,
  fileType: 'csv' as const,
  mayBringIn: true,
  whyNot: null,
  ...more,
})
const KINDS = [
  kind('missing-episodes', 'Times missing', [
    column('episode'),
    column('missing_from'),
    column('risk', false),
  ]),
  kind('incidents', 'Incidents', [column('incident'), column('happened_from'), column('risk', false)]),
  kind('schools', 'Schools', [column('urn'), column('establishmentname')]),
  kind('boundaries', 'Boundaries', [], { fileType: 'geojson' as const }),
]
const guess = (text: string, kinds = KINDS) => guessKind(headOf(text), kinds)

describe('what kind of file it is', () => {
  it('is told by the columns of its first row, whatever their order, case and marks between them', () => {
    expect(guess('Risk;Missing From;EPISODE\n1;2;3').source).toBe('missing-episodes')
    expect(guess('\uFEFFincident\thappened from\n').source).toBe('incidents')
    expect(guess('"URN","EstablishmentName","Head, Name"\r\n1,2,3').source).toBe('schools')
    expect(guess(' {"type":"FeatureCollection"').source).toBe('boundaries')
  })

  it('is not guessed where a column is missing: the nearest kind is named, with what it lacks', () => {
    const { source, words } = guess('episode,risk\n')
    expect(source).toBeNull()
    expect(words).toContain('“Times missing”')
    expect(words).toContain('missing: missing_from')
  })

  it('is left to the person where nothing fits, or the first row cannot be read', () => {
    expect(guess('a,b\n')).toEqual({ source: null, words: 'No kind of file fits. Choose one.' })
    expect(guess('').source).toBeNull()
    expect(guess('"never closed, and so on').source).toBeNull()
  })

  it('says why the person may not bring in what it looks like', () => {
    const kinds = KINDS.map((one) => ({ ...one, mayBringIn: false, whyNot: 'Ask the steward.' }))
    expect(guess('urn,establishmentname\n', kinds as never)).toEqual({
      source: null,
      words: 'It looks like “Schools”. Ask the steward.',
    })
  })
})
