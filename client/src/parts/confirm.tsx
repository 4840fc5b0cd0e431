import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'

/** Says what will happen before it happens. */
export function Confirm({ isOpen, title, children, verb, isGrave, isBusy, onYes, onNo }: ConfirmProps) {
  return (
    <Dialog isOpen={isOpen} title={title} onClose={onNo}>
      {children}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onNo} data-autofocus>
          Cancel
        </Button>
        <Button {...(isGrave ? { color: 'red.8' } : {})} loading={isBusy ?? false} onClick={onYes}>
          {verb}
        </Button>
      </Group>
    </Dialog>
  )
}

interface ConfirmProps {
  isOpen: boolean
  title: string
  children: ReactNode
  verb: string
  isGrave?: boolean
  isBusy?: boolean
  onYes: () => void
  onNo: () => void
}
