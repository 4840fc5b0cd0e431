/** Queries of this feature that do not ask within a reader's scope: base name → why. A house rule reads this. */
export const UNSCOPED: Record<string, string> = {
  'event-rows':
    'fills the columns, which hold what decides who may see each row; a reader is given what their scope lets through',
  'place-rows': 'as event-rows',
  'person-rows': 'as event-rows',
  'ids-of-events': 'as event-rows',
  'ids-of-places': 'as event-rows',
  'records-of-import': 'as event-rows',
  'otherwise-touched': 'as event-rows',
  'around-subjects': 'as event-rows',
  'what-places-are':
    'that a place is a home, a hospital or custody counts for everyone, or it would be shown to just those who do not know',
}
