import { readdirSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@hey-api/openapi-ts';

const apps = fileURLToPath(new URL('../', import.meta.url));

/** One folder of types a service, from the document that the service keeps beside its code. */
export default defineConfig(
  readdirSync(apps)
    .filter((app) => existsSync(`${apps}${app}/openapi.json`))
    .map((app) => ({
      input: `${apps}${app}/openapi.json`,
      output: { path: `${apps}web/src/api/${app}`, clean: true },
      plugins: ['@hey-api/typescript'],
    })),
);
