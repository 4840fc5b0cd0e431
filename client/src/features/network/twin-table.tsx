import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { formatCount } from '../../format.ts'
import { LinesTable } from './lines-table.tsx'
import type { Shared } from './network-workspace.tsx'
import { NodesTable } from './nodes-table.tsx'
import classes from './twin-table.module.css'

/** The tab last pressed, and what was selected then: a new selection may open the other. */
interface Wanted {
  tab: string | null
  when: string
}

/** The same picture as two tables. What is selected opens the tab that holds it. */
export function TwinTable({ shared }: { shared: Shared }) {
  const { view, lines, selected } = shared
  const holds = lines.has(selected) ? 'lines' : selected === view.centre ? null : 'nodes'
  const [wanted, setWanted] = useState<Wanted>({ tab: holds ?? 'lines', when: selected })
  const tab = wanted.when === selected ? wanted.tab : (holds ?? wanted.tab)
  return (
    <Tabs
      value={tab}
      onChange={(value) => setWanted({ tab: value, when: selected })}
      keepMounted={false}
      className={classes.tabs ?? ''}
      classNames={{ list: classes.list ?? '', panel: classes.panel ?? '', tab: classes.tab ?? '' }}
    >
      <Tabs.List>
        <Tabs.Tab value="lines">
          Lines <span className={classes.count}>{formatCount(view.lines.length)}</span>
        </Tabs.Tab>
        <Tabs.Tab value="nodes">
          People and things <span className={classes.count}>{formatCount(view.nodes.length)}</span>
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="lines">
        <LinesTable shared={shared} />
      </Tabs.Panel>
      <Tabs.Panel value="nodes">
        <NodesTable shared={shared} />
      </Tabs.Panel>
    </Tabs>
  )
}
