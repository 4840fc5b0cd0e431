import { Button } from '@mantine/core'
import { type SubjectView, subjectsApi } from '@safeground/graph-schema'
import { IconAffiliate, IconFileText, IconMap2 } from '@tabler/icons-react'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { KindTile } from '../../drawing/kind-icon.tsx'
import { formatValue, inRuns } from '../../format.ts'
import { Trouble, Waiting } from '../../parts/state.tsx'
import classes from './inspector.module.css'
import { whatItIs } from './line-words.ts'
import { LinesHere } from './lines-here.tsx'
import type { Shared } from './network-workspace.tsx'
import { RecordsList } from './records-list.tsx'

const route = getRouteApi('/network/$subjectId')

/** What is recorded about one person, place or thing, and where each fact comes from. */
export function SubjectInspector({ id, shared }: { id: string; shared: Shared }) {
  const answer = useAnswer(subjectsApi.open, { params: { id } })
  const node = shared.nodes.get(id)
  const { from, until } = route.useSearch()
  const window = { ...(from ? { from } : {}), ...(until ? { until } : {}) }
  return (
    <>
      {node && (
        <div className={classes.head}>
          <div className={classes.top}>
            <KindTile kind={node.kind} isDashed={node.kind === 'Person' && !node.isIdentified} />
            <div>
              <h2 className={classes.title}>{node.caption}</h2>
              <p className={classes.what}>{whatItIs(node)}</p>
              {node.otherNames.length > 0 && (
                <p className={classes.what}>Also “{node.otherNames.join('”, “')}”</p>
              )}
            </div>
          </div>
          <div className={classes.open}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconFileText size={15} />}
              renderRoot={(props) => (
                <Link to="/subjects/$subjectId" params={{ subjectId: id }} search={window} {...props} />
              )}
            >
              Open {node.kind === 'Person' ? 'their' : 'its'} page
            </Button>
            {(node.kind === 'Location' || node.kind === 'School') && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconMap2 size={15} />}
                renderRoot={(props) => (
                  <Link to="/places/harm" search={{ ...window, place: id }} {...props} />
                )}
              >
                On the map of harm
              </Button>
            )}
            {id !== shared.view.centre && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconAffiliate size={15} />}
                onClick={() => shared.onOpen(id)}
              >
                Open this network
              </Button>
            )}
          </div>
        </div>
      )}
      {answer.isPending && <Waiting what="what is recorded" />}
      {answer.isError && <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Recorded subject={answer.data} />}
      <LinesHere id={id} shared={shared} />
    </>
  )
}

function Recorded({ subject }: { subject: SubjectView }) {
  const idAt = (number: number) => subject.records[number - 1]?.id ?? ''
  const numberOf = (id: string) => subject.records.findIndex((record) => record.id === id) + 1
  const labels = [...new Set(subject.facts.map((fact) => fact.label))]
  return (
    <>
      <section className={classes.section}>
        <h3>Recorded</h3>
        {labels.length === 0 && <p className={classes.dim}>No facts are recorded, only that it was named.</p>}
        <dl className={classes.facts}>
          {labels.map((label) => (
            <div key={label}>
              <dt>{label}</dt>
              {subject.facts
                .filter((fact) => fact.label === label)
                .map((fact) => (
                  <dd key={fact.value}>
                    {formatValue(fact.value)}
                    <From numbers={fact.records.map(numberOf)} idAt={idAt} />
                  </dd>
                ))}
            </div>
          ))}
        </dl>
      </section>
      <RecordsList records={subject.records} />
    </>
  )
}

/** The records that say so, as numbers into the list below. */
function From({ numbers, idAt }: { numbers: readonly number[]; idAt: (number: number) => string }) {
  return (
    <span className={classes.from}>
      {inRuns(numbers).map(({ start, words }) => (
        <a key={start} href={`#${idAt(start)}`} onClick={showRecord}>
          <span className="out-of-sight">from record </span>
          {words}
        </a>
      ))}
    </span>
  )
}

/** Goes to the record without putting it into the address: the address is the view. */
function showRecord(event: MouseEvent<HTMLAnchorElement>) {
  event.preventDefault()
  const record = document.getElementById(event.currentTarget.hash.slice(1))
  record?.scrollIntoView({ block: 'nearest' })
  record?.focus()
}
