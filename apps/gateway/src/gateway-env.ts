import { Transform } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, IsUrl, Matches, Max, Min, MinLength } from 'class-validator';
import type { JWK } from 'jose';

const anyUrl = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** A setting that is told as JSON; what cannot be read fails its check below. */
const FromJson = () =>
  Transform(({ value }: { value: unknown }) => {
    try {
      return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
    } catch {
      return undefined;
    }
  });

const AsNumber = () => Transform(({ value }) => Number(value));

/** The gateway's settings; only `main.ts` reads them. */
export class GatewayEnv {
  @IsString() HOST = '127.0.0.1';
  @AsNumber() @IsInt() @Min(1) @Max(65_535) PORT!: number;

  /** The address that people type: the origin of our pages, and where the issuer sends them back to. */
  @IsUrl(anyUrl) PUBLIC_URL!: string;

  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_valid_protocol: true })
  DATABASE_APP_URL!: string;

  /** The private Ed25519 key of the internal tokens, a JSON Web Key with a `kid`. Services are given its public half. */
  @FromJson() @IsObject() INTERNAL_SIGNING_KEY!: JWK;
  /** 32 bytes, base64: seals what the gateway keeps of a sign-in. */
  @IsString() @MinLength(43) SESSION_KEY!: string;

  @IsUrl(anyUrl) OIDC_ISSUER!: string;
  @IsString() OIDC_CLIENT_ID!: string;
  @IsString() OIDC_CLIENT_SECRET!: string;
  /** What an access token must be for, to be taken as bearer. */
  @IsString() OIDC_AUDIENCE: string = 'desa-migran-api';
  /** The claim that names a person for ever the same. */
  @IsString() OIDC_SUBJECT_CLAIM: string = 'sub';

  /** Where the embedded issuer is, if that is the one: it is then shown under the path of OIDC_ISSUER. */
  @IsOptional() @IsUrl(anyUrl) IDENTITY_URL?: string;

  /** Name → base URL, as JSON: `{"registration": "http://127.0.0.1:8101", …}`. */
  @FromJson() @IsObject() SERVICES!: Record<string, string>;
  /**
   * How much one service is given at once, how much more may wait for it, and for how many milliseconds. The first is
   * less than the 64 that a service takes, so that it is asked for no more than it serves.
   */
  @AsNumber() @IsInt() @Min(1) SERVICE_ACTIVE: number = 48;
  @AsNumber() @IsInt() @Min(0) SERVICE_WAITING: number = 128;
  @AsNumber() @IsInt() @Min(1) SERVICE_PATIENCE_MS: number = 1000;

  /** How often one address may ask for what needs no sign-in. */
  @AsNumber() @IsInt() @Min(1) PUBLIC_PER_MINUTE: number = 30;
  /** The header in which a proxy before us writes whom it serves; without one all who come through it are one address. */
  @IsOptional() @Matches(/^[A-Za-z-]+$/) CLIENT_ADDRESS_HEADER?: string;

  /** The folder of the web's build; without one only the API is served. */
  @IsOptional() @IsString() WEB_DIR?: string;
}
