import {
  AGENCY_WORDS,
  importsApi,
  kindOf,
  type ProposalView,
  type SubjectLine,
} from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/session.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { KindTile } from '../../drawing/kind-icon.tsx'
import { counted, listed } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import classes from './imports.module.css'

/** "May be the same": shown, not decided here. Nothing is joined by a likeness of names. */
export function ProposalsPanel({ id, count }: { id: string; count: number }) {
  const answer = useAnswer(importsApi.proposals, { params: { id } })
  return (
    <Panel title={`May be the same as one already here, ${counted(count, 'question')}`}>
      <p className={classes.hint}>
        Nothing is joined because it looks alike. Both stay apart until a person has decided.
      </p>
      {answer.isPending && <Waiting what="the questions" />}
      {answer.isError && <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />}
      <ul className={classes.proposals}>
        {answer.data?.proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} />
        ))}
      </ul>
    </Panel>
  )
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  return (
    <li className={classes.proposal}>
      <Side subject={proposal.left} />
      <ul className={classes.reasons} aria-label="Why it may be the same">
        {proposal.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Side subject={proposal.right} />
    </li>
  )
}

function Side({ subject }: { subject: SubjectLine }) {
  const mayOpen = useMay('network:read')
  const age = subject.age && subject.age.group !== 'not-recorded' ? `, age ${subject.age.words}` : ''
  return (
    <div className={classes.side}>
      <KindTile kind={subject.kind} isDashed={subject.kind === 'Person' && !subject.isIdentified} />
      <div>
        {mayOpen ? (
          <Link to="/network/$subjectId" params={{ subjectId: subject.id }} className={classes.fileLink}>
            {subject.caption}
          </Link>
        ) : (
          <strong>{subject.caption}</strong>
        )}
        <span className={classes.under}>
          {kindOf(subject.kind).label}
          {age} · {listed(subject.agencies.map((agency) => AGENCY_WORDS[agency]))}
        </span>
        {subject.about && <span className={classes.under}>{subject.about}</span>}
      </div>
    </div>
  )
}
