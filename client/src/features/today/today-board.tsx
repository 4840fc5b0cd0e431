import type { TodayView } from '@safeground/graph-schema'
import { useMay } from '../../api/session.ts'
import { CameIn } from './came-in.tsx'
import { InterviewsDue } from './interviews-due.tsx'
import { MissingNow } from './missing-now.tsx'
import { MyFiles } from './my-files.tsx'
import { Returns } from './returns.tsx'
import { SinceBar } from './since-bar.tsx'
import classes from './today.module.css'
import type { TodaySearch } from './today-search.ts'

/** What every part of the page is given. */
export interface Shown {
  view: TodayView
  now: string
  search: TodaySearch
  onChange: (changes: Partial<TodaySearch>) => void
}

/** The whole of today, for those who may see children. */
export function TodayBoard(shown: Shown) {
  const mayBringIn = useMay('import:bring-in')
  return (
    <div className={classes.board}>
      <div className={classes.column}>
        <MissingNow {...shown} />
        <InterviewsDue {...shown} />
      </div>
      <div className={classes.column}>
        <SinceBar {...shown} />
        <Returns {...shown} />
        <CameIn {...shown} />
        {mayBringIn && <MyFiles />}
      </div>
    </div>
  )
}
