import { NativeSelect } from '@mantine/core'
import { ImportStatus, importsApi } from '@safeground/graph-schema'
import { useNavigate } from '@tanstack/react-router'
import { useAnswer } from '../../api/use-answer.ts'
import { type FilesSearch, readFilesSearch } from './files-search.ts'
import { STATUS_LABEL } from './import-words.ts'
import classes from './imports.module.css'

/** Narrows the list of files; the address keeps it. */
export function FilesFilter({ search }: { search: FilesSearch }) {
  const kinds = useAnswer(importsApi.sources)
  const navigate = useNavigate()
  const narrow = (to: Record<string, string>) =>
    void navigate({ to: '/files', search: readFilesSearch({ ...search, ...to }), replace: true })
  return (
    <div className={classes.filter}>
      <NativeSelect
        label="Status"
        size="xs"
        value={search.status ?? ''}
        data={[
          { value: '', label: 'Any' },
          ...ImportStatus.options.map((status) => ({ value: status, label: STATUS_LABEL[status] })),
        ]}
        onChange={(event) => narrow({ status: event.currentTarget.value })}
      />
      <NativeSelect
        label="Kind of file"
        size="xs"
        value={search.source ?? ''}
        data={[
          { value: '', label: 'Any' },
          ...(kinds.data?.sources ?? [])
            .filter(({ mayBringIn }) => mayBringIn)
            .map(({ source, label }) => ({ value: source, label })),
        ]}
        onChange={(event) => narrow({ source: event.currentTarget.value })}
      />
    </div>
  )
}
