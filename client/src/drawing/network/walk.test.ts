import { describe, expect, it } from 'vitest'
import { nextThatWay } from './walk.ts'

const here = { x: 0, y: 0 }
const around = [
  { id: 'school', x: 100, y: 10 },
  { id: 'park', x: 60, y: 90 },
  { id: 'far school', x: 400, y: 0 },
  { id: 'home', x: -80, y: 0 },
]

describe('nextThatWay', () => {
  it('takes the one straight ahead, near before far', () => {
    expect(nextThatWay(here, around, 'ArrowRight')).toBe('school')
    expect(nextThatWay(here, around, 'ArrowDown')).toBe('park')
    expect(nextThatWay(here, around, 'ArrowLeft')).toBe('home')
  })
  it('stays when nothing lies that way', () => expect(nextThatWay(here, around, 'ArrowUp')).toBeNull())
})
