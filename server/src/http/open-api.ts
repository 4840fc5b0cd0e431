import { ENDPOINTS, type Endpoint, FILE_TYPES, ProblemDetails } from '@safeground/graph-schema'
import { z } from 'zod'

type Json = Record<string, unknown>

/** A JSON Schema of a Zod one, as a document of OpenAPI 3.1 wants it: shared shapes as components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    target: 'draft-2020-12',
  }) as Json
  const { $defs, $schema: _, ...rest } = made
  for (const [name, def] of Object.entries(($defs ?? {}) as Json)) {
    components[name] = repoint(strip(def as Json)) as Json
  }
  return repoint(rest) as Json
}

const strip = ({ $schema: _, $id: __, ...rest }: Json): Json => rest

function repoint(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(repoint)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id' || typeof (value as Json).id !== 'string')
      .map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string'
          ? inner.replace('#/$defs/', '#/components/schemas/')
          : repoint(inner),
      ]),
  )
}

function parametersOf(endpoint: Endpoint, components: Json): Json[] {
  const from = (where: 'path' | 'query', object: z.ZodObject) =>
    Object.entries(object.shape).map(([name, field]) => ({
      name,
      in: where,
      required: where === 'path' || !(field as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(field as z.ZodType, 'input', components),
    }))
  const version = endpoint.takesVersion
    ? [
        {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'Version that is meant',
          schema: { type: 'string' },
        },
      ]
    : []
  return [...from('path', endpoint.params), ...from('query', endpoint.query), ...version]
}

function operationOf(endpoint: Endpoint, components: Json): Json {
  const status = String(endpoint.status ?? (endpoint.answer === null ? 204 : 200))
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const content =
    endpoint.answer === 'csv'
      ? { 'text/csv': { schema: { type: 'string' } } }
      : endpoint.answer && { 'application/json': { schema: schemaOf(endpoint.answer, 'output', components) } }
  const body =
    endpoint.body === 'file'
      ? Object.fromEntries(FILE_TYPES.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
      : endpoint.body && { 'application/json': { schema: schemaOf(endpoint.body, 'input', components) } }
  return {
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replaceAll(/[^a-z]+/gi, '_')}`,
    tags: [endpoint.group],
    summary: endpoint.summary,
    description: [endpoint.description, needsWords(endpoint)].filter(Boolean).join('\n\n'),
    parameters: parametersOf(endpoint, components),
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      [status]: { description: 'Answered', ...(content ? { content } : {}) },
      default: { description: 'A problem, in words', content: problem },
    },
    security: endpoint.needs === 'anyone' ? [] : [{ session: [] }],
  }
}

function needsWords(endpoint: Endpoint): string {
  if (endpoint.needs === 'anyone') return 'Anyone may call it, without signing in.'
  if (endpoint.needs === 'signed-in') return 'Anyone who is signed in may call it.'
  return `Needs the permission \`${endpoint.needs}\`.`
}

/** The API as OpenAPI 3.1, made from the contracts alone. */
export function openApi(version: string): Json {
  const components: Json = {}
  const paths: Record<string, Json> = {}
  for (const endpoint of ENDPOINTS) {
    const path = `/api${endpoint.path}`.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] ??= {}
    paths[path][endpoint.method.toLowerCase()] = operationOf(endpoint, components)
  }
  components.Problem = schemaOf(ProblemDetails, 'output', components)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Safeground',
      version,
      description:
        'Who and what surrounds a child, claim by claim, within what the reader may see. Every read is written to the audit trail before it is answered. Not for live data yet.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-safeground' } },
    },
  }
}
