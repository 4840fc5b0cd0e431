import { AGENCY_WORDS, type AuditLine, PURPOSES, ROLES } from '@safeground/graph-schema'
import { counted, formatToSecond } from '../../format.ts'
import { SimpleTable } from '../../parts/simple-table.tsx'
import { Tag } from '../../parts/tag.tsx'
import classes from './audit.module.css'
import { doneWords, particulars } from './audit-words.ts'

const HEADINGS = [
  { words: 'Entry', align: 'right' as const },
  { words: 'When' },
  { words: 'Who' },
  { words: 'Purpose' },
  { words: 'What was done' },
  { words: 'About' },
  { words: 'Outcome' },
]

interface AuditTableProps {
  lines: readonly AuditLine[]
  onSubject: (id: string) => void
}

export function AuditTable({ lines, onSubject }: AuditTableProps) {
  return (
    <SimpleTable caption="Audit entries, newest first" headings={HEADINGS}>
      {lines.map((line) => (
        <tr key={line.seq}>
          <td data-align="right">{line.seq}</td>
          <td className={classes.nowrap}>{formatToSecond(line.at)}</td>
          <th scope="row">
            {line.username}
            <span className={classes.under}>
              {[line.role && ROLES[line.role].label, line.agency && AGENCY_WORDS[line.agency]]
                .filter(Boolean)
                .join(', ')}
            </span>
          </th>
          <td>{line.purpose ? PURPOSES[line.purpose] : '–'}</td>
          <td className={classes.done}>
            {doneWords(line)}
            <span className={classes.under}>
              {[line.act, particulars(line.detail)].filter(Boolean).join(' · ')}
            </span>
            <details className={classes.raw}>
              <summary>As it was written</summary>
              <code>
                {line.what} {line.detail} {line.request} {line.hash}
              </code>
            </details>
          </td>
          <td>
            <About subjects={line.subjects} onSubject={onSubject} />
          </td>
          <td>{isRefused(line.outcome) ? <Tag tone="fault">{line.outcome}</Tag> : line.outcome}</td>
        </tr>
      ))}
    </SimpleTable>
  )
}

/** Whatever is not an answer stands out. */
const isRefused = (outcome: AuditLine['outcome']) => outcome !== 'answered'

const SHOWN = 3

function About({ subjects, onSubject }: { subjects: readonly string[]; onSubject: (id: string) => void }) {
  if (subjects.length === 0) return <>–</>
  return (
    <>
      {subjects.slice(0, SHOWN).map((id) => (
        <button
          key={id}
          type="button"
          className={classes.subject}
          title={`Only entries about ${id}`}
          onClick={() => onSubject(id)}
        >
          <span className="out-of-sight">Only entries about </span>
          {id.slice(0, 10)}…
        </button>
      ))}
      {subjects.length > SHOWN && (
        <span className={classes.under} title={subjects.slice(SHOWN).join('\n')}>
          and {counted(subjects.length - SHOWN, 'other')}
        </span>
      )}
    </>
  )
}
