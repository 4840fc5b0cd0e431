import type { Bar } from './bars.ts'
import type { Spread } from './percentiles.ts'

export interface Result {
  at: string
  machine: string
  people: number
  records: number
  claims: number
  reports: number
  fillSeconds: number
  centres: number
  tried: number
  rounds: number
  nodes: Spread
  claimsAround: Spread
  bars: readonly Bar[]
  milliseconds: Record<string, Spread>
  megabytes: Record<string, number | null>
}

/** Ratios, which travel from machine to machine, stand apart from absolute times, which do not. */
export function printResult(result: Result): void {
  const { people, records, claims, reports } = result
  console.log(
    `\n${say(people)} people, ${say(records)} records, ${say(claims)} claims, ${say(reports)} reports`,
  )
  console.log(
    `${result.centres} random centres with 200 to 300 subjects within two steps, of ${result.tried} looked at;`,
  )
  console.log(
    `claims among them: median ${result.claimsAround.p50}, 95 in 100 up to ${result.claimsAround.p95}`,
  )
  console.log(`\nBars (median of ${result.rounds} rounds)`)
  for (const { name, value, bar, unit, isMet } of result.bars) {
    const verdict = isMet ? 'met' : 'bar missed'
    console.log(
      `  ${name.padEnd(28)}${value.toFixed(2).padStart(8)} ${unit.padEnd(3)}  at most ${bar} ${unit}  ${verdict}`,
    )
  }
  console.log('\nTimes on this machine, in milliseconds          p50      p95')
  for (const [name, { p50, p95 }] of Object.entries(result.milliseconds)) {
    console.log(`  ${name.padEnd(42)}${p50.toFixed(1).padStart(7)}  ${p95.toFixed(1).padStart(7)}`)
  }
  console.log('\nResident memory at the end, in MB')
  for (const [name, size] of Object.entries(result.megabytes)) {
    console.log(`  ${name.padEnd(42)}${(size === null ? 'not readable' : say(size)).padStart(7)}`)
  }
}

const say = (count: number) => count.toLocaleString('en-GB')
