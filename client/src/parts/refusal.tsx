import { ProblemError } from '../api/call.ts'
import { Notice } from './notice.tsx'

/** Why something that one has just tried was not done, in place, with the number to quote. */
export function Refusal({ error, otherwise }: { error: unknown; otherwise: string }) {
  const details = error instanceof ProblemError ? error.details : null
  const others = details?.faults?.filter((fault) => fault.message !== details.detail) ?? []
  return (
    <div role="alert">
      <Notice tone="fault">
        <p>{details?.detail ?? otherwise}</p>
        {others.map((fault) => (
          <p key={`${fault.where} ${fault.message}`}>{fault.message}</p>
        ))}
        {details?.request && details.status >= 500 && <p>When you ask for help, quote {details.request}</p>}
      </Notice>
    </div>
  )
}
