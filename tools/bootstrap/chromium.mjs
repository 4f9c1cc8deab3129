import { existsSync } from 'node:fs';
import { CannotStart, run } from './run.mjs';

/** The browser for the browser tests: the one of CHROMIUM_PATH, else the system's. */
export function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return (CHROMIUM_PATH ? [CHROMIUM_PATH] : usual).find((path) => existsSync(path));
}

export async function needChromium() {
  if (findChromium()) return;
  if (!process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('reading the list of system packages', ['apt-get', 'update', '-q'], { env });
    await run(
      'installing Chromium',
      ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
      { env },
    );
    if (findChromium()) return;
  }
  throw new CannotStart(
    'The browser tests need Chromium, and none was found: install it (Debian: sudo apt-get install -y chromium; ' +
      'macOS: brew install --cask chromium) or set CHROMIUM_PATH to the program.',
  );
}
