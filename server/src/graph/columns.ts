import { z } from 'zod'

/** Properties of a stored node as they come out of a query: one that is absent is null, an absent list is empty. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
export const list = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? [])
export const amount = z
  .number()
  .nullish()
  .transform((value) => value ?? null)
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null)
