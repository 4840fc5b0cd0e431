import type { ReactNode } from 'react'
import { PlacesViews } from '../places/places-views.tsx'
import workspace from '../places/places-workspace.module.css'
import type { HotspotsSearch } from './hotspots-search.ts'

interface HarmHeaderProps {
  search: HotspotsSearch
  lead: string
  children?: ReactNode
}

/** What this view is, and the way to the other one. */
export function HarmHeader({ search, lead, children }: HarmHeaderProps) {
  return (
    <header className={workspace.header}>
      <div className={workspace.title}>
        <h1>Where harm is recorded</h1>
        <p>{lead}</p>
      </div>
      {children}
      <PlacesViews at={search.at} place={search.place} />
    </header>
  )
}
