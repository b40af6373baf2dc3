import { defineConfig } from '@playwright/test';

// .ci/browser starts the server on the samples and says where it is. One browser at a time: the machine may have two cores.
export default defineConfig({
  testDir: 'tests',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  outputDir: process.env.HEARSAY_OUT ?? '../artifacts/browser',
  use: {
    baseURL: process.env.HEARSAY_URL ?? 'http://127.0.0.1:4280',
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
});
