import { useMediaQuery } from '@mantine/hooks'

/** Too narrow for map and list side by side. */
export const useIsNarrow = (): boolean =>
  useMediaQuery('(max-width: 860px)', false, { getInitialValueInEffect: false })
