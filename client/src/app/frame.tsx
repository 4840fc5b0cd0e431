import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useMay, useMe } from '../api/session.ts'
import { SearchPalette } from '../features/search/search-palette.tsx'
import { Mark } from '../parts/mark.tsx'
import { Arriving } from './arriving.tsx'
import classes from './frame.module.css'
import { TopBar } from './top-bar.tsx'
import { workspacesFor } from './workspaces.ts'

/** One frame for every workspace: skip link, rail, top bar, and the page. */
export function Frame() {
  const main = useRef<HTMLElement>(null)
  const mayRead = useMay('network:read')
  useFocusOnArrival(main)
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <Rail />
      <TopBar />
      <main id="main" ref={main} className={classes.main} tabIndex={-1}>
        <Arriving />
        <Outlet />
      </main>
      {mayRead && <SearchPalette />}
    </div>
  )
}

function Rail() {
  const workspaces = workspacesFor(useMe())
  return (
    <nav className={classes.rail} aria-label="Workspaces">
      <span className={classes.mark}>
        <Mark />
      </span>
      {workspaces.map(({ to, label, Icon }) => (
        <Link key={to} to={to} className={classes.place} activeProps={{ 'data-here': true }}>
          <Icon size={22} stroke={1.6} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  )
}

/** After moving to another page, focus is on the page; unless it already is on something in it that stayed. */
function useFocusOnArrival(main: React.RefObject<HTMLElement | null>) {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== undefined && before.current !== path) {
      const isInPage = main.current?.contains(document.activeElement)
      if (!isInPage) main.current?.focus({ preventScroll: true })
      if (!isInPage) main.current?.scrollTo(0, 0)
    }
    before.current = path
  }, [path, main])
}
