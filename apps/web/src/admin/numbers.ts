import { SEED_PARAMETERS, type SomeParameters } from '@libs/rules';

const { redFlags, ...ofRules } = SEED_PARAMETERS;

/** A number of the rules by its name; those of the red flags stand beside the others. */
export type NumberName = keyof typeof ofRules | keyof typeof redFlags;
export type NumberValue = number | boolean | readonly string[];

const SEED: Readonly<Record<NumberName, NumberValue>> = { ...ofRules, ...redFlags };

export type NumberKind = 'number' | 'yes-or-no' | 'codes';

export function kindOf(name: NumberName): NumberKind {
  const value = SEED[name];
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'yes-or-no' : 'codes';
}

/** What a row says, one by one. */
export function numbersIn({ redFlags: flags, ...said }: SomeParameters): [NumberName, NumberValue][] {
  return Object.entries({ ...said, ...flags }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name as NumberName, value]],
  );
}

/** As it is sent: one number, where the rules look for it. */
export function saying(name: NumberName, value: NumberValue): SomeParameters {
  return name in redFlags ? { redFlags: { [name]: value } } : { [name]: value };
}
