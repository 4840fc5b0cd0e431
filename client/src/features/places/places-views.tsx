import { Link } from '@tanstack/react-router'
import classes from './places-views.module.css'

interface PlacesViewsProps {
  /** Where the map looks and which place is selected: the same in both. */
  at: string | undefined
  place: string | undefined
}

/** The two views of Places: what is there, and where harm is recorded. */
export function PlacesViews({ at, place }: PlacesViewsProps) {
  const kept = { ...(at ? { at } : {}), ...(place ? { place } : {}) }
  return (
    <nav className={classes.views} aria-label="Views of Places">
      <Link to="/places" search={kept} activeOptions={{ exact: true, includeSearch: false }}>
        All places
      </Link>
      <Link to="/places/harm" search={kept} activeOptions={{ includeSearch: false }}>
        Where harm is recorded
      </Link>
    </nav>
  )
}
