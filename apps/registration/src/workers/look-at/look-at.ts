import type { Vault } from '@libs/vault';
import type { Look } from '../../screening/screen.js';
import type { Worker } from '../worker.js';

/** The last look at her plan; none, where she was registered before plans were looked at. */
export function lookAt(vault: Vault, { id, dataKey, screening }: Worker): Look | undefined {
  return screening ? vault.open<Look>('worker', id, dataKey, 'screening', screening) : undefined;
}
