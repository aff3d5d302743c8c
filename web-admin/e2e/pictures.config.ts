import { defineConfig } from '@playwright/test';
import { browser } from './rig/browser';

/** The README's pictures: what a newcomer should see, of a demo account that never changes. */
export default defineConfig({
  testDir: 'pictures',
  testMatch: '*.ts',
  globalSetup: './rig/demo.ts',
  outputDir: 'target/pictures',
  reporter: 'list',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: browser,
  projects: [
    { name: 'en-light', use: { locale: 'en-GB', colorScheme: 'light' } },
    { name: 'zh-dark', use: { locale: 'zh-CN', colorScheme: 'dark' } },
  ],
});
