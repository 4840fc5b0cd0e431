import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { meQuery, useMe } from '../../api/session.ts'

const EVERY = 20_000

/**
 * The moment, by the server's clock: a desk whose own clock is wrong would make a child missing for longer or shorter.
 * It moves by itself while the page is looked at, and asks nobody.
 */
export function useNow(): string {
  const me = useMe()
  const memory = useQueryClient()
  const [ahead] = useState(() => {
    const heardAt = memory.getQueryState(meQuery.queryKey)?.dataUpdatedAt ?? Date.now()
    return Date.parse(me.now) - heardAt
  })
  const [here, setHere] = useState(() => Date.now())
  useEffect(() => {
    const move = () => {
      if (document.visibilityState === 'visible') setHere(Date.now())
    }
    const timer = setInterval(move, EVERY)
    document.addEventListener('visibilitychange', move)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', move)
    }
  }, [])
  return new Date(here + ahead).toISOString()
}
