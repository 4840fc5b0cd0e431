import type { ReactNode } from 'react'
import classes from './tag.module.css'

/** A short word in a quiet frame. `strong` for what must not be overlooked, `fault` for what is wrong. */
export function Tag({ children, tone = 'plain', title }: TagProps) {
  return (
    <span className={classes.tag} data-tone={tone} title={title}>
      {children}
    </span>
  )
}

interface TagProps {
  children: ReactNode
  tone?: 'plain' | 'accent' | 'strong' | 'fault'
  title?: string | undefined
}

export function Tags({ children }: { children: ReactNode }) {
  return <span className={classes.tags}>{children}</span>
}
