import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InternalTokenMinter, newSigningKey } from '@libs/access';
import { freshDatabase, type TestDatabase } from '@libs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MIGRATIONS } from '../../apps/gateway/migrations/index.js';
import { Assignments } from '../../apps/gateway/src/assignments/assignments.js';
import type { GatewayEnv } from '../../apps/gateway/src/gateway-env.js';
import { newGateway } from '../../apps/gateway/src/gateway.js';
import { freePorts } from '../../tools/embedded/ports.js';
import { ScriptedBrowser } from '../../tools/token/scripted-browser.js';
import { StubIssuer } from './stub-issuer.js';
import { StubService } from './stub-service.js';

/** A gateway as it runs, with a database of its own, an issuer that does as it is told, and one service behind it. */
export class RunningGateway {
  readonly issuer = new StubIssuer();
  readonly service = new StubService();
  url = '';
  keys!: Awaited<ReturnType<typeof newSigningKey>>;
  app!: NestFastifyApplication;
  assignments!: Assignments;
  private database!: TestDatabase;
  private folder!: string;

  async start(change: Partial<GatewayEnv> = {}): Promise<this> {
    await Promise.all([this.issuer.start(), this.service.start()]);
    this.database = await freshDatabase('gateway', MIGRATIONS);
    this.keys = await newSigningKey();
    this.folder = await mkdtemp(join(tmpdir(), 'gateway-web-'));
    await mkdir(join(this.folder, 'assets'));
    await writeFile(join(this.folder, 'index.html'), '<!doctype html><title>Desa Migran</title>');
    await writeFile(join(this.folder, 'assets', 'app-1a2b.js'), 'export {};');
    const port = change.PORT ?? (await freePorts(1))[0]!;
    this.url = `http://localhost:${port}`;
    this.app = await newGateway({
      HOST: '127.0.0.1',
      PORT: port,
      PUBLIC_URL: this.url,
      DATABASE_APP_URL: this.database.url.app,
      INTERNAL_SIGNING_KEY: this.keys.signing,
      SESSION_KEY: Buffer.alloc(32, 7).toString('base64'),
      OIDC_ISSUER: this.issuer.url,
      OIDC_CLIENT_ID: 'gateway',
      OIDC_CLIENT_SECRET: 'a-secret-for-the-test',
      OIDC_AUDIENCE: 'desa-migran-api',
      OIDC_SUBJECT_CLAIM: 'sub',
      SERVICES: { registration: this.service.url },
      SERVICE_ACTIVE: 64,
      SERVICE_WAITING: 128,
      SERVICE_PATIENCE_MS: 10_000,
      PUBLIC_PER_MINUTE: 1_000,
      WEB_DIR: this.folder,
      ...change,
    });
    this.app.useLogger(false);
    await this.app.listen(port, '127.0.0.1');
    this.assignments = this.app.get(Assignments);
    return this;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await Promise.all([this.issuer.stop(), this.service.stop()]);
    await rm(this.folder, { recursive: true });
    await this.database.drop();
  }

  /** An internal token as the gateway mints them, which outsiders never see. */
  internalToken(subject: string): Promise<string> {
    const access = { subject, role: 'ADMIN', areas: [], purposes: [], authTime: 0 } as const;
    return new InternalTokenMinter(this.keys.signing).mint(access);
  }

  /** A browser in which this person has signed in. */
  async signedIn(subject: string): Promise<ScriptedBrowser> {
    const browser = new ScriptedBrowser();
    this.issuer.subject = subject;
    const out = await browser.redirectOf(`${this.url}/auth/login`);
    const back = await browser.redirectOf(out);
    await browser.redirectOf(back);
    return browser;
  }
}
