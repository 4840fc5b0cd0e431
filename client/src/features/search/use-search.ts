import { useDebouncedValue } from '@mantine/hooks'
import { type KindName, subjectsApi } from '@safeground/graph-schema'
import { useAnswer } from '../../api/use-answer.ts'

/** Searches as one types: a pause first, and what nobody waits for any more is given up. */
export function useSearch(text: string, limit: number, kind?: KindName) {
  const [settled] = useDebouncedValue(text.trim(), 220)
  const isLongEnough = settled.length >= 2
  const answer = useAnswer(
    subjectsApi.search,
    { query: { q: settled, limit, kind } },
    { when: isLongEnough, keepLast: true },
  )
  return {
    /** What the shown answer answers. */
    asked: answer.data?.q ?? settled,
    isLongEnough,
    answer: isLongEnough ? answer.data : undefined,
    error: isLongEnough ? answer.error : null,
    isWaiting: isLongEnough && (answer.isFetching || settled !== text.trim()),
    retry: () => void answer.refetch(),
  }
}
