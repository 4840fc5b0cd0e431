import { EVENT_FILES, STORY_FILES, type StoryFile } from '@safeground/fixtures/story.ts'
import { bringInFile } from '@safeground/server/features/imports/index.ts'
import type { House } from '@safeground/server/house.ts'
import { askerAs } from './house.ts'

/** Brings the hand-written story in as the data steward, through the path that a person uses. */
export const bringInStory = (house: House) => bringInAll(STORY_FILES, house)

/** What happened around the same people: times missing, incidents, interviews, school. After the story. */
export const bringInEvents = (house: House) => bringInAll(EVENT_FILES, house)

async function bringInAll(files: readonly StoryFile[], house: House): Promise<string[]> {
  const ids: string[] = []
  for (const { source, file, name } of files) {
    const brought = await bringInFile({ source, file, name }, await askerAs('steward', house), house)
    ids.push(brought.id)
  }
  return ids
}
