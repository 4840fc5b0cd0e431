/** Queries of this feature that do not ask within a reader's scope: base name → why. A house rule reads this. */
export const UNSCOPED: Record<string, string> = {
  'count-parts': 'what changes hands is all of it, seen or not; only whether it is too much reaches anyone',
  'rehome-records':
    'a decision holds for everyone, so all records change hands; each is seen as before by whoever may',
  'rehome-claims': 'as rehome-records',
  'rehome-questions': 'as rehome-records',
}
