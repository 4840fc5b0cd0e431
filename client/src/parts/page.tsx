import { type ReactNode, useEffect } from 'react'
import classes from './page.module.css'

/** A page that scrolls: heading, an optional line under it, actions at the right, and its content. */
export function Page({ title, heading, lead, actions, children, width = 'wide' }: PageProps) {
  useTitle(title)
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <div>
          <h1 className={classes.heading}>{heading ?? title}</h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

interface PageProps {
  /** For the window; never a name of a person, as browsers keep these. */
  title: string
  heading?: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
  width?: 'full' | 'wide' | 'narrow'
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} – Safeground`
  }, [title])
}

/** A part of a page with its own heading. */
export function Panel({ title, aside, children, isFlush }: PanelProps) {
  return (
    <section className={classes.panel}>
      <div className={classes.panelHead}>
        <h2>{title}</h2>
        {aside}
      </div>
      <div className={isFlush ? undefined : classes.panelBody}>{children}</div>
    </section>
  )
}

interface PanelProps {
  title: string
  aside?: ReactNode
  children: ReactNode
  /** Content goes to the edges: tables. */
  isFlush?: boolean
}
