import { BANDS, type Band, HOTSPOT_LAYERS, type HotspotsAnswer } from '@safeground/graph-schema'
import { classWords } from '../../drawing/map/classes.ts'
import { counted, formatCount } from '../../format.ts'
import { BandMark, CountMark } from './band-mark.tsx'
import classes from './legend.module.css'
import { spanWords } from './method-words.ts'

/** What the looks of the cells mean, of which days, and of how many: always under the map, and printed with it. */
export function HarmLegend({ answer, colour }: { answer: HotspotsAnswer; colour: 'bands' | 'counts' }) {
  const { study, method, layer } = answer
  return (
    <section className={classes.legend} aria-label="Legend">
      {colour === 'bands' ? <BandKey /> : answer.reading === 'open' && <CountKey answer={answer} />}
      <p className={classes.under}>
        {answer.reading === 'open' && (
          <>
            {HOTSPOT_LAYERS[layer].label}: {counted(answer.totals.events, 'event')} with{' '}
            {counted(answer.totals.children, 'child', 'children')}.{' '}
          </>
        )}
        {spanWords(method)}. Looked at: {study.words}, {formatCount(study.cells)} cells of about{' '}
        {areaWords(study.cellAreaKm2)}.{' '}
        {answer.reading === 'open'
          ? 'Where none is drawn, nothing was recorded.'
          : 'Where none is drawn, no child was recorded.'}
      </p>
    </section>
  )
}

const areaWords = (km2: number): string => `${km2 < 1 ? km2.toFixed(2) : km2.toFixed(1)} km²`

const MORE: readonly { band: Band; words: string }[] = [
  { band: 'more-99', words: '99 %' },
  { band: 'more-95', words: '95 %' },
  { band: 'more-90', words: '90 %' },
]

function BandKey() {
  return (
    <div className={classes.keys}>
      <div className={classes.more}>
        <span id="more-than-expected">More than expected</span>
        <ul aria-labelledby="more-than-expected">
          {MORE.map(({ band, words }) => (
            <li key={band} title={BANDS[band].meaning}>
              <BandMark band={band} />
              {words}
            </li>
          ))}
        </ul>
      </div>
      <ul aria-label="Other cells">
        {(['not-more', 'too-few'] as const).map((band) => (
          <li key={band} title={BANDS[band].meaning}>
            <BandMark band={band} />
            {BANDS[band].label}
          </li>
        ))}
      </ul>
    </div>
  )
}

function CountKey({ answer: { breaks, days } }: { answer: Extract<HotspotsAnswer, { reading: 'open' }> }) {
  return (
    <div className={classes.keys}>
      <div className={classes.more}>
        <span id="events-in-a-cell">Events in a cell{days ? ' in 30 days' : ''}</span>
        <ul aria-labelledby="events-in-a-cell">
          {breaks.map((lowest, at) => (
            <li key={lowest}>
              <CountMark at={at} of={breaks.length} />
              {classWords(at, breaks)}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
