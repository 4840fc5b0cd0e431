import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useId, useState } from 'react'
import classes from './imports.module.css'

/** Drop files here, or choose some. */
export function ChooseFiles({ onChoose }: { onChoose: (files: readonly File[]) => void }) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onChoose([...event.dataTransfer.files])
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
        <IconUpload size={24} />
      </span>
      <div>
        <p className={classes.dropWords}>
          Drop files here: CSV as agencies send it, or boundaries as GeoJSON
        </p>
        <label htmlFor={id} className={classes.choose}>
          or choose files from this computer
        </label>
        <input
          id={id}
          className="out-of-sight"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,.json,.geojson,text/csv,application/geo+json"
          onChange={(event) => {
            onChoose([...(event.currentTarget.files ?? [])])
            // So that the same file can be chosen again once it has been mended.
            event.currentTarget.value = ''
          }}
        />
      </div>
    </div>
  )
}
