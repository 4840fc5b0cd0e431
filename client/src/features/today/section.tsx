import type { ReactNode } from 'react'
import classes from './section.module.css'

/** One part of the page: what it is, how many, a line on how to read it, and its lines. */
export function Section({ title, count, lead, children, isScreenOnly }: SectionProps) {
  return (
    <section className={`${classes.section} ${isScreenOnly ? classes.screenOnly : ''}`} aria-label={title}>
      <header className={classes.head}>
        <h2>
          {title}
          {count && count !== '0' && <Count>{count}</Count>}
        </h2>
        {lead && <div className={classes.lead}>{lead}</div>}
      </header>
      {children}
    </section>
  )
}

interface SectionProps {
  title: string
  count?: string
  lead?: ReactNode
  isScreenOnly?: boolean
  children: ReactNode
}

/** What it means that a part has no lines. Never more than what was recorded. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className={classes.nothing}>{children}</p>
}

/** What stands under the lines: how many are not among them. */
export function Rest({ children }: { children: ReactNode }) {
  return <p className={classes.rest}>{children}</p>
}

/** A number beside a heading. */
export function Count({ children }: { children: string }) {
  return <span className={classes.count}>{children}</span>
}
