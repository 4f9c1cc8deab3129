import type { Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { Worker } from '../../workers/worker.js';
import type { FamilyMember } from '../family-member.js';

interface Named {
  readonly name: string;
}

/** The names of a family lie under the key of the worker whose it is: they go with her. */
@Injectable()
export class SealedNames {
  constructor(private readonly vault: Vault) {}

  seal(id: Id, { dataKey }: Worker, name: string | undefined): Buffer | undefined {
    return name === undefined
      ? undefined
      : this.vault.reseal('family_member', id, dataKey, 'name', { name } satisfies Named);
  }

  open({ id, name }: FamilyMember, { dataKey }: Worker): string | undefined {
    return name ? this.vault.open<Named>('family_member', id, dataKey, 'name', name).name : undefined;
  }
}
