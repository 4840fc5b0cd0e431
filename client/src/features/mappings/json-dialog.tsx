import { Button, Group, Textarea } from '@mantine/core'
import { Mapping } from '@safeground/graph-schema'
import { useState } from 'react'
import { Dialog } from '../../parts/dialog.tsx'
import classes from './mappings.module.css'

interface JsonDialogProps {
  isOpen: boolean
  mapping: Mapping
  onTake: (mapping: Mapping) => void
  onClose: () => void
}

/** The description as text, for those who write or keep it with a script. */
export function JsonDialog({ isOpen, mapping, onTake, onClose }: JsonDialogProps) {
  return (
    <Dialog isOpen={isOpen} title="The description as JSON" onClose={onClose}>
      {isOpen && <JsonText mapping={mapping} onTake={onTake} onClose={onClose} />}
    </Dialog>
  )
}

function JsonText({ mapping, onTake, onClose }: Omit<JsonDialogProps, 'isOpen'>) {
  const [text, setText] = useState(JSON.stringify(mapping, null, 2))
  const [fault, setFault] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const take = () => {
    const read = readJson(text)
    if (typeof read === 'string') return setFault(read)
    onTake(read)
    onClose()
  }
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setSaid('Copied.')
  }
  return (
    <>
      <Textarea
        className={classes.json ?? ''}
        aria-label="The description as JSON"
        autosize
        minRows={12}
        maxRows={20}
        value={text}
        error={fault}
        spellCheck={false}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p role="status" className={classes.hint}>
        {said}
      </p>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => void copy()}>
          Copy
        </Button>
        <Button
          variant="default"
          component="a"
          download="description.json"
          href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
        >
          Download
        </Button>
        <Button onClick={take}>Use this text</Button>
      </Group>
    </>
  )
}

/** A description from text, or what is wrong with the text. */
function readJson(text: string): Mapping | string {
  try {
    const read = Mapping.safeParse(JSON.parse(text))
    if (read.success) return read.data
    return read.error.issues
      .slice(0, 5)
      .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`)
      .join(' ')
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return `This is not JSON: ${error.message}`
  }
}
