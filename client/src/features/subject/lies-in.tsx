import { BOUNDARY_LEVELS, layersApi } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/use-answer.ts'
import { Panel } from '../../parts/page.tsx'
import classes from './place.module.css'

/** Which ward, locality and authority a place lies in, by the boundaries that have been brought in. */
export function LiesIn({ id }: { id: string }) {
  const answer = useAnswer(layersApi.aroundPlace, { params: { id } })
  const { liesIn = [], attributions = [] } = answer.data ?? {}
  if (liesIn.length === 0) return null
  return (
    <Panel title="Lies in">
      <dl className={classes.liesIn}>
        {liesIn.map((boundary) => (
          <div key={boundary.id} className={classes.liesLine}>
            <dt>{BOUNDARY_LEVELS[boundary.level].label}</dt>
            <dd>
              <Link to="/places" search={{ lines: boundary.level, within: boundary.id }}>
                {boundary.name}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.credit}>{attributions.join(' · ')}</p>
    </Panel>
  )
}
