import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { at } from '../bootstrap/run.mjs';

/**
 * The whole system on data of its own, for tests that look at it from outside: as `npm start` runs it, but at a port
 * that is free. It ends with us, however we end.
 * @param {string} data a folder that does not exist yet
 * @returns {Promise<{ url: string, stop(): Promise<void> }>}
 */
export async function startSystem(data) {
  const port = await freePort();
  // As if npm had started it: so it ends when we are gone.
  const env = { ...process.env, PORT: String(port), DATA_DIR: data, npm_lifecycle_event: 'test' };
  const launcher = spawn(process.execPath, [at('dist/tools/start/main.js')], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(launcher, 'exit');
  let said = '';
  const ready = new Promise((resolve, reject) => {
    for (const stream of [launcher.stdout, launcher.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Ready: ')) resolve();
      });
    }
    launcher.once('close', () => reject(new Error(`The system does not start. It said:\n${said}`)));
  });
  await ready;
  const stop = async () => {
    launcher.kill('SIGTERM');
    await exited;
  };
  return { url: `http://localhost:${port}`, stop };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
