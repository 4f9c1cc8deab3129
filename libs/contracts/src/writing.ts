import { validateSync, type ValidationError } from 'class-validator';
import { ATTRIBUTES, type AttributeName } from './attributes.js';
import type { Contract, DomainEvent, EventContext } from './contract.js';
import { attributesOf } from './envelope.js';
import { fieldsOf, type PartClass } from './field-registry.js';
import './remembered-rules.js';
import { contractOf } from './registry.js';

/** A service was about to record an event that its contract does not allow: a bug of ours, never the caller's. */
export class EventBreaksContract extends Error {
  constructor(
    type: string,
    readonly problems: readonly string[],
  ) {
    super(`An event of type ${type} is not as contracted: ${problems.join('; ')}`);
    this.name = 'EventBreaksContract';
  }
}

/**
 * Strict, where readers are tolerant: no unknown field, no code outside today's list, no envelope attribute of a
 * wrong shape. The outbox asks it before it stores, so nothing is on the log that a reader would have to park.
 *
 * @throws EventBreaksContract, which names fields and rules and no values
 */
export function validateForWriting(event: DomainEvent, context?: EventContext): void {
  const { contract, data } = event;
  const problems = [
    ...envelopeProblems(event, context),
    ...shapeProblems(contract, data),
    ...unknownCodes(contract, data),
  ];
  if (problems.length > 0) throw new EventBreaksContract(contract.type, problems);
}

/** What class-validator has against the shape of the data. */
export function shapeProblems(contract: Contract, data: object): string[] {
  const errors = validateSync(instantiate(contract, data), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  return flatten(errors);
}

/** class-validator looks at classes only: parts of a plain object become instances, as deep as the contract goes. */
function instantiate(part: PartClass, data: object): object {
  const instance: object & Record<string, unknown> = Object.assign(
    new part() as Record<string, unknown>,
    data,
  );
  for (const field of fieldsOf(part)) {
    const inner = field.part;
    const value = instance[field.name];
    if (!inner) continue;
    if (field.list && Array.isArray(value)) {
      instance[field.name] = value.map((each) => (isPlainObject(each) ? instantiate(inner, each) : each));
    } else if (isPlainObject(value)) {
      instance[field.name] = instantiate(inner, value);
    }
  }
  return instance;
}

function flatten(errors: readonly ValidationError[], path = ''): string[] {
  return errors.flatMap(({ property, constraints, children }) => [
    ...Object.keys(constraints ?? {}).map((rule) => `${path}${property}: ${rule}`),
    ...flatten(children ?? [], `${path}${property}.`),
  ]);
}

function unknownCodes(part: PartClass, data: object, path = ''): string[] {
  const values = new Map<string, unknown>(Object.entries(data));
  return fieldsOf(part).flatMap((field) => {
    const value = values.get(field.name);
    const each: readonly unknown[] = Array.isArray(value) ? value : [value];
    const { known, part: inner } = field;
    if (inner)
      return each.filter(isPlainObject).flatMap((one) => unknownCodes(inner, one, `${path}${field.name}.`));
    const strange = known && each.some((code) => typeof code === 'string' && !known.includes(code));
    return strange ? [`${path}${field.name}: known code`] : [];
  });
}

function envelopeProblems({ contract, ...told }: DomainEvent, context?: EventContext): string[] {
  const attributes = attributesOf({ ...told, ...context, type: contract.type, topic: contract.topic });
  const wrong = Object.entries(attributes)
    .filter(([name, text]) => text !== undefined && !ATTRIBUTES[name as AttributeName].holds(text))
    .map(([name]) => `envelope ${name}`);
  const kind = contractOf(contract.type)?.subject;
  return kind && kind !== told.subject.kind ? [...wrong, `envelope subject: not a ${kind}`] : wrong;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
