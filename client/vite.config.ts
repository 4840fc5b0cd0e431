import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * Everything is a file of our own origin: no inline script (the content security policy has no nonce for one),
 * nothing inlined as `data:` (fonts may come from 'self' only), the layout worker as a file.
 */
export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': 'http://localhost:3000' } },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
})
