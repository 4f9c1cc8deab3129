/** Where a request is to go: to a service's public interface, or to the embedded issuer. */
export interface Target {
  readonly service: string;
  /** As the service knows it, with its query. */
  readonly path: string;
  /** Asked without a sign-in: the document that says what the interface is, and what is under `/v1/public/`. */
  readonly open: boolean;
}

const OPEN = /^\/(?:openapi\.json|v\d+\/public\/)/;

const API = /^\/api\/([a-z][a-z-]*)(\/(?:v\d+\/[^?#]*|openapi\.json)(?:\?[^#]*)?)$/;

/**
 * The target of `/api/<service>/v<n>/…` and `/api/<service>/openapi.json`. Nothing else of a service is to be had from
 * outside: not its health, not its metrics, not by way of `..`.
 */
export function targetOf(url: string): Target | undefined {
  const match = API.exec(url);
  if (!match) return undefined;
  const [, service = '', path = ''] = match;
  if (/(?:^|\/)(?:\.|%2e){1,2}(?:\/|$|\?)|%2f|%5c|\\/i.test(path.split('?', 1)[0]!)) return undefined;
  return { service, path, open: OPEN.test(path) };
}
