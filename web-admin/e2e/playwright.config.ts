import { defineConfig } from '@playwright/test';
import { browser, languages } from './rig/browser';

export default defineConfig({
  testDir: 'stories',
  globalSetup: './rig/house.ts',
  outputDir: 'target/stories',
  reporter: [['list'], ['junit', { outputFile: 'target/playwright-reports/TEST-stories.xml' }]],
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  use: { ...browser, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: languages,
});
