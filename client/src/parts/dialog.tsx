import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './state.module.css'

/** A dialog whose title is a heading, not a second banner of the page. Escape and a press outside close it. */
export function Dialog({ isOpen, title, children, onClose, isWide }: DialogProps) {
  return (
    <Modal.Root opened={isOpen} onClose={onClose} centered radius="lg" size={isWide ? 980 : 'md'}>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <Modal.Body p="lg">
          <Modal.Title className={classes.dialogTitle ?? ''}>{title}</Modal.Title>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface DialogProps {
  isOpen: boolean
  title: string
  children: ReactNode
  isWide?: boolean
  onClose: () => void
}
