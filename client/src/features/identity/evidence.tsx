import { AGENCY_WORDS, type Comparison, type SaidValue, type SubjectLine } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { KindTile } from '../../drawing/kind-icon.tsx'
import { counted, formatDay, formatValue } from '../../format.ts'
import { Notice } from '../../parts/notice.tsx'
import { Tag } from '../../parts/tag.tsx'
import classes from './evidence.module.css'
import { briefly, heardWords } from './identity-words.ts'

const VERDICTS = { agree: 'Agree', differ: 'Differ', 'one-side': 'One side only' } as const

/** Two sides, fact by fact, with who says so: what agrees, what differs and what only one side knows. */
export function Evidence({ evidence, reasons }: { evidence: Comparison; reasons?: readonly string[] }) {
  const { left, right, facts, heard, warnings } = evidence
  const isOne = left.id === right.id
  return (
    <>
      {reasons && (
        <p className={classes.why}>
          <strong>Why it is asked:</strong> {reasons.join(' ')}
        </p>
      )}
      {warnings.map((warning) => (
        <Notice key={warning} tone="fault">
          <p>{warning}</p>
        </Notice>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroller} aria-label="The evidence side by side" tabIndex={0}>
        <table className={classes.table}>
          <caption className="out-of-sight">What sources say of each, fact by fact</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">
                <Side subject={left} />
              </th>
              {!isOne && (
                <th scope="col">
                  <Side subject={right} />
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact.field} data-verdict={fact.verdict}>
                <th scope="row">
                  {fact.label}
                  {!isOne && (
                    <Tag tone={fact.verdict === 'differ' ? 'strong' : 'plain'}>{VERDICTS[fact.verdict]}</Tag>
                  )}
                </th>
                <Said values={fact.left} />
                {!isOne && <Said values={fact.right} />}
              </tr>
            ))}
            <tr>
              <th scope="row">Heard of</th>
              <HeardOf {...heard.left} />
              {!isOne && <HeardOf {...heard.right} />}
            </tr>
          </tbody>
        </table>
      </section>
      {!isOne && <Shared evidence={evidence} />}
    </>
  )
}

function Side({ subject }: { subject: SubjectLine }) {
  return (
    <span className={classes.side}>
      <KindTile kind={subject.kind} isDashed={subject.kind === 'Person' && !subject.isIdentified} />
      <span>
        <Link to="/subjects/$subjectId" params={{ subjectId: subject.id }}>
          {subject.caption}
        </Link>
        <span className={classes.under}>{briefly(subject)}</span>
        {subject.about && <span className={classes.under}>{subject.about}</span>}
      </span>
    </span>
  )
}

function Said({ values }: { values: readonly SaidValue[] }) {
  if (values.length === 0) return <td className={classes.none}>Not recorded</td>
  return (
    <td>
      {values.map(({ value, by }) => (
        <div key={value} className={classes.said}>
          {formatValue(value)}
          <span className={classes.under}>
            {by
              .map(({ agency, source, on }) =>
                [`${AGENCY_WORDS[agency]}, ${source.toLowerCase()}`, on && formatDay(on)]
                  .filter(Boolean)
                  .join(', '),
              )
              .join('; ')}
          </span>
        </div>
      ))}
    </td>
  )
}

function HeardOf({ records, events, first, last }: Comparison['heard']['left']) {
  return (
    <td>
      {counted(records, 'record')}
      {events > 0 && `, ${counted(events, 'event')}`}
      <span className={classes.under}>{heardWords(first, last)}</span>
    </td>
  )
}

function Shared({ evidence: { shared, hasMoreShared, sharedEvents } }: { evidence: Comparison }) {
  return (
    <section className={classes.shared} aria-label="What the two share">
      <h3>Tied to both</h3>
      {shared.length === 0 && sharedEvents === 0 && (
        <p className={classes.under}>Nobody and nothing that you may see is tied to both.</p>
      )}
      {sharedEvents > 0 && <p>{counted(sharedEvents, 'event')} with both in it</p>}
      <ul>
        {shared.map((subject) => (
          <li key={subject.id}>
            <Link to="/subjects/$subjectId" params={{ subjectId: subject.id }}>
              {subject.caption}
            </Link>{' '}
            <span className={classes.under}>{briefly(subject)}</span>
          </li>
        ))}
      </ul>
      {hasMoreShared && <p className={classes.under}>And others.</p>}
    </section>
  )
}
