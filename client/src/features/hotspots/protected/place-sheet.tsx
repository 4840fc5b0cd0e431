import { HARM_KINDS, type ProtectedPlace } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { PlaceIcon } from '../../../drawing/map/place-icon.tsx'
import { listed } from '../../../format.ts'
import { capital, typeOf } from '../../places/to-shown.ts'
import { BandMark } from '../band-mark.tsx'
import { SURE_WORDS } from '../band-words.ts'
import classes from './protected.module.css'
import { WhoToCall } from './who-to-call.tsx'

interface PlaceSheetProps {
  one: ProtectedPlace
  isSelected: boolean
  /** The window to carry to its page. */
  window: { from?: string; until?: string }
  onShow: () => void
}

/** One place as somebody needs it who goes there this afternoon: when, what, how sure, who to call. */
export function PlaceSheet({ one, isSelected, window, onShow }: PlaceSheetProps) {
  const { place, band, mostly, harms, children } = one
  return (
    <article className={classes.sheet} data-selected={isSelected || undefined} aria-label={place.caption}>
      <header>
        <PlaceIcon type={typeOf(place)} size={20} />
        <div>
          <h3>
            <Link to="/subjects/$subjectId" params={{ subjectId: place.id }} search={window}>
              {place.caption}
            </Link>
          </h3>
          <p className={classes.dim}>{capital(typeOf(place))}</p>
        </div>
        <button type="button" className={classes.show} aria-pressed={isSelected} onClick={onShow}>
          Show on the map<span className="out-of-sight">: {place.caption}</span>
        </button>
      </header>
      <dl>
        <div>
          <dt>When</dt>
          <dd>{mostly ? `Mostly ${mostly}` : 'At no one time, or the hours are not known'}</dd>
        </div>
        <div>
          <dt>What</dt>
          <dd>
            {harms.length > 0
              ? listed(harms.map((harm) => HARM_KINDS[harm]))
              : 'No one kind of harm with enough children to name it'}
            <span className={classes.dim}> · {children} children</span>
          </dd>
        </div>
        <div>
          <dt>How sure</dt>
          <dd className={classes.sure}>
            <BandMark band={band} size={18} />
            {SURE_WORDS[band]}
          </dd>
        </div>
        <div>
          <dt>Who to call</dt>
          <dd>
            <WhoToCall id={place.id} kind={place.kind} />
          </dd>
        </div>
      </dl>
    </article>
  )
}
