import { IconMapSearch, IconUsersMinus } from '@tabler/icons-react'
import { State } from '../../../parts/state.tsx'
import type { Standing } from './first-places.ts'
import classes from './protected.module.css'

interface StandingWordsProps {
  standing: Standing
  /** How many places are shown first. */
  count: number
  period: string
}

const NUMBERS = ['No', 'One', 'Two', 'Three']

/** What it amounts to, before anything else; where it is little, what can be done with that. */
export function StandingWords({ standing, count, period }: StandingWordsProps) {
  switch (standing) {
    case 'more':
      return (
        <h2 className={classes.lead}>
          {NUMBERS[count]} {count === 1 ? 'place' : 'places'} to look at first
        </h2>
      )
    case 'told':
      return (
        <div className={classes.leadWords}>
          <h2 className={classes.lead}>Nowhere stands out from chance</h2>
          <p>
            In {period} nothing here was more than chance would give. {NUMBERS[count]}{' '}
            {count === 1 ? 'place' : 'places'} with enough recorded to say something:
          </p>
        </div>
      )
    case 'too-few':
      return (
        <State
          isQuiet
          icon={<IconUsersMinus size={26} />}
          title={`Too few children in ${period} to say where`}
        >
          <p>
            Choose a whole quarter, all hours and all kinds of harm: then more can be said. Or ask the police
            analyst, who sees what is behind it.
          </p>
        </State>
      )
    case 'nothing':
      return (
        <State
          isQuiet
          icon={<IconMapSearch size={26} />}
          title="Nothing is recorded that may be counted for you"
        >
          <p>
            That is not the same as nothing happened: what agencies hold may not be shared with your role or
            lies outside your area. Choose another time, or ask the exploitation team.
          </p>
        </State>
      )
  }
}
