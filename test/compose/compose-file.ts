import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface ComposeService {
  readonly image: string;
  readonly user?: string;
  readonly mem_limit?: string;
  readonly command?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition?: string }>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

/** The file as Docker Compose reads it, before anything is put in for a `${…}`. */
export function readComposeFile(): ComposeFile {
  return parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as ComposeFile;
}

const REFERENCE = /\$\{(\w+)(?::([-?])([^}]*))?\}/g;

/** The settings to which a text refers. */
export function referredBy(text: string): string[] {
  return [...text.matchAll(REFERENCE)].map(([, name]) => name!);
}

/** A text with the settings put in; fails where one is missing that has no default. */
export function interpolate(text: string, settings: Readonly<Record<string, string>>): string {
  return text.replaceAll(REFERENCE, (_, name: string, mark?: string, more?: string) => {
    const value = settings[name] || (mark === '-' ? more : undefined);
    if (value === undefined) throw new Error(`${name} is not set`);
    return value;
  });
}

/** What a container is told, as its process reads it. */
export function environmentOf(
  service: ComposeService,
  settings: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(service.environment).map(([name, value]) => [name, interpolate(String(value), settings)]),
  );
}
