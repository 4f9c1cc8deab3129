import type { Answer } from '../form/field-spec.js';

/** The answers as the registration service takes them. */
export function toMember({ birthYear, isCaregiver, ...answers }: Readonly<Record<string, Answer>>): object {
  return {
    ...answers,
    ...(birthYear !== undefined && { birthYear: Number(birthYear) }),
    isCaregiver: isCaregiver === 'yes',
  };
}
