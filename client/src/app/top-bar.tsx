import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { PURPOSES } from '@safeground/graph-schema'
import { IconLogout, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { signOut, useMay, useMe } from '../api/session.ts'
import { palette } from '../features/search/palette.ts'
import classes from './frame.module.css'

/** Product, search, the purpose one acts under, who is signed in, light or dark, and the way out. */
export function TopBar() {
  const me = useMe()
  const mayRead = useMay('network:read')
  return (
    <header className={classes.bar}>
      <span className={classes.product}>Safeground</span>
      {mayRead && (
        <button type="button" className={classes.search} onClick={palette.open} aria-keyshortcuts="Control+K">
          <IconSearch size={16} aria-hidden />
          <span>Search names, places, references</span>
          <kbd>Ctrl K</kbd>
        </button>
      )}
      <div className={classes.who}>
        <dl className={`${classes.pair} ${classes.purpose}`}>
          <dt>Acting for</dt>
          <dd>{PURPOSES[me.purpose]}</dd>
        </dl>
        <span className={classes.divider} />
        <dl className={classes.pair}>
          <dt>{me.roleLabel}</dt>
          <dd>{me.name}</dd>
        </dl>
        <span>
          <SchemeSwitch />
          <SignOut />
        </span>
      </div>
    </header>
  )
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  const words = isDark ? 'Light colours' : 'Dark colours'
  return (
    <Tooltip label={words}>
      <ActionIcon size="lg" aria-label={words} onClick={() => setColorScheme(isDark ? 'light' : 'dark')}>
        {isDark ? <IconSun size={18} /> : <IconMoon size={18} />}
      </ActionIcon>
    </Tooltip>
  )
}

function SignOut() {
  const leave = () =>
    signOut().catch(() =>
      notifications.show({
        color: 'red',
        title: 'You are still signed in',
        message: 'The server could not be reached. Try again before you leave the desk.',
      }),
    )
  return (
    <Tooltip label="Sign out">
      <ActionIcon size="lg" aria-label="Sign out" onClick={() => void leave()}>
        <IconLogout size={18} />
      </ActionIcon>
    </Tooltip>
  )
}
