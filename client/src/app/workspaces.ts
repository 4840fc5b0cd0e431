import type { Me, Permission } from '@safeground/graph-schema'
import {
  IconAffiliate,
  IconFileImport,
  IconMap2,
  IconShieldCheck,
  IconSunrise,
  type TablerIcon,
} from '@tabler/icons-react'

export interface Workspace {
  to: '/today' | '/network' | '/places' | '/files' | '/audit'
  label: string
  needs: Permission
  Icon: TablerIcon
}

/** The workspaces that exist, in the order of the rail. */
const WORKSPACES: readonly Workspace[] = [
  { to: '/today', label: 'Today', needs: 'network:read', Icon: IconSunrise },
  { to: '/network', label: 'Network', needs: 'network:read', Icon: IconAffiliate },
  { to: '/places', label: 'Places', needs: 'network:read', Icon: IconMap2 },
  { to: '/files', label: 'Files in', needs: 'import:bring-in', Icon: IconFileImport },
  { to: '/audit', label: 'Audit', needs: 'audit:read', Icon: IconShieldCheck },
]

export const workspacesFor = (me: Me): Workspace[] =>
  WORKSPACES.filter((workspace) => me.permissions.includes(workspace.needs))
