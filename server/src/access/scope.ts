import type { Agency, Instant, Marking, Purpose } from '@safeground/graph-schema'

/** What one reader may see, as every query takes it. Made in one place from the account and the request. */
export interface Scope {
  markings: readonly Marking[]
  /** Agencies whose sources may be named to this reader where a source is a child or an identifiable person. */
  agencies: readonly Agency[]
  localities: readonly string[]
  purpose: Purpose
  asKnownOn: Instant
  /** Files not yet published or being undone: as if they were not there. */
  hiddenImports: readonly string[]
}
