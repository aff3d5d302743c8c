import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const service = process.env.CARDEA_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    // The Maven build takes it from here; nothing is inlined, since the policy allows no data: scripts or styles.
    outDir: 'target/dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: {
    port: 5173,
    // The service takes a page's calls only from the page's own origin.
    proxy: {
      '/api': { target: service, changeOrigin: false, headers: { 'X-Forwarded-Host': 'localhost:5173' } },
      '/q': service,
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['default', ['junit', { outputFile: 'target/surefire-reports/TEST-unit.xml' }]],
  },
});
