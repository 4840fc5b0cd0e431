import '@fontsource-variable/inter/wght.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import './app/theme.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/session.ts'
import { router } from './app/routes.tsx'
import { SignInGate } from './app/sign-in-gate.tsx'
import { cssVariables, theme } from './app/theme.ts'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
// Dialogs lock scrolling through a <style> of their own, which takes its nonce from this well-known name.
Object.assign(globalThis, { __webpack_nonce__: nonce })

const client = makeQueryClient()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        cssVariablesResolver={cssVariables}
        getStyleNonce={() => nonce}
      >
        <Notifications position="bottom-right" autoClose={7000} />
        <SignInGate>
          <RouterProvider router={router} />
        </SignInGate>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
)
