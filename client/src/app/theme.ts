import {
  ActionIcon,
  Anchor,
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Notification,
  TextInput,
  Tooltip,
} from '@mantine/core'

const ink: MantineColorsTuple = [
  '#eef1fb',
  '#dde3f6',
  '#b9c5ec',
  '#97a7e2',
  '#8195e2',
  '#6177cd',
  '#4f64b8',
  '#3d4f9f',
  '#33428a',
  '#273472',
]
const gray: MantineColorsTuple = [
  '#f4f5f8',
  '#eceff4',
  '#dfe3ea',
  '#c3cad6',
  '#a9b2c1',
  '#7b8496',
  '#566072',
  '#414a5b',
  '#2c3444',
  '#1a2031',
]
const dark: MantineColorsTuple = [
  '#e7eaf2',
  '#c8cedb',
  '#a5aebf',
  '#7f899c',
  '#465066',
  '#353d4f',
  '#242b3a',
  '#181d29',
  '#131823',
  '#0c0f17',
]

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, gray, dark },
  fontFamily: 'Inter Variable, system-ui, sans-serif',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.25' },
      h2: { fontSize: '16px', lineHeight: '1.35' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, withArrow: true } }),
  },
})

/** Mantine's own variables follow our tokens, so that both are one palette. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-placeholder': 'var(--text-dim)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-error': 'var(--fault)',
    '--mantine-color-default-border': 'var(--edge-strong)',
  }
  return { variables: {}, light: shared, dark: shared }
}
