import { DomainError } from '@libs/kernel';

/** Why a decision would be refused; undefined where it would not. It is made on a copy of what stands, and kept nowhere. */
export function refusalIn(decide: () => unknown): DomainError | undefined {
  try {
    decide();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
