const YEAR = 31_536_000;

type Headers = Readonly<Record<string, string>>;

const EVERYWHERE: Headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** For pages and what they load: nothing from elsewhere, nothing inline, framed by nobody. */
export function pageHeaders(publicUrl: URL): Headers {
  return { ...EVERYWHERE, ...transport(publicUrl), 'content-security-policy': PAGE_POLICY };
}

/** For answers that are data: they are not pages, and are not kept. */
export function dataHeaders(publicUrl: URL): Headers {
  return {
    ...EVERYWHERE,
    ...transport(publicUrl),
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  };
}

/** A browser that has been told so on plain http://localhost would refuse the demonstration for a year. */
function transport(publicUrl: URL): Headers {
  return publicUrl.protocol === 'https:'
    ? { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` }
    : {};
}
