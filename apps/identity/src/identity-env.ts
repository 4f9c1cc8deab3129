import { Transform } from 'class-transformer';
import { IsInt, IsString, IsUrl, Max, Min, MinLength, NotEquals } from 'class-validator';

const anyUrl = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/** The settings of the embedded issuer. Names are the gateway's own where both need the same value. */
export class IdentityEnv {
  @NotEquals('production', {
    message:
      'NODE_ENV is production: the embedded issuer is for demonstration and tests, use a real one (OIDC_ISSUER)',
  })
  NODE_ENV: string = 'development';

  @IsString() HOST: string = '127.0.0.1';
  @Transform(({ value }) => Number(value)) @IsInt() @Min(1) @Max(65_535) PORT!: number;

  @IsString() DATABASE_APP_URL!: string;

  /** The address under which people and services see this issuer, e.g. http://localhost:8080/identity */
  @IsUrl(anyUrl) OIDC_ISSUER!: string;
  @IsString() OIDC_CLIENT_ID!: string;
  @IsString() @MinLength(16) OIDC_CLIENT_SECRET!: string;
  /** The audience of access tokens: the gateway's API. */
  @IsString() OIDC_AUDIENCE: string = 'desa-migran-api';

  /** Where the gateway is seen, e.g. http://localhost:8080 */
  @IsUrl(anyUrl) PUBLIC_URL!: string;
}
