import { Button } from '@mantine/core'
import { healthApi } from '@safeground/graph-schema'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useMe } from '../api/session.ts'
import { keyOf, useAnswer } from '../api/use-answer.ts'
import { Notice } from '../parts/notice.tsx'
import classes from './frame.module.css'

const EVERY_MS = 3_000

/**
 * While the invented borough is being brought in, what a page does not show may only not be there yet: nobody may take
 * it for an answer. Asks about the server only, so that nothing is recorded as looked at.
 */
export function Arriving() {
  return useMe().isDemo ? <BoroughArriving /> : null
}

function BoroughArriving() {
  const client = useQueryClient()
  const ready = useAnswer(healthApi.ready, {}, { againAfter: (now) => (now?.arriving ? EVERY_MS : false) })
  const arriving = ready.data?.arriving
  const [wasArriving, setWasArriving] = useState(false)
  useEffect(() => {
    if (arriving) setWasArriving(true)
  }, [arriving])
  const showAll = () => {
    setWasArriving(false)
    const [own] = keyOf(healthApi.ready)
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== own })
  }
  return (
    <div role="status" className={classes.arriving}>
      {arriving && (
        <Notice>
          The invented borough is on its way: {inWords(arriving)} What is not in yet does not show, and a page
          that says “nobody” or “nothing” means: not yet.
        </Notice>
      )}
      {!arriving && wasArriving && (
        <Notice>
          The invented borough is all here now.{' '}
          <Button size="compact-xs" variant="default" onClick={showAll}>
            Show all of it
          </Button>
        </Notice>
      )}
    </div>
  )
}

const inWords = ({ done, of }: { done: number; of: number | null }) =>
  of === null ? 'its files are being made.' : `${done} of its ${of} files are in.`
