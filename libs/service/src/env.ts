import { plainToInstance, Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUrl, Max, Min, MinLength, validateSync } from 'class-validator';

/** What every service needs to be told. A service with more extends it; only `main.ts` and `migrate.ts` read it. */
export class ServiceEnv {
  @IsString()
  HOST = '127.0.0.1';

  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT!: number;

  /** Serves people: scoped by row security. */
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_valid_protocol: true })
  DATABASE_APP_URL!: string;

  /** Serves machines: consumer, relay, timers. */
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_valid_protocol: true })
  DATABASE_SYSTEM_URL!: string;

  /** `host:port`, several by comma. */
  @IsString()
  @MinLength(3)
  KAFKA_BROKERS!: string;

  /** SCRAM user of this service, with TLS; without one the broker must be on this machine. */
  @IsOptional()
  @IsString()
  KAFKA_USERNAME?: string;

  @IsOptional()
  @IsString()
  KAFKA_PASSWORD?: string;

  /** Public keys of the gateway's internal tokens, as a JSON Web Key Set. */
  @IsString()
  @MinLength(2)
  INTERNAL_KEYS!: string;

  /** 32 bytes, base64: by which a repeat of a command is known without keeping what it said. */
  @IsString()
  @MinLength(43)
  IDEMPOTENCY_KEY!: string;
}

/** What the migration step of a service needs: the owner role, which no running process holds. */
export class MigrationEnv {
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false, require_valid_protocol: true })
  DATABASE_OWNER_URL!: string;
}

/** The environment is wrong: the start stops with a list, one line a setting, no values. */
export class EnvironmentWrong extends Error {
  constructor(readonly problems: string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'EnvironmentWrong';
  }
}

/** The environment as one typed, checked object: nothing else in a service reads it. */
export function readEnv<T extends object>(shape: new () => T, env: NodeJS.ProcessEnv = process.env): T {
  const told = plainToInstance(shape, env, { exposeDefaultValues: true });
  const errors = validateSync(told, { validationError: { target: false, value: false } });
  if (errors.length > 0) {
    throw new EnvironmentWrong(errors.flatMap((error) => Object.values(error.constraints ?? {})));
  }
  return told;
}
