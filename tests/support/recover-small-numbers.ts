/**
 * What somebody could work out who asked for every answer there is: the least and the most children that each cell can
 * have held, at each time, of each kind of harm, by day and by night, by setting the answers against each other. Takes
 * what was published and nothing else, and works on numbers as well as on bands, so that a release that says too much can
 * be shown to say too much.
 */

/** As published: "none", "<5", "5 or more", or a number where one is given away. */
export type Said = number | 'none' | '<5' | '5 or more'

export interface PublishedAnswer {
  /** 2026-10 or 2026-Q3. */
  period: string
  resolution: number
  /** null = all kinds. */
  harm: string | null
  daypart: 'all' | 'day' | 'night'
  /** Cells that are not there hold none. */
  cells: readonly { cell: string; children: Said }[]
  /** Places that are not there hold none that anybody may know of. Not every event is at a place. */
  places?: readonly { place: string; cell: string; children: Said }[]
}

export interface Recovered {
  /** Small numbers, of cells and of places: how many there are to be worked out. */
  small: number
  /** Those of which only one number is left. */
  pinned: Box[]
  /** Those of which fewer than four are left, pinned ones too. */
  narrowed: Box[]
}
interface Box {
  key: string
  least: number
  most: number
}

/** What is asked about, in the four ways in which answers lie within each other. */
interface Where {
  cell: string
  period: string
  harm: string
  daypart: string
}
type Way = keyof Where
const WAYS: readonly Way[] = ['cell', 'period', 'harm', 'daypart']
const ALL = 'all'

interface Held {
  where: Where
  resolution: number
  box: Box
}
interface Union {
  whole: Box
  parts: Held[]
  /** The parts are all of the whole: every answer that could hold another part was given. */
  isWhole: boolean
}
/** Two wholes that share a part, and lie in a larger one together. */
interface Crossing {
  part: Box
  wholes: readonly [Box, Box]
  larger: Box
  /** Each list covers what of the larger one lies in neither whole. */
  rest: readonly (readonly Box[])[]
}

/** A place counts as smaller than any cell: it may fill one, and need not. */
const A_PLACE = 100
const FINEST = 9
const MOST = 1_000_000
const SMALL = 4

/**
 * `wholes`: in which ways the parts are surely all of the whole. An event known to some night only is in neither day nor
 * night, and one at the turn of a month in neither month: whoever takes their sum for the whole works out what is not so.
 */
export function recoverSmallNumbers(
  answers: readonly PublishedAnswer[],
  parentOf: (cell: string) => string | null,
  wholes: readonly Way[] = WAYS,
): Recovered {
  const lattice = new Lattice(answers, parentOf, wholes)
  const unions = [...lattice.unions.values()]
  const crossings = lattice.crossings()
  const small = [...lattice.held.values()]
    .map(({ box }) => box)
    .filter(({ least, most }) => least >= 1 && most <= SMALL)
  const before = small.map(({ least, most }) => most - least)
  for (let moved = true; moved; ) {
    moved = false
    for (const union of unions) moved = narrowUnion(union) || moved
    for (const crossing of crossings) moved = narrowCrossing(crossing) || moved
  }
  return {
    small: small.length,
    pinned: small.filter(({ least, most }) => least === most),
    narrowed: small.filter(({ least, most }, at) => most - least < (before[at] ?? 0)),
  }
}

const keyOf = ({ cell, period, harm, daypart }: Where) => `${cell} ${period} ${harm} ${daypart}`

function boxOf(key: string, said: Said): Box {
  if (typeof said === 'number') return { key, least: said, most: said }
  if (said === 'none') return { key, least: 0, most: 0 }
  return said === '<5' ? { key, least: 1, most: SMALL } : { key, least: SMALL + 1, most: MOST }
}

const kindOf = ({ period, harm, daypart }: PublishedAnswer) => [period, harm ?? ALL, daypart] as const

const quarterOf = (month: string) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
const isQuarter = (period: string) => period.includes('Q')
function monthsOf(quarter: string): string[] {
  const last = Number(quarter.slice(-1)) * 3
  return [last - 2, last - 1, last].map((month) => `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}`)
}

/** Everything that holds somebody, and how it lies within each other; what is not here holds none. */
class Lattice {
  readonly held = new Map<string, Held>()
  readonly unions = new Map<string, Union>()
  private readonly answered = new Set<string>()
  private readonly harms = new Set<string>()
  /** The smallest cell in which each place was said to lie. */
  private readonly cellOfPlace = new Map<string, string>()

  constructor(
    answers: readonly PublishedAnswer[],
    private readonly parentOf: (cell: string) => string | null,
    private readonly wholes: readonly Way[],
  ) {
    // Coarse first, so that what stays of a place is its smallest cell.
    for (const answer of [...answers].sort((a, b) => a.resolution - b.resolution)) {
      if (answer.harm !== null) this.harms.add(answer.harm)
      for (const { cell, children } of answer.cells) this.hold(answer, answer.resolution, cell, children)
      this.answered.add([answer.resolution, ...kindOf(answer)].join(' '))
      if (!answer.places) continue
      for (const { place, cell, children } of answer.places) {
        this.cellOfPlace.set(place, cell)
        this.hold(answer, A_PLACE, place, children)
      }
      this.answered.add([A_PLACE, ...kindOf(answer)].join(' '))
    }
    for (const held of this.held.values()) for (const way of WAYS) this.join(held, way)
  }

