import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const api = process.env.AGENCY_API ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [react()],
  server: {
    port: 5173,
    proxy: { '/api': api, '/odata': api },
  },
  build: {
    outDir: '../Agency.Api/wwwroot',
    emptyOutDir: true,
    // scripts/budget.mjs reads it.
    manifest: true,
    target: 'es2023',
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
