import { type ImportView, importsApi } from '@safeground/graph-schema'
import { ZodType, type z } from 'zod'
import { addressOf, ProblemError, readProblem } from './call.ts'

type Where = z.input<typeof importsApi.bringIn.query>

const KEYS = new WeakMap<File, Map<string, string>>()

function keyOf(file: File, where: Where): string {
  const keys = KEYS.get(file) ?? new Map<string, string>()
  KEYS.set(file, keys)
  const name = JSON.stringify(where)
  const key = keys.get(name) ?? crypto.randomUUID()
  keys.set(name, key)
  return key
}

/**
 * Sends a file as it is, and says how far it has come (0 to 1). `fetch` cannot tell that, so this is the one place
 * with an XMLHttpRequest.
 */
export function sendFile(file: File, where: Where, onProgress: (share: number) => void): Promise<ImportView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf(importsApi.bringIn.path, {}, where))
    const isGeoJson = /\.(geo)?json$/i.test(file.name)
    request.setRequestHeader('content-type', isGeoJson ? 'application/geo+json' : 'text/csv')
    // Kept with the file: sent again after a broken connection, it is the same request.
    request.setRequestHeader('idempotency-key', keyOf(file, where))
    request.setRequestHeader('accept', 'application/json, application/problem+json')
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    const refuse = () => reject(new ProblemError(readProblem(request.status, request.responseText)))
    request.onerror = refuse
    request.onabort = refuse
    request.onload = () => {
      // Answered: chosen and sent once more, it is brought in once more.
      if (![502, 504].includes(request.status)) KEYS.delete(file)
      if (request.status < 200 || request.status > 299) return refuse()
      const answer = importsApi.bringIn.answer
      const parsed = answer instanceof ZodType ? answer.safeParse(JSON.parse(request.responseText)) : null
      if (parsed?.success) resolve(parsed.data)
      else refuse()
    }
    request.send(file)
  })
}
