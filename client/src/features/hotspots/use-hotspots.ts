import { hotspotsApi } from '@safeground/graph-schema'
import { useMe } from '../../api/session.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { type HotspotsSearch, openAsk, protectedAsk } from './hotspots-search.ts'

/** Whether this reader may open the children behind the counts; all others are asked for by the few fixed choices. */
export const useSeesChildren = (): boolean => useMe().markings.includes('people')

/** What the map shows. The last answer stays while the next one is on its way, so that nothing flickers. */
export function useHotspots(search: HotspotsSearch) {
  const seesChildren = useSeesChildren()
  const query = seesChildren ? openAsk(search) : protectedAsk(search)
  return useAnswer(hotspotsApi.open, { query }, { keepLast: true })
}

/** What is in one cell. */
export function useCell(cell: string | undefined, search: HotspotsSearch) {
  const seesChildren = useSeesChildren()
  const { resolution: _, ...query } = seesChildren ? openAsk(search) : protectedAsk(search)
  return useAnswer(
    hotspotsApi.cell,
    { params: { cell: cell ?? '' }, query },
    { when: cell !== undefined, keepLast: true },
  )
}
