import { EventName, KindName } from '@safeground/graph-schema'
import { expect, it } from 'vitest'
import { eventOutlineOf, outlineOf } from './kind-shapes.ts'

it('has an outline of its own for every kind and every happening', () => {
  const outlines = [...KindName.options.map(outlineOf), ...EventName.options.map(eventOutlineOf)]
  expect(new Set(outlines).size).toBe(outlines.length)
})
