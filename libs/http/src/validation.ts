import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { isId } from '@libs/kernel';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { type Fault, InvalidRequest, type Place } from './http.errors.js';
import type { Words } from './language.js';
import { isReason, rankOf } from './reasons.js';
import { assertPartsKnown, isValidated } from './schema.js';
import { pointerOf } from './strict-json.js';

type Path = readonly string[];

/** What class-validator found, before it is known whether it stood in the body or in the query. */
class Unfit extends Error {
  constructor(readonly errors: readonly ValidationError[]) {
    super('unfit');
  }
}

/**
 * Validates every body and query against its class: what the class does not name is refused, nothing is converted
 * that does not say so. A body or query that no class describes is a mistake of ours and never served.
 */
export class RequestPipe extends ValidationPipe {
  private readonly sound = new Set<unknown>();

  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      validationError: { target: true, value: true },
      exceptionFactory: (errors) => new Unfit(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { type } = metadata;
    if ((type === 'body' || type === 'query') && !this.toValidate(metadata)) {
      throw new Error(`A route reads its ${type} without a class that says what may be in it`);
    }
    this.examine(metadata.metatype);
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      const place = type === 'body' ? pointerPlace : parameterPlace;
      throw new InvalidRequest(faultsOf(error.errors, [], place));
    }
  }

  /** Once a class: it costs as much as a validation. */
  private examine(type: unknown): void {
    if (this.sound.has(type)) return;
    if (isValidated(type)) assertPartsKnown(type);
    this.sound.add(type);
  }
}

const pointerPlace = (path: Path): Place => ({ pointer: pointerOf(path) });
const parameterPlace = (path: Path): Place => ({ parameter: path.join('.') });

/** One fault a field: what of it must be mended first. */
function faultsOf(errors: readonly ValidationError[], parent: Path, placeOf: (path: Path) => Place): Fault[] {
  return errors.flatMap((error) => {
    const path = [...parent, error.property];
    const own = error.constraints ? [{ ...placeOf(path), ...reasonOf(error, error.constraints) }] : [];
    return [...own, ...faultsOf(error.children ?? [], path, placeOf)];
  });
}

function reasonOf(
  error: ValidationError,
  constraints: Readonly<Record<string, string>>,
): Pick<Fault, 'reason' | 'values'> {
  const [first = 'unfit'] = Object.keys(constraints).sort((a, b) => rankOf(a) - rankOf(b));
  if (first !== 'whitelistValidation' && (error.value === undefined || error.value === null)) {
    return { reason: 'required' };
  }
  const { words } = (error.contexts?.[first] ?? {}) as { words?: Words };
  return { reason: words ?? (isReason(first) ? first : 'unfit'), values: numbersOf(error, first) };
}

/** The constraint's own numbers, which class-validator keeps with the class and does not put in its errors. */
function numbersOf({ target, property }: ValidationError, constraint: string): unknown[] {
  if (!target) return [];
  const [found] = getMetadataStorage()
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .filter((metadata) => metadata.propertyName === property && metadata.name === constraint);
  return (found?.constraints as unknown[] | undefined) ?? [];
}

/** For `@Param('workerId', IdPipe)`: what is not an id cannot be the id of anything. */
export const IdPipe = {
  transform(value: unknown, { data }: ArgumentMetadata): string {
    if (!isId(value)) throw new InvalidRequest([{ parameter: String(data), reason: 'isId' }]);
    return value;
  },
};
