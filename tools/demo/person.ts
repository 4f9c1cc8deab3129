import { newId } from '@libs/kernel';
import { DEMO_ACCOUNTS, type DemoAccount } from '../../apps/identity/src/demo-accounts.js';
import { accessToken } from '../token/sign-in.js';

export interface Answer {
  readonly status: number;
  /** What was answered: a resource, a page, or a problem with its `type`. */
  readonly body: Readonly<Record<string, unknown>> & { readonly type?: string };
}

/** Somebody of the demonstration who has signed in and works through the public API, as a screen or a tool would. */
export class Person {
  private constructor(
    private readonly gateway: string,
    private readonly token: string,
    readonly account: DemoAccount,
  ) {}

  static async signIn(gateway: string, username: string): Promise<Person> {
    const account = DEMO_ACCOUNTS.find((each) => each.username === username);
    if (!account) throw new Error(`There is no demonstration account ${username}`);
    return new Person(gateway, await accessToken(`${gateway}/identity`, account), account);
  }

  get(path: string): Promise<Answer> {
    return this.ask(path, { method: 'GET' });
  }

  /** @param version the one that was read, where something is changed */
  post(path: string, body: object, version?: number): Promise<Answer> {
    return this.command('POST', path, body, version);
  }

  patch(path: string, body: object, version: number): Promise<Answer> {
    return this.command('PATCH', path, body, version);
  }

  private command(method: string, path: string, body: object, version?: number): Promise<Answer> {
    return this.ask(path, {
      method,
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': newId(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
    });
  }

  private async ask(path: string, request: RequestInit): Promise<Answer> {
    const response = await fetch(`${this.gateway}/api${path}`, {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${this.token}`, 'accept-language': 'en' },
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
  }
}
