import { Account, GIVEN_TO } from '@safeground/server/access/account.ts'
import type { Asker } from '@safeground/server/access/asker.ts'
import type { Clock } from '@safeground/server/clock.ts'
import { dayIn } from '@safeground/server/clock.ts'
import { readConfig } from '@safeground/server/config.ts'
import { connect } from '@safeground/server/graph/graph.ts'
import type { House } from '@safeground/server/house.ts'
import { jobAsker } from '@safeground/server/http/asker-of.ts'
import { openHouse } from '@safeground/server/open-house.ts'
import { BENCH_KEY, BENCH_STARTS } from './world.ts'

export interface At {
  uri: string
  username: string
  password: string
}

/** Goes on like any clock, from a fixed morning: ages and what is already recorded are the same in every run. */
function clockFrom(start: string): Clock {
  const began = Date.now()
  const now = () => new Date(Date.parse(start) + Date.now() - began).toISOString()
  return { now, today: () => dayIn(now()) }
}

/** The house as it runs for people, but for limits on how fast one person may ask. Audit is on. */
export function openBenchHouse(at: At, dataFolder: string): House {
  return openHouse({
    config: readConfig(
      { SAFEGROUND_DATA: dataFolder, SAFEGROUND_DEMO: '1', SAFEGROUND_LOG: 'silent' },
      dataFolder,
    ),
    graph: connect(at.uri, at.username, at.password),
    installationKey: BENCH_KEY,
    clock: clockFrom(BENCH_STARTS),
    limits: { signInsPerQuarterHour: 1e6, searchesPerMinute: 1e6, requestsPerMinute: 1e6 },
  })
}

/** The reader of every measurement: the chair, who sees most people and not what the police hold under conditions. */
export const READER = 'chair'

export async function readerOf(house: House): Promise<Asker> {
  const account = {
    username: READER,
    name: READER,
    role: READER,
    agency: 'social-care',
    ...GIVEN_TO[READER],
    isDisabled: false,
  }
  return jobAsker(Account.parse(account), house, 'bench')
}
