/**
 * `__Host-`: the browser itself makes sure that the cookie is Secure, for this host alone and for every path.
 * Browsers take Secure cookies on http://localhost too.
 */
export const SESSION_COOKIE = '__Host-session';
/** What must be remembered between leaving for the issuer and coming back. */
export const SIGN_IN_COOKIE = '__Host-sign-in';

/** `Lax`, because coming back from the issuer is a navigation from another site; unsafe methods ask for our Origin. */
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** The value of one cookie of a Cookie header. */
export function cookie(header: string | undefined, name: string): string | undefined {
  if (!header) return undefined;
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** A Set-Cookie header; lives `seconds`. */
export function setCookie(name: string, value: string, seconds: number): string {
  return `${name}=${value}; ${ATTRIBUTES}; Max-Age=${seconds}`;
}

export function clearCookie(name: string): string {
  return setCookie(name, '', 0);
}

/** The Cookie header without our own cookies: what the issuer behind us may see. */
export function withoutOurs(header: string): string {
  return header
    .split(';')
    .filter((pair) => !pair.trim().startsWith('__Host-'))
    .join(';')
    .trim();
}
