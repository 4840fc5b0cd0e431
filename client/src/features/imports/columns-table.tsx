import type { SourceView } from '@safeground/graph-schema'
import { SimpleTable } from '../../parts/simple-table.tsx'
import { Tag } from '../../parts/tag.tsx'

const HEADINGS = [
  { words: 'Column' },
  { words: 'Needed' },
  { words: 'What it holds' },
  { words: 'For example' },
]

/** What the file must and may hold, required columns first. */
export function ColumnsTable({ columns, of }: { columns: SourceView['columns']; of: string }) {
  const sorted = [...columns].sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
  return (
    <SimpleTable caption={`Columns of ${of}`} headings={HEADINGS}>
      {sorted.map((column) => (
        <tr key={column.name}>
          <th scope="row">
            <code>{column.name}</code>
          </th>
          <td>{column.isRequired ? <Tag tone="strong">Required</Tag> : <Tag>May be empty</Tag>}</td>
          <td>{column.meaning}</td>
          <td>{column.example}</td>
        </tr>
      ))}
    </SimpleTable>
  )
}
