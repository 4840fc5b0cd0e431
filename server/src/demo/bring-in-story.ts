import { STORY_FILES } from '@safeground/fixtures/story.ts'
import { z } from 'zod'
import { Account, GIVEN_TO } from '../access/account.ts'
import { bringInFile } from '../features/imports/index.ts'
import { DEMO_ACCOUNTS } from '../features/sign-in/demo-accounts.ts'
import { query } from '../graph/query.ts'
import type { House } from '../house.ts'
import { jobAsker } from '../http/asker-of.ts'

const storyState = query(
  import.meta.url,
  './story-state.cypher',
  z.object({ isThere: z.boolean(), hasOther: z.boolean() }),
)
const noteStory = query(import.meta.url, './note-story.cypher', z.unknown())

/**
 * Brings the hand-written story in, once, through the same path that a person uses, as the data steward. A start that
 * is killed in the middle does it again: the same file twice changes nothing.
 */
export async function bringInStory(house: House, say: (line: string) => void): Promise<void> {
  const [state] = await house.graph.readSystem((ask) => ask(storyState))
  if (!state || state.isThere) return
  if (state.hasOther && !house.config.usesOwnDatabase) {
    say('This database holds other data: the invented story is not brought in.')
    return
  }
  const steward = DEMO_ACCOUNTS.find(({ role }) => role === 'steward')
  if (!steward) throw new Error('The demonstration has no data steward')
  const account = Account.parse({ ...steward, agency: 'partnership', ...GIVEN_TO.steward, isDisabled: false })
  for (const { source, file, name } of STORY_FILES) {
    say(`Bringing in the invented story: ${name}`)
    const asker = await jobAsker(account, house, 'first start')
    const brought = await bringInFile({ source, file, name }, asker, house)
    say(`  ${brought.rows.good} rows published, ${brought.rows.faulty} with faults`)
  }
  await house.graph.write((ask) => ask(noteStory))
}
