import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const api = {
  target: 'http://localhost:3000',
  // The server refuses changes that come from a page of another host than its own.
  changeOrigin: false,
}

/**
 * Everything is a file of our own origin: no inline script (the content security policy has no nonce for one),
 * nothing inlined as `data:` (fonts may come from 'self' only), the layout worker as a file.
 */
export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api': api, '/base-map': api } },
  // The map library finds its worker beside its own file, where pre-bundling would not leave it.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The map library is the largest: 1.1 MB, loaded with the first map and not before.
    chunkSizeWarningLimit: 1300,
  },
})
