import { describe, expect, it } from 'vitest'
import { editsBetween, isSlip, sharesWord, speltAlike, turnedRound } from './spelt-alike.ts'

describe('names that are spelt alike', () => {
  it.each([
    ['campblel', 'campbell', 1],
    ['hana', 'hannah', 2],
    ['kez', 'kez', 0],
    ['tee', 'bo', 3],
    ['', 'abc', 3],
  ])('%s is so many edits from %s: %i', (one, other, edits) => {
    expect(editsBetween(one, other, 3)).toBe(edits)
    expect(editsBetween(other, one, 3)).toBe(edits)
  })

  it.each([
    ['hana rahimi', 'hannah raheemi'],
    ['mccarrhy timothy', 'timothy mccarthy'],
    ['alexa rose campblel', 'alexa rose campbell'],
  ])('%s and %s', (one, other) => expect(speltAlike(one, other)).toBe(true))

  it.each([
    ['rowan tesfaye', 'ruby marsh'],
    ['kezia lomax', 'kerem dogan'],
    ['tee', 'bo'],
  ])('not %s and %s', (one, other) => expect(speltAlike(one, other)).toBe(false))

  it('share a word only when it is a whole one', () => {
    expect(sharesWord('emma green', 'green')).toBe(true)
    expect(sharesWord('emma green', 'emmanuel greene')).toBe(false)
    expect(sharesWord('al li', 'al fox')).toBe(false)
  })
})

describe('days a slip apart', () => {
  it('have day and month turned round, or one other figure', () => {
    expect(turnedRound('2011-03-09')).toBe('2011-09-03')
    expect(turnedRound('2011-03-19')).toBeNull()
    expect(turnedRound('2011-03-03')).toBeNull()
    expect(isSlip('2011-03-09', '2011-09-03')).toBe(true)
    expect(isSlip('2011-03-09', '2012-03-09')).toBe(true)
    expect(isSlip('2011-03-09', '2012-04-09')).toBe(false)
    expect(isSlip('2011-03-09', '2011-03-09')).toBe(false)
  })
})
