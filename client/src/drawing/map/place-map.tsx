import { lazy, Suspense } from 'react'
import { Waiting } from '../../parts/state.tsx'
import classes from './place-map.module.css'
import type { PointMapProps } from './point-map.tsx'

const PointMap = lazy(() => import('./point-map.tsx').then(({ PointMap }) => ({ default: PointMap })))

/** A small map of one place, with how far off the point may be. The map library comes only when one is shown. */
export function PlaceMap(props: PointMapProps) {
  return (
    <figure className={classes.figure}>
      <Suspense fallback={<Waiting what="the map" />}>
        <PointMap {...props} />
      </Suspense>
    </figure>
  )
}
