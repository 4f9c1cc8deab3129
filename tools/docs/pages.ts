import { accessDocument, listRoutes } from '@libs/access';
import { SERVICES, type ServiceName } from '@libs/contracts';
import { openApiDocument, renderErrorsPage } from '@libs/http';
import { preview, previewGateway, WORDS } from './applications.js';
import { renderAsyncApi } from './asyncapi.js';
import { renderEventsPage } from './events-page.js';

/** Every page that is made from code, by its path in the checkout. What can be generated is, and is tested to be current. */
export const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/asyncapi.yaml': renderAsyncApi,
  'docs/events.md': renderEventsPage,
  'docs/errors.md': () => renderErrorsPage('.', WORDS),
  'docs/access.md': renderAccessPage,
  ...Object.fromEntries(SERVICES.map((name) => [`apps/${name}/openapi.json`, () => renderOpenApi(name)])),
};

async function renderAccessPage(): Promise<string> {
  const applications = await Promise.all([...SERVICES.map(preview), previewGateway()]);
  const names = [...SERVICES, 'gateway'];
  return accessDocument(Object.fromEntries(names.map((name, i) => [name, listRoutes(applications[i]!)])));
}

async function renderOpenApi(service: ServiceName): Promise<string> {
  return `${JSON.stringify(openApiDocument(await preview(service), service), undefined, 2)}\n`;
}
