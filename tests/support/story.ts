import { STORY_FILES } from '@safeground/fixtures/story.ts'
import { bringInFile } from '@safeground/server/features/imports/index.ts'
import type { House } from '@safeground/server/house.ts'
import { askerAs } from './house.ts'

/** Brings the hand-written story in as the data steward, through the path that a person uses. */
export async function bringInStory(house: House): Promise<string[]> {
  const ids: string[] = []
  for (const { source, file, name } of STORY_FILES) {
    const brought = await bringInFile({ source, file, name }, await askerAs('steward', house), house)
    ids.push(brought.id)
  }
  return ids
}
