import { Button } from '@mantine/core'
import { IconPrinter, IconRefresh } from '@tabler/icons-react'
import { formatDuration, formatWhen } from '../../format.ts'

/** An answer older than this is said to be old, and the button that asks again comes forward. */
const OLD = 5 * 60_000

const ageOf = (asOf: string, now: string): number => Date.parse(now) - Date.parse(asOf)
export const isOld = (asOf: string, now: string): boolean => ageOf(asOf, now) > OLD

/** Up to when the page knows, and how long ago that was once it is a while. */
export function AsKnown({ asOf, now }: { asOf: string; now: string }) {
  return (
    <>
      {' '}
      · as known {formatWhen(asOf, now)}
      <span role="status">
        {isOld(asOf, now) && `, ${formatDuration(ageOf(asOf, now))} ago: it may have changed`}
      </span>
    </>
  )
}

/** The ways to ask again and to put the page on paper. */
export function Again({ isOld, isAsking, onAgain }: AgainProps) {
  return (
    <>
      <Button
        variant={isOld ? 'filled' : 'default'}
        leftSection={<IconRefresh size={16} />}
        loading={isAsking}
        onClick={() => void onAgain()}
      >
        Look again
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} />} onClick={() => window.print()}>
        Print
      </Button>
    </>
  )
}

interface AgainProps {
  isOld: boolean
  isAsking: boolean
  onAgain: () => unknown
}
