import type { Dump } from './dump.ts'

/** Which version it is, which file it came with and when: everything but what is said. */
const OF_ITS_VERSION = ['id', 'import', 'recordedAt', 'retractedAt', 'retractedIn', 'supersedes', 'report']
/** When it was learned: the same thing may have been learned from either of two files that remain. */
export const DAYS = ['learnedEarliest', 'learnedLatest', 'learnedWords', 'reviewBy', 'recordedOn']

/** What a store says, line by line, whichever versions and files say it. */
export function said({ nodes, links }: Dump, without: readonly string[]): string[] {
  const words = (properties: Record<string, unknown> = {}) =>
    Object.entries(properties)
      .filter(([name]) => !OF_ITS_VERSION.includes(name) && !without.includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1))
  const whole = (properties: Record<string, unknown> = {}) => [
    words(properties),
    words(nodes.get(String(properties.report))?.properties),
  ]
  const isVersion = (key: string) => (nodes.get(key)?.labels ?? []).some((one) => /Record|Report/.test(one))
  const lines = [
    ...[...nodes].filter(([key]) => isVersion(key)).map(([, node]) => [node.labels, whole(node.properties)]),
    ...[...nodes]
      .filter(([key, node]) => !isVersion(key) && !node.labels.includes('Import'))
      .map(([key]) => [key]),
    ...links.map(({ type, from, to, properties }) => [
      type,
      isVersion(from) ? whole(nodes.get(from)?.properties) : from,
      to,
      whole(properties),
    ]),
  ]
  return lines.map((line) => JSON.stringify(line)).sort()
}
