import { useId } from 'react'
import { Panel } from '../../parts/page.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import classes from './mappings.module.css'

interface SampleFileProps {
  name: string | null
  isBusy: boolean
  error: unknown
  onChoose: (file: File) => void
}

/** A file of the kind that is described: its first rows are looked at, and nothing of it is kept. */
export function SampleFile({ name, isBusy, error, onChoose }: SampleFileProps) {
  const id = useId()
  return (
    <Panel title="A file to look at">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field inside does the same */}
      <div
        className={classes.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const [dropped] = event.dataTransfer.files
          if (dropped) onChoose(dropped)
        }}
      >
        <label htmlFor={id} className={classes.choose}>
          {name ? 'Choose another file' : 'Choose a CSV file, or drop it here'}
        </label>
        <input
          id={id}
          className="out-of-sight"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file) onChoose(file)
          }}
        />
        <p className={classes.hint} role="status">
          {isBusy
            ? 'Looking at its first rows …'
            : (name ?? 'Its first rows are looked at, and nothing of them is kept.')}
        </p>
      </div>
      {error !== null && <Refusal error={error} otherwise="The file could not be looked at. Try again." />}
    </Panel>
  )
}
