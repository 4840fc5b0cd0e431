import { PURPOSES } from '@safeground/graph-schema'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMe } from '../api/session.ts'
import { formatInstant } from '../format.ts'

/** True while the page is being printed; set at once, as the browser does not wait. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = window.matchMedia('print')
    const start = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const turn = () => setPrinting(paper.matches)
    window.addEventListener('beforeprint', start)
    window.addEventListener('afterprint', end)
    paper.addEventListener('change', turn)
    turn()
    return () => {
      window.removeEventListener('beforeprint', start)
      window.removeEventListener('afterprint', end)
      paper.removeEventListener('change', turn)
    }
  }, [])
  return isPrinting
}

/** On every sheet: who printed it, when and why, and up to when it knows. */
export function PrintedBy({ asKnownOn, children }: { asKnownOn: string; children?: ReactNode }) {
  const me = useMe()
  return (
    <p>
      Printed by {me.name}, {me.roleLabel}, on {formatInstant(new Date().toISOString())}, for{' '}
      {PURPOSES[me.purpose].toLowerCase()}. As known on {formatInstant(asKnownOn)}. It shows what this reader
      may see. {children}
    </p>
  )
}
