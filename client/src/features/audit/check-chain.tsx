import { Button, Group } from '@mantine/core'
import { auditApi } from '@safeground/graph-schema'
import { IconAlertTriangle, IconLink } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { formatCount } from '../../format.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { State, Trouble } from '../../parts/state.tsx'

/** Is every entry as it was written? Answered in words. */
export function CheckChain() {
  const check = useMutation({ mutationFn: () => call(auditApi.check) })
  const result = check.data
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLink size={16} />}
        loading={check.isPending}
        onClick={() => check.mutate()}
      >
        Check the chain
      </Button>
      <Dialog isOpen={check.isSuccess || check.isError} title="The chain of entries" onClose={check.reset}>
        {check.isError && <Trouble error={check.error} />}
        {result && (
          <State
            isQuiet
            icon={result.isWhole ? <IconLink size={26} /> : <IconAlertTriangle size={26} />}
            title={
              result.isWhole
                ? 'The chain is whole'
                : `Entry ${result.firstBroken ?? ''} is not as it was written`
            }
          >
            <p>{result.words}</p>
            <p>{formatCount(result.checked)} entries were checked.</p>
          </State>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={check.reset} data-autofocus>
            Close
          </Button>
        </Group>
      </Dialog>
    </>
  )
}
