import { Button } from '@mantine/core'
import { IconEyeOff, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../api/session.ts'
import { State } from '../../parts/state.tsx'
import { CameIn } from './came-in.tsx'
import { SinceBar } from './since-bar.tsx'
import classes from './today.module.css'
import type { Shown } from './today-board.tsx'

/** For a role that holds nothing about children: what is not here, that it says nothing, and where to go. */
export function NotShared(shown: Shown) {
  const me = useMe()
  const hasEntries = shown.view.cameIn.length > 0
  return (
    <div className={classes.single}>
      <section className={classes.notShared}>
        <State icon={<IconEyeOff size={26} />} title="Who is missing is not shared with your role">
          <p>
            This page shows children who are missing, who returned, and what agencies wrote about them. You
            are signed in as {me.name}, {me.roleLabel}, and this role works with places. That nothing stands
            here does not say that nobody is missing.
          </p>
          <p>
            To find out whether a young person is missing, ask the police control room: this page cannot say.
          </p>
          <div className={classes.ways}>
            <Button component={Link} to="/places">
              Go to Places
            </Button>
            <Button component={Link} to="/network" variant="default" leftSection={<IconSearch size={16} />}>
              Search a place
            </Button>
          </div>
        </State>
      </section>
      {hasEntries && (
        <>
          <SinceBar {...shown} />
          <CameIn {...shown} />
        </>
      )}
    </div>
  )
}
