import { Anchor, Button } from '@mantine/core'
import type { Permission } from '@safeground/graph-schema'
import { IconCompass, IconLock, IconMoodEmpty, IconRefresh } from '@tabler/icons-react'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMay, useMe } from '../api/session.ts'
import { Page, useTitle } from '../parts/page.tsx'
import { State, Trouble } from '../parts/state.tsx'

/** The boundary of each page: a fault in one leaves the frame and the others standing. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="Something went wrong" width="narrow">
      <Trouble error={error} />
      <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={reset}>
        Try again
      </Button>
    </Page>
  )
}

export function NoSuchPage() {
  useTitle('No such page')
  return (
    <State isPage icon={<IconCompass size={26} />} title="There is no page at this address">
      <p>
        Check the address, or go to{' '}
        <Anchor component={Link} to="/">
          the start
        </Anchor>
        .
      </p>
    </State>
  )
}

/** Shows a page to those whose role may open it, and says why to the others. */
export function Permitted({ needs, children }: { needs: Permission; children: ReactNode }) {
  const me = useMe()
  if (useMay(needs)) return children
  return (
    <State isPage icon={<IconLock size={26} />} title="Your role may not open this">
      <p>
        You are signed in as {me.name}, {me.roleLabel}. If you need this for your work, ask the data steward.
      </p>
    </State>
  )
}

/** For a role that has no workspace yet. */
export function NothingHere() {
  const me = useMe()
  useTitle('Nothing here for your role')
  return (
    <State isPage icon={<IconMoodEmpty size={26} />} title="There is nothing here for your role">
      <p>
        You are signed in as {me.name}, {me.roleLabel}. This role holds no case content and no audit trail,
        and what there is to administer is not part of this page.
      </p>
      <p>
        Whether the system is well is told at <Anchor href="/api/ready">/api/ready</Anchor>.
      </p>
    </State>
  )
}