  private hold(answer: PublishedAnswer, resolution: number, cell: string, children: Said): void {
    const [period, harm, daypart] = kindOf(answer)
    const where = { cell, period, harm, daypart }
    const box = boxOf(keyOf(where), children)
    if (box.most > 0) this.held.set(box.key, { where, resolution, box })
  }

  private join(held: Held, way: Way): void {
    const whole = this.wholeOf(held.where, way)
    if (!whole) return
    const key = `${way} ${whole.box.key}`
    const union = this.unions.get(key) ?? { whole: whole.box, parts: [], isWhole: this.isWhole(whole, way) }
    union.parts.push(held)
    this.unions.set(key, union)
  }

  /** The answer that holds this one, a step wider in one way; null where that was not given. */
  private wholeOf(where: Where, way: Way): Held | null {
    const wider = this.wider(where, way)
    return (wider && this.held.get(keyOf(wider))) ?? null
  }

  private wider(where: Where, way: Way): Where | null {
    if (way === 'cell') {
      const cell = this.cellOfPlace.get(where.cell) ?? this.parentOf(where.cell)
      return cell === null ? null : { ...where, cell }
    }
    if (way === 'period')
      return isQuarter(where.period) ? null : { ...where, period: quarterOf(where.period) }
    return where[way] === ALL ? null : { ...where, [way]: ALL }
  }

  private isWhole({ where, resolution }: Held, way: Way): boolean {
    if (!this.wholes.includes(way)) return false
    const { period, harm, daypart } = where
    const was = (...answer: (string | number)[]) => this.answered.has(answer.join(' '))
    if (way === 'cell') return resolution < FINEST && was(resolution + 1, period, harm, daypart)
    if (way === 'period') return monthsOf(period).every((month) => was(resolution, month, harm, daypart))
    if (way === 'harm') return [...this.harms].every((kind) => was(resolution, period, kind, daypart))
    return ['day', 'night'].every((part) => was(resolution, period, harm, part))
  }

  crossings(): Crossing[] {
    const pairs = WAYS.flatMap((one, at) => WAYS.slice(at + 1).map((other) => [one, other] as const))
    return [...this.held.values()].flatMap((part) =>
      pairs.flatMap(([one, other]) => this.crossing(part, one, other) ?? []),
    )
  }

  private crossing({ where, box }: Held, one: Way, other: Way): Crossing | null {
    const [left, right] = [this.wholeOf(where, one), this.wholeOf(where, other)]
    const larger = left && this.wholeOf(left.where, other)
    if (!left || !right || !larger) return null
    const besides = this.coverOf(larger, other, left.where[other])
    const columns = this.partsOf(larger, one)?.filter((column) => column.box !== right.box)
    const corners = columns?.flatMap((column) => this.coverOf(column, other, where[other]) ?? [column.box])
    const rest = [besides, columns?.map((column) => column.box), corners].flatMap((each) =>
      each ? [each] : [],
    )
    return { part: box, wholes: [left.box, right.box], larger: larger.box, rest }
  }

  private partsOf({ box }: Held, way: Way): Held[] | null {
    const union = this.unions.get(`${way} ${box.key}`)
    return union?.isWhole ? union.parts : null
  }

  /** All of something but one part of it. */
  private coverOf(whole: Held, way: Way, but: string): Box[] | null {
    const parts = this.partsOf(whole, way)
    return parts?.flatMap(({ where, box }) => (where[way] === but ? [] : [box])) ?? null
  }
}

const sumOfMost = (parts: readonly Box[]) => parts.reduce((sum, { most }) => sum + most, 0)

/** Distinct children: a whole holds no fewer than any of its parts, and no more than all of them. */
function narrowUnion({ whole, parts, isWhole }: Union): boolean {
  const boxes = parts.map(({ box }) => box)
  let moved = raise(whole, Math.max(...boxes.map(({ least }) => least)))
  const all = sumOfMost(boxes)
  if (isWhole) moved = lower(whole, all) || moved
  for (const part of boxes) {
    moved = lower(part, whole.most) || moved
    if (isWhole) moved = raise(part, whole.least - (all - part.most)) || moved
  }
  return moved
}

/** |A ∩ B| ≤ |A| + |B| − |A ∪ B|: what two small wholes share is smaller still where together they are not small. */
function narrowCrossing({ part, wholes: [left, right], larger, rest }: Crossing): boolean {
  const apart = Math.min(...rest.map(sumOfMost))
  const together = Math.max(larger.least - apart, left.least, right.least)
  return lower(part, left.most + right.most - together)
}

/** A bound that contradicts another is not believed: not every event has a kind, an hour or one month. */
function raise(box: Box, least: number): boolean {
  if (least <= box.least || least > box.most) return false
  box.least = least
  return true
}
function lower(box: Box, most: number): boolean {
  if (most >= box.most || most < box.least) return false
  box.most = most
  return true
}
