import { AGENCY_WORDS, kindOf, type SearchHit } from '@safeground/graph-schema'
import { KindTile } from '../../drawing/kind-icon.tsx'
import { Tag, Tags } from '../../parts/tag.tsx'
import classes from './hit-row.module.css'
import { ageWords, whyMatched } from './hit-words.ts'

/** One answer of a search: what it is, why it answered, how old, and which agencies hold something. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const isUnidentified = hit.kind === 'Person' && !hit.isIdentified
  const age = ageWords(hit.age)
  const why = whyMatched(hit)
  return (
    <span className={classes.row}>
      <KindTile kind={hit.kind} isDashed={isUnidentified} />
      <span className={classes.words}>
        <span className={classes.caption}>{hit.caption}</span>
        <span className={classes.more}>
          {[kindOf(hit.kind).label, age, isUnidentified ? 'not identified' : null, why]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {hit.about && <span className={classes.more}>{hit.about}</span>}
      </span>
      <span className={classes.agencies}>
        <Tags>
          {hit.agencies.map((agency) => (
            <Tag key={agency}>{AGENCY_WORDS[agency]}</Tag>
          ))}
        </Tags>
      </span>
    </span>
  )
}
