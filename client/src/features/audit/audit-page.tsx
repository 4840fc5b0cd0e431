import { Button } from '@mantine/core'
import { auditApi, SubjectId } from '@safeground/graph-schema'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { Page, Panel } from '../../parts/page.tsx'
import { State, Trouble, Waiting } from '../../parts/state.tsx'
import classes from './audit.module.css'
import { AuditTable } from './audit-table.tsx'
import { CheckChain } from './check-chain.tsx'
import { type Filter, FilterForm } from './filter-form.tsx'

/** Who looked at what, when and why. Filters stay out of the address: an id of a person does not belong in a history. */
export function AuditPage() {
  const [filter, setFilter] = useState<Filter>({})
  const [before, setBefore] = useState<number[]>([])
  const isReadable = !filter.subject || SubjectId.safeParse(filter.subject).success
  const answer = useAnswer(
    auditApi.list,
    { query: { ...filter, before: before.at(-1), limit: 100 } },
    { keepLast: true, when: isReadable },
  )
  const lines = answer.data?.lines ?? []
  const last = lines.at(-1)?.seq
  return (
    <Page
      title="Audit"
      lead="Who looked at what, when and why, newest first. Each entry seals the one before it."
      actions={<CheckChain />}
    >
      <FilterForm
        filter={filter}
        onFilter={(next) => {
          setFilter(next)
          setBefore([])
        }}
      />
      {answer.isPending && isReadable && <Waiting what="the audit trail" />}
      {answer.isError && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <Panel title="Entries" isFlush>
          {lines.length === 0 ? (
            <State isQuiet title="No entry answers these filters" />
          ) : (
            <AuditTable lines={lines} onSubject={(subject) => setFilter({ ...filter, subject })} />
          )}
        </Panel>
      )}
      <div className={classes.pages}>
        {before.length > 0 && (
          <Button variant="default" onClick={() => setBefore(before.slice(0, -1))}>
            Newer
          </Button>
        )}
        {answer.data?.hasMore && last !== undefined && (
          <Button variant="default" onClick={() => setBefore([...before, last])}>
            Older
          </Button>
        )}
      </div>
    </Page>
  )
}
