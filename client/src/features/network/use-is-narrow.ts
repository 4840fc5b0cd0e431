import { useMediaQuery } from '@mantine/hooks'

/** Too narrow for picture, table and inspector side by side. */
export const useIsNarrow = (): boolean =>
  useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false })
