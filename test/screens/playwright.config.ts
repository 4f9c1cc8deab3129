import { existsSync } from 'node:fs';
import { defineConfig, type PlaywrightTestOptions, type Project } from '@playwright/test';

const { CHROMIUM_PATH, GATEWAY_URL = 'http://localhost:8080' } = process.env;
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = CHROMIUM_PATH ?? usual.find((path) => existsSync(path));

/** What a screen is looked at with: the narrowest phone that we serve, or an office's monitor, in either language. */
export interface Look {
  language: 'id' | 'en';
}

const look = (
  name: string,
  width: number,
  language: Look['language'],
): Project<PlaywrightTestOptions & Look> => ({
  name,
  use: { viewport: { width, height: width < 600 ? 740 : 900 }, language },
});

export default defineConfig<Look>({
  testMatch: '*.screen.ts',
  outputDir: '../../test-results',
  // The system under test is one, and so are its people: one worker, one screen after the other.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  forbidOnly: true,
  use: {
    baseURL: GATEWAY_URL,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    actionTimeout: 15_000,
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    look('360-id', 360, 'id'),
    look('1280-id', 1280, 'id'),
    look('360-en', 360, 'en'),
    look('1280-en', 1280, 'en'),
  ],
});
