import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { seeded } from '../support/seeded.ts'

export const IMPORT_SOURCE = 'police-intelligence'
const HEAD =
  'log_reference,statement,recorded_on,source_grade,intelligence_grade,handling,locality,narrative,person_reference,person_name,person_born,link,basis,other_kind,other_reference,other_name,other_address,other_latitude,other_longitude'
const STARTS = ['A', 'Be', 'Ca', 'De', 'E', 'Fa', 'Ga', 'Ha', 'I', 'Jo', 'Ke', 'Lo', 'Mi', 'No', 'O', 'Pa']
const MIDDLES = ['da', 'ri', 'lo', 'ne', 'sha', 'vi', 'ma', 'ko', 'te', 'ya', 'bu', 'fi']
const LOCALITIES = ['Northmoor', 'Eastgate', 'Southmere', 'Westbrook', 'Kiln Town']
/** Places that a whole force's logs name again and again. */
const MOST_PLACES = 5_000

/**
 * A file of police logs, each with a person, a place and a claim between them. Two rows in five speak of somebody whom
 * another row names too; every place is in many. `series` keeps two files apart: no row of one is in the other.
 */
export async function writeImportFile(path: string, rows: number, series: number): Promise<void> {
  const random = seeded(series + 1)
  const some = (most: number) => Math.floor(random() * most)
  const file = createWriteStream(path, { mode: 0o600 })
  file.write(`${HEAD}\n`)
  const people = Math.ceil(rows * 0.6)
  const places = Math.min(MOST_PLACES, Math.ceil(rows / 4))
  for (let row = 0; row < rows; row++) {
    const person = row < people ? row : some(people)
    const place = some(places)
    const cells = [
      `INT/${10 + series}/${String(row).padStart(7, '0')}`,
      1,
      `${two(1 + some(28))}/${two(1 + some(12))}/2025`,
      pick('123', some),
      pick('ABCD', some),
      'P',
      LOCALITIES[place % LOCALITIES.length],
      `"Seen near the parade about ${two(some(24))}:15, with others; left before the patrol came. Row ${row} of the series."`,
      `N${series}${String(person).padStart(7, '0')}`,
      nameOf(person),
      `${two(1 + (person % 28))}/${two(1 + (person % 12))}/${1970 + (person % 45)}`,
      'spends time at',
      'Seen there by an officer.',
      'place',
      `L${series}${String(place).padStart(6, '0')}`,
      `Place ${series}-${place}`,
      `"${1 + (place % 180)} Kiln Row"`,
      (53.9 + (place % 997) / 10_000).toFixed(5),
      (-4.1 - (place % 991) / 10_000).toFixed(5),
    ]
    if (!file.write(`${cells.join(',')}\n`)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
}

const two = (number: number) => String(number).padStart(2, '0')
const pick = (all: string, some: (most: number) => number) => all[some(all.length)]

/** A name that a few of a million people share. */
function nameOf(person: number): string {
  const part = (number: number) =>
    `${STARTS[number % 16]}${MIDDLES[Math.floor(number / 16) % 12]}${MIDDLES[Math.floor(number / 192) % 12]}`
  return `${part(person % 2_304)} ${part((person * 7) % 2_304)}${MIDDLES[person % 11]}`
}
