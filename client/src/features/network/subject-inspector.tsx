import { Button } from '@mantine/core'
import { type Fact, type RecordLine, type SubjectView, subjectsApi } from '@safeground/graph-schema'
import { IconAffiliate } from '@tabler/icons-react'
import { useAnswer } from '../../api/use-answer.ts'
import { KindTile } from '../../drawing/kind-icon.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import classes from './inspector.module.css'
import { whatItIs } from './line-words.ts'
import { LinesHere } from './lines-here.tsx'
import type { Shared } from './network-workspace.tsx'
import { RecordsList } from './records-list.tsx'

/** What is recorded about one person, place or thing, and where each fact comes from. */
export function SubjectInspector({ id, shared }: { id: string; shared: Shared }) {
  const answer = useAnswer(subjectsApi.open, { params: { id } })
  const node = shared.nodes.get(id)
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
          {id !== shared.view.centre && (
            <Button
              className={classes.open ?? ''}
              size="xs"
              fullWidth
              variant="default"
              leftSection={<IconAffiliate size={15} />}
              onClick={() => shared.onOpen(id)}
            >
              Open this network
            </Button>
          )}
        </div>
      )}
      {answer.isPending && <Waiting what="what is recorded" />}
      {answer.isError && <Trouble error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && <Recorded subject={answer.data} />}
      <LinesHere id={id} shared={shared} />
    </>
  )
}

function Recorded({ subject }: { subject: SubjectView }) {
  const numberOf = new Map(subject.records.map((record, index) => [record.id, index + 1]))
  return (
    <>
      <section className={classes.section}>
        <h3>Recorded</h3>
        {subject.facts.length === 0 ? (
          <p className={classes.dim}>No facts are recorded, only that it was named.</p>
        ) : (
          <dl className={classes.facts}>
            {subject.facts.map((fact) => (
              <FactEntry key={`${fact.field} ${fact.value}`} fact={fact} numberOf={numberOf} />
            ))}
          </dl>
        )}
      </section>
      <RecordsList records={subject.records} />
    </>
  )
}

function FactEntry({ fact, numberOf }: { fact: Fact; numberOf: ReadonlyMap<RecordLine['id'], number> }) {
  return (
    <div>
      <dt>{fact.label}</dt>
      <dd>
        {fact.value}
        <span className={classes.from}>
          {fact.records.map((id) => (
            <a
              key={id}
              href={`#${id}`}
              aria-label={`from record ${numberOf.get(id) ?? ''}`}
              onClick={showRecord}
            >
              {numberOf.get(id) ?? '?'}
            </a>
          ))}
        </span>
      </dd>
    </div>
  )
}

/** Scrolls to the record without putting it into the address: the address is the view. */
function showRecord(event: React.MouseEvent<HTMLAnchorElement>) {
  event.preventDefault()
  const record = document.getElementById(event.currentTarget.hash.slice(1))
  record?.scrollIntoView({ block: 'nearest' })
  record?.focus()
}
