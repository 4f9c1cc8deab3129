import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const YEAR_MS = 365 * 24 * 3600 * 1000;

/**
 * The pages: files of the web's build, and its one page for every address that is a screen's. Assets carry a hash in
 * their name and are kept by browsers; the page is asked for each time, so that a new version is seen at once.
 */
export async function servePages(
  fastify: FastifyInstance,
  folder: string,
  pageHeaders: Readonly<Record<string, string>>,
): Promise<void> {
  const root = resolve(folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length)),
  );

  await fastify.register(fastifyStatic, { root, serve: false, preCompressed: true });
  fastify.get('/*', (request, reply) => {
    const [path = '/'] = request.url.split('?', 1);
    void reply.removeHeader('cache-control').headers(pageHeaders);
    if (files.has(path) && path !== '/index.html') {
      const kept = path.startsWith('/assets/');
      return reply.sendFile(path, { maxAge: kept ? YEAR_MS : 0, immutable: kept });
    }
    return isScreen(path) ? reply.sendFile('index.html', { maxAge: 0 }) : reply.callNotFound();
  });
}

/** A file that is not there must not be answered with a page. */
function isScreen(path: string): boolean {
  return !/\.[^/]*$/.test(path) && !path.startsWith('/auth/') && !path.startsWith('/v1/');
}
