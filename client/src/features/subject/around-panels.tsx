import { Button } from '@mantine/core'
import { IconHome, IconHomeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Panel } from '../../parts/page.tsx'
import classes from './around.module.css'
import { AroundList, type OpenLine } from './around-list.tsx'
import type { Around } from './to-around.ts'

interface AroundPanelProps {
  title: string
  around: readonly Around[]
  open: OpenLine
  /** Said where there is nothing; without it a panel of nothing is left out. */
  none?: string
}

export function AroundPanel({ title, around, open, none }: AroundPanelProps) {
  if (around.length === 0 && none === undefined) return null
  return (
    <Panel title={title} isFlush aside={<Count of={around.length} />}>
      {around.length === 0 ? (
        <p className={classes.none}>{none}</p>
      ) : (
        <AroundList around={around} open={open} />
      )}
    </Panel>
  )
}

export function Strengths(props: AroundPanelProps) {
  return (
    <div className={classes.strengths}>
      <AroundPanel {...props} />
    </div>
  )
}

/** Concerns are about what others do to them: the harm is theirs. */
export function Concerns(props: AroundPanelProps) {
  return (
    <div className={classes.concerns}>
      <AroundPanel {...props} />
    </div>
  )
}

interface HomePanelProps {
  title: string
  /** What pressing shows: "where they live". */
  what: string
  around: readonly Around[]
  open: OpenLine
}

/** A home is not read over a shoulder or off a projector: it shows when somebody asks, and on this page only. */
export function HomePanel({ title, what, around, open }: HomePanelProps) {
  const [isShown, setShown] = useState(false)
  if (around.length === 0) return null
  return (
    <div className={isShown ? undefined : classes.unasked}>
      <Panel
        title={title}
        isFlush
        aside={
          isShown && (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconHomeOff size={14} />}
              onClick={() => setShown(false)}
            >
              Hide
            </Button>
          )
        }
      >
        {isShown ? (
          <AroundList around={around} open={open} />
        ) : (
          <div className={classes.ask}>
            <p>Kept out of sight, so that it is not read over a shoulder or off a screen on the wall.</p>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconHome size={15} />}
              onClick={() => setShown(true)}
            >
              Show {what}
            </Button>
          </div>
        )}
      </Panel>
    </div>
  )
}

function Count({ of }: { of: number }) {
  return of > 0 ? <span className={classes.how}>{of}</span> : null
}
