import { BANDS, hotspotsApi, type SubjectView } from '@safeground/graph-schema'
import { IconMap2 } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../api/use-answer.ts'
import { Panel } from '../../parts/page.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import type { HotspotOfPlace } from '../hotspots/answers.ts'
import { BandMark } from '../hotspots/band-mark.tsx'
import { openAsk, protectedAsk } from '../hotspots/hotspots-search.ts'
import { spanWords } from '../hotspots/method-words.ts'
import { useSeesChildren } from '../hotspots/use-hotspots.ts'
import classes from './place.module.css'
import { type SubjectSearch, windowOf } from './subject-search.ts'

interface PlaceOnMapProps {
  subject: SubjectView
  search: SubjectSearch
}

/** What the map of harm says of this place, in the days of this page, and the way there. */
export function PlaceOnMap({ subject, search }: PlaceOnMapProps) {
  const seesChildren = useSeesChildren()
  const window = windowOf(search)
  const query = seesChildren ? openAsk(window) : protectedAsk(window)
  const answer = useAnswer(hotspotsApi.place, { params: { id: subject.id }, query }, { keepLast: true })
  return (
    <Panel
      title="On the map of where harm is recorded"
      aside={
        answer.data?.place && (
          <Link to="/places/harm" search={{ ...window, place: subject.id }} className={classes.toMap}>
            <IconMap2 size={15} aria-hidden />
            See it on the map
          </Link>
        )
      }
    >
      {answer.isError ? (
        <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <Said said={answer.data} />
      ) : (
        <Waiting what="what the map says" />
      )}
    </Panel>
  )
}

function Said({ said: { place, method } }: { said: HotspotOfPlace }) {
  const made = `${spanWords(method)}. ${CAVEAT}`
  if (!place) {
    return (
      <p className={classes.made}>
        Nothing that may be counted for you is recorded here in this time, or it is a place that is never on
        the map: a home, a placement, a hospital or custody. {spanWords(method)}.
      </p>
    )
  }
  return (
    <>
      <p className={classes.onMap}>
        <BandMark band={place.band} size={24} />
        <span>
          <b>{BANDS[place.band].label}</b> in and around its cell
        </span>
      </p>
      <p className={classes.sentence}>{place.sentence}</p>
      <p className={classes.made}>{made}</p>
    </>
  )
}

const CAVEAT = 'It shows what was reported and recorded; no colour does not mean safe.'
