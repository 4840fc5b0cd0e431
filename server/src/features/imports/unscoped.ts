/** Queries of this feature that do not ask within a reader's scope: base name → why. A house rule reads this. */
export const UNSCOPED: Record<string, string> = {
  'find-reports':
    'the writer must find what is there, or it would write it twice; no row of it reaches a reader',
  'find-records': 'as find-reports',
  'find-claims': 'as find-reports',
  'find-numbered':
    'an exact register number joins even to a subject that the importer may not see; only the writer reads it',
  likenesses: 'as lookalikes-by-name',
  'lookalikes-by-name':
    'raises questions across agencies; each is shown only to those who may see both sides',
  'lookalikes-by-nickname': 'as lookalikes-by-name',
  'write-reports': 'writes rows of an import that nobody sees yet',
  'write-records': 'as write-reports',
  'write-event-records': 'as write-reports',
  'write-identifiers': 'as write-reports',
  'write-claims': 'as write-reports',
  'rewrite-claims': 'as write-reports',
  'write-proposals': 'as write-reports',
  'retract-reports': 'writes what counts only once its import is published',
  'retract-records': 'as retract-reports',
  'retract-claims': 'as retract-reports',
  'touched-keys': 'keys of what an import wrote, for its undoing; no row of it reaches a reader',
  'hand-over-nodes': 'changes which file a row belongs to, within the transaction that undoes the other',
  'hand-over-claims': 'as hand-over-nodes',
  'remove-claims': 'removes rows of an undone import, which nobody sees any more',
  'remove-records': 'as remove-claims',
  'remove-reports': 'as remove-claims',
  'remove-proposals': 'as remove-claims',
  'remove-lonely-subjects': 'as remove-claims',
  'restore-nodes': 'takes back retractions of an undone import, which count no more since it is undone',
  'restore-claims': 'as restore-nodes',
}
