import { Button } from '@mantine/core'
import type { SubjectView } from '@safeground/graph-schema'
import { IconAffiliate } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { KindTile } from '../../drawing/kind-icon.tsx'
import { SameAsButton } from '../identity/same-as.tsx'
import classes from './subject.module.css'
import { whatTheyAre } from './subject-words.ts'

const MOST_NAMES = 6

interface SubjectHeaderProps {
  subject: SubjectView
  /** The days that the page is about: the same on the next one. */
  window: { from?: string; until?: string }
}

/** Who or what it is. Never where somebody lives. */
export function SubjectHeader({ subject, window }: SubjectHeaderProps) {
  const { id, kind, caption, otherNames, isIdentified } = subject
  const more = otherNames.length - MOST_NAMES
  return (
    <header className={classes.header}>
      <KindTile kind={kind} isDashed={kind === 'Person' && !isIdentified} size={46} />
      <div className={classes.words}>
        <h1>{caption}</h1>
        <p>{whatTheyAre(subject)}</p>
        {otherNames.length > 0 && (
          <p>
            Also “{otherNames.slice(0, MOST_NAMES).join('”, “')}”{more > 0 && ` and ${more} more`}
          </p>
        )}
      </div>
      <SameAsButton subject={subject} />
      <Button
        renderRoot={(props) => (
          <Link to="/network/$subjectId" params={{ subjectId: id }} search={window} {...props} />
        )}
        leftSection={<IconAffiliate size={16} />}
      >
        What surrounds {kind === 'Person' ? 'them' : 'it'}
      </Button>
    </header>
  )
}
