import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './notice.module.css'

/** A sentence that should be read before what follows. */
export function Notice({ children, tone = 'info', icon }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone}>
      <span className={classes.icon}>{icon ?? <IconInfoCircle size={17} />}</span>
      <div>{children}</div>
    </div>
  )
}

interface NoticeProps {
  children: ReactNode
  tone?: 'info' | 'fault'
  icon?: ReactNode
}
