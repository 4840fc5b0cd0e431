import { Button, Loader } from '@mantine/core'
import { IconAlertTriangle, IconLock, IconRefresh, IconZoomQuestion } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { ProblemError } from '../api/call.ts'
import classes from './state.module.css'

/** One designed form for empty, loading, failed, not found and not permitted. */
export function State({ icon, title, children, actions, isQuiet, isPage, role }: StateProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <section className={classes.state} data-quiet={isQuiet || undefined} role={role}>
      {icon && <span className={classes.icon}>{icon}</span>}
      <Heading className={classes.title}>{title}</Heading>
      {children && <div className={classes.words}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  )
}

interface StateProps {
  icon?: ReactNode
  title: string
  children?: ReactNode
  actions?: ReactNode
  isQuiet?: boolean | undefined
  /** It is the whole page, so its title heads the page. */
  isPage?: boolean | undefined
  role?: 'alert' | 'status'
}

/** Said at once to a screen reader, shown after a moment to the eye: most answers are faster. */
export function Waiting({ what }: { what: string }) {
  return (
    <div className={classes.waiting} role="status">
      <Loader size="sm" aria-hidden />
      <span>Opening {what}…</span>
    </div>
  )
}

interface TroubleProps {
  error: unknown
  /** Words for "not found", which belong to what was asked for. */
  notFound?: { title: string; words: string }
  onRetry?: (() => void) | undefined
  isPage?: boolean
  isQuiet?: boolean
}

/** Why something could not be shown, in the server's words, with the number to quote when asking for help. */
export function Trouble({ error, notFound, onRetry, isPage, isQuiet }: TroubleProps) {
  if (!(error instanceof ProblemError)) {
    return (
      <State
        icon={<IconAlertTriangle size={26} />}
        title="This page has a fault"
        role="alert"
        isPage={isPage}
        isQuiet={isQuiet}
      >
        <p>Reload the page. If it stays, ask for help and say what you were doing.</p>
      </State>
    )
  }
  const { code, detail, title, request } = error.details
  if (code === 'not-found' && notFound) {
    return (
      <State
        icon={<IconZoomQuestion size={26} />}
        title={notFound.title}
        role="alert"
        isPage={isPage}
        isQuiet={isQuiet}
      >
        <p>{notFound.words}</p>
      </State>
    )
  }
  const isRefused = code === 'not-permitted'
  return (
    <State
      icon={isRefused ? <IconLock size={26} /> : <IconAlertTriangle size={26} />}
      title={title}
      role="alert"
      isPage={isPage}
      isQuiet={isQuiet}
      actions={
        onRetry && !isRefused ? (
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            Try again
          </Button>
        ) : null
      }
    >
      <p>{detail}</p>
      {request && <Quote request={request} />}
    </State>
  )
}

/** The number under which the server wrote this down. */
function Quote({ request }: { request: string }) {
  return (
    <p className={classes.request}>
      When you ask for help, quote <code>{request}</code>
    </p>
  )
}
