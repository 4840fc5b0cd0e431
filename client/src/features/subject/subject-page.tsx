import { type SubjectView, subjectsApi } from '@safeground/graph-schema'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type JSX, useCallback } from 'react'
import { isProblem } from '../../api/call.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useTitle } from '../../parts/page.tsx'
import { PrintedBy, useIsPrinting } from '../../parts/printed.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { IdentityOfSubject } from '../identity/identity-of-subject.tsx'
import { StandingElsewhere } from '../identity/standing-elsewhere.tsx'
import { PersonBody } from './person-body.tsx'
import { PlaceBody } from './place-body.tsx'
import classes from './subject.module.css'
import { SubjectHeader } from './subject-header.tsx'
import { type SubjectSearch, windowOf } from './subject-search.ts'
import { isPlace, nameOfPage } from './subject-words.ts'
import { ThingBody } from './thing-body.tsx'

const route = getRouteApi('/subjects/$subjectId')

/** What every body of the page is given. */
export interface BodyProps {
  subject: SubjectView
  search: SubjectSearch
  onChange: (changes: Partial<SubjectSearch>) => void
}

/** The page of one person, place, school, group or thing. Nothing of one stays when the next is opened. */
export function SubjectPage(): JSX.Element {
  const { subjectId } = route.useParams()
  return <OneSubject key={subjectId} id={subjectId} />
}

function OneSubject({ id }: { id: string }) {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/subjects/$subjectId' })
  const answer = useAnswer(subjectsApi.open, { params: { id } })
  useTitle(answer.data ? nameOfPage(answer.data.kind) : 'One record')
  const onChange = useCallback(
    (changes: Partial<SubjectSearch>) =>
      void navigate({
        search: (before: SubjectSearch) => ({ ...before, ...changes }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  if (answer.isPending) return <Waiting what="the page" />
  if (answer.isError) {
    const trouble = (
      <Trouble
        isPage
        error={answer.error}
        onRetry={() => void answer.refetch()}
        notFound={{
          title: 'No such record, or you may not see it',
          words:
            'The address may be mistyped, the record may have been taken back by the agency that held it, or it may lie outside what your role sees. For everyone’s protection these look the same.',
        }}
      />
    )
    return isProblem(answer.error, 'not-found') ? (
      <StandingElsewhere id={id}>{trouble}</StandingElsewhere>
    ) : (
      trouble
    )
  }
  const body = { subject: answer.data, search, onChange }
  return (
    <div className={classes.page}>
      <SubjectHeader subject={answer.data} window={windowOf(search)} />
      <OnPaper />
      <IdentityOfSubject subject={answer.data} />
      {answer.data.kind === 'Person' ? (
        <PersonBody {...body} />
      ) : isPlace(answer.data) ? (
        <PlaceBody {...body} />
      ) : (
        <ThingBody {...body} />
      )}
    </div>
  )
}

function OnPaper() {
  const isPrinting = useIsPrinting()
  if (!isPrinting) return null
  return (
    <PrintedBy asKnownOn={new Date().toISOString()}>
      Each line is what sources say, not a finding. Where somebody lives is on it only if it was shown.
    </PrintedBy>
  )
}
