import { ActionIcon, NativeSelect, Progress, TextInput } from '@mantine/core'
import { BOUNDARY_LEVELS, BoundaryLevel, type ImportView, type SourceView } from '@safeground/graph-schema'
import { IconFileSpreadsheet, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { counted, formatBytes, formatCount } from '../../format.ts'
import { Refusal } from '../../parts/refusal.tsx'
import type { Queued, Told } from './file-queue.ts'
import classes from './imports.module.css'

interface QueueListProps {
  files: readonly Queued[]
  kinds: readonly SourceView[]
  isSending: boolean
  onTell: (id: string, told: Told) => void
  onRemove: (id: string) => void
}

/** The chosen files: what each is taken for, and how far it has come. */
export function QueueList({ files, kinds, isSending, onTell, onRemove }: QueueListProps) {
  return (
    <ul className={classes.queue} aria-label="Chosen files">
      {files.map((one) => (
        <li key={one.id} className={classes.queued}>
          <span className={classes.queuedFile}>
            <IconFileSpreadsheet size={20} aria-hidden />
            <span>
              <strong>{one.file.name}</strong>
              <span className={classes.under}>{formatBytes(one.file.size)}</span>
            </span>
          </span>
          {one.state.is === 'read' ? (
            <ReadWords one={one} />
          ) : (
            <div className={classes.queuedAnswers}>
              <KindOfFile
                one={one}
                kinds={kinds}
                isLocked={one.state.is === 'sending'}
                onTell={(told) => onTell(one.id, told)}
              />
              <Sending one={one} />
            </div>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Take ${one.file.name} off this list`}
            disabled={isSending}
            onClick={() => onRemove(one.id)}
          >
            <IconX size={16} />
          </ActionIcon>
        </li>
      ))}
    </ul>
  )
}

interface KindOfFileProps {
  one: Queued
  kinds: readonly SourceView[]
  isLocked: boolean
  onTell: (told: Told) => void
}

function KindOfFile({ one, kinds, isLocked, onTell }: KindOfFileProps) {
  const open = kinds.filter(({ mayBringIn }) => mayBringIn)
  const chosen = open.find(({ source }) => source === one.source)
  const isGuessed = one.source !== null && one.source === one.guess.source
  return (
    <>
      <NativeSelect
        label={`What kind of file is ${one.file.name}?`}
        classNames={{ label: 'out-of-sight' }}
        size="xs"
        disabled={isLocked}
        value={one.source ?? ''}
        data={[
          { value: '', label: 'Choose what kind of file it is' },
          ...open.map(({ source, label }) => ({ value: source, label })),
        ]}
        onChange={(event) => onTell({ source: event.currentTarget.value || null })}
      />
      {(one.source === null || isGuessed) && <span className={classes.hint}>{one.guess.words}</span>}
      {chosen?.asks.includes('level') && (
        <NativeSelect
          label="What do these boundaries bound?"
          size="xs"
          disabled={isLocked}
          value={one.level}
          data={[
            { value: '', label: 'As the file says' },
            ...BoundaryLevel.options.map((level) => ({ value: level, label: BOUNDARY_LEVELS[level].plural })),
          ]}
          onChange={(event) =>
            onTell({ level: BoundaryLevel.safeParse(event.currentTarget.value).data ?? '' })
          }
        />
      )}
      {chosen?.asks.includes('attribution') && (
        <TextInput
          label="Whose are they, and under which licence?"
          description="Shown wherever they are drawn. Blank if the file itself says it."
          size="xs"
          disabled={isLocked}
          value={one.attribution}
          maxLength={500}
          onChange={(event) => onTell({ attribution: event.currentTarget.value })}
        />
      )}
    </>
  )
}

function Sending({ one: { state } }: { one: Queued }) {
  if (state.is === 'refused')
    return <Refusal error={state.error} otherwise="The file could not be sent. Try again." />
  if (state.is !== 'sending') return null
  return (
    <div className={classes.sending}>
      <Progress value={state.share * 100} aria-label="Sent" size="sm" />
      <span role="status">
        {state.share < 1 ? `${Math.round(state.share * 100)} % sent` : 'Sent; being read and compared'}
      </span>
    </div>
  )
}

function readWords({ status, statusWords, progress, sourceLabel, rows, notes }: ImportView): string {
  if (status === 'failed') return `${statusWords} ${notes.join(' ')}`
  if (status === 'reading')
    return progress ? `${progress.phase}: ${formatCount(progress.done)} so far` : 'Being read'
  const faulty = rows.faulty > 0 ? `, ${formatCount(rows.faulty)} with faults` : ''
  return `${sourceLabel}: ${counted(rows.good, 'good row')}${faulty}. Nothing is published yet.`
}

function ReadWords({ one: { state } }: { one: Queued }) {
  if (state.is !== 'read') return null
  const { view } = state
  return (
    <div className={classes.queuedAnswers}>
      <Link to="/files/$importId" params={{ importId: view.id }} className={classes.fileLink}>
        Look at what was read of it
      </Link>
      <span className={classes.hint} role="status">
        {readWords(view)}
      </span>
    </div>
  )
}
