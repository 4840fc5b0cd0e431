import type { ImportStatus, ImportView } from '@safeground/graph-schema'

/** One or two words for a list; the sentence is the contract's. */
export const STATUS_LABEL: Record<ImportStatus, string> = {
  reading: 'Being read',
  staged: 'Waiting for you',
  publishing: 'Being published',
  interrupted: 'Stopped half way',
  published: 'Published',
  undoing: 'Being undone',
  undone: 'Undone',
  failed: 'Could not be read',
}

export const STATUS_TONE: Record<ImportStatus, 'plain' | 'accent' | 'strong' | 'fault'> = {
  reading: 'plain',
  staged: 'accent',
  publishing: 'plain',
  interrupted: 'fault',
  published: 'strong',
  undoing: 'plain',
  undone: 'plain',
  failed: 'fault',
}

const MOVING: readonly ImportStatus[] = ['reading', 'publishing', 'undoing']

/** Is something going on by itself, so that it is worth asking again? */
export const isMoving = (view: Pick<ImportView, 'status'> | undefined): boolean =>
  view !== undefined && MOVING.includes(view.status)
