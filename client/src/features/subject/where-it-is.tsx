import { placesApi, type SubjectView } from '@safeground/graph-schema'
import { useAnswer } from '../../api/use-answer.ts'
import { PlaceMap } from '../../drawing/map/place-map.tsx'
import { Panel } from '../../parts/page.tsx'

/** A small map of a place, where a source gives its point. A home has none, whoever asks. */
export function WhereItIs({ subject }: { subject: SubjectView }) {
  const hasPoint = subject.kind === 'Location' || subject.kind === 'School'
  const answer = useAnswer(placesApi.list, { query: { id: subject.id } }, { when: hasPoint })
  const place = answer.data?.places.find(({ id }) => id === subject.id)
  if (!place) return null
  return (
    <Panel title="Where it is" isFlush>
      <PlaceMap name={place.caption} type={place.placeType} point={place.point} />
    </Panel>
  )
}
