/** Follows redirects by hand and keeps cookies, as far as a sign-in without a browser needs it. */
export class ScriptedBrowser {
  constructor(private readonly cookies = new Map<string, string>()) {}

  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  /** Where a redirect leads; throws where the answer is none. */
  async redirectOf(url: string, init?: RequestInit): Promise<string> {
    const response = await this.request(url, init);
    const location = response.headers.get('location');
    if (!location)
      throw new Error(`${new URL(url).pathname} answered ${response.status} instead of a redirect`);
    return new URL(location, url).toString();
  }

  postForm(url: string, fields: Record<string, string>): Promise<Response> {
    return this.request(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Another one with the same cookies: what a thief of them has. */
  copy(): ScriptedBrowser {
    return new ScriptedBrowser(new Map(this.cookies));
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const ended =
      value === '' || attributes.some((attribute) => /^\s*(expires=.*1970|max-age=0)/i.test(attribute));
    if (ended) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
