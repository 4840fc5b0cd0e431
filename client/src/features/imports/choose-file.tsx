import { Progress } from '@mantine/core'
import { IconFileSpreadsheet, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import { formatBytes } from '../../format.ts'
import classes from './imports.module.css'

interface ChooseFileProps {
  file: File | null
  /** How much of it has been sent, 0 to 1; null when nothing is on its way. */
  share: number | null
  onChoose: (file: File | null) => void
}

/** Drop a file here, or choose one. */
export function ChooseFile({ file, share, onChoose }: ChooseFileProps) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) onChoose(dropped)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the field inside does the same
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={classes.dropIcon}>
        {file ? <IconFileSpreadsheet size={24} /> : <IconUpload size={24} />}
      </span>
      <div>
        {file ? (
          <p className={classes.dropWords}>
            <strong>{file.name}</strong> {formatBytes(file.size)}
          </p>
        ) : (
          <p className={classes.dropWords}>Drop a CSV file here</p>
        )}
        <label htmlFor={id} className={classes.choose}>
          {file ? 'Choose another file' : 'or choose one from this computer'}
        </label>
        <input
          id={id}
          className="out-of-sight"
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
        />
      </div>
      {share !== null && (
        <div className={classes.sending}>
          <Progress value={share * 100} aria-label="Sent" size="sm" />
          <span role="status">
            {share < 1 ? `${Math.round(share * 100)} % sent` : 'Sent; being taken in'}
          </span>
        </div>
      )}
    </div>
  )
}
