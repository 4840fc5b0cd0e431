import { Button } from '@mantine/core'
import type { NetworkView } from '@safeground/graph-schema'
import { IconCircleDashed } from '@tabler/icons-react'
import { State } from '../../parts/state.tsx'
import type { NetworkSearch } from './network-search.ts'

interface NothingAroundProps {
  view: NetworkView
  search: NetworkSearch
  onChange: (changes: Partial<NetworkSearch>) => void
}

/** No links: what that does and does not mean. */
export function NothingAround({ view, search, onChange }: NothingAroundProps) {
  const caption = view.nodes.find((node) => node.id === view.centre)?.caption ?? 'this record'
  const hasWindow = search.from !== undefined || search.until !== undefined
  return (
    <State
      icon={<IconCircleDashed size={26} />}
      title={hasWindow ? 'No links are recorded in these dates' : `No links are recorded around ${caption}`}
      actions={
        hasWindow && (
          <Button variant="default" onClick={() => onChange({ from: undefined, until: undefined })}>
            Show all dates
          </Button>
        )
      }
    >
      <p>
        Nothing recorded is not the same as nobody. Agencies may know more than their files say, or hold it
        where your role does not see it. What is recorded about {caption} is at the side.
      </p>
    </State>
  )
}
