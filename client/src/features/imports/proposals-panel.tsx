import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../api/session.ts'
import { counted } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import classes from './imports.module.css'

/** "May be the same": how many are asked about, and where they are answered. Nothing is joined by a likeness of names. */
export function ProposalsPanel({ id, count }: { id: string; count: number }) {
  const mayOpen = useMay('network:read')
  return (
    <Panel title={`May be the same as one already here, ${counted(count, 'question')}`}>
      <p className={classes.hint}>
        Nothing is joined because it looks alike. Both stay apart until a person has decided.
      </p>
      {mayOpen && (
        <Button
          mt="sm"
          variant="default"
          leftSection={<IconChecks size={16} />}
          renderRoot={(props) => <Link to="/identity" search={{ import: id }} {...props} />}
        >
          Look at the questions of this file
        </Button>
      )}
    </Panel>
  )
}
