import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';
import type { Side } from '../duplicate-candidate.js';

/** Either record of an undecided pair, as the database gives it to the office that decides. */
export type SealedSide = Side & { readonly ref: string } & (
    | { readonly restricted: true }
    | {
        readonly restricted: false;
        readonly journeyId: Id;
        readonly village: string;
        readonly sex: string;
        readonly birthYear: number;
        readonly state: string;
        readonly country: string;
        readonly dataKey: Buffer;
        readonly card: Buffer;
        readonly identity: Buffer;
        readonly recordedAt: Date;
      }
  );

const SIDES = `
  select worker_id as "workerId", journey_id as "journeyId", ref, restricted, merged, village_code as village, sex,
    birth_year as "birthYear", state, country, data_key as "dataKey", card, identity, recorded_at as "recordedAt"
  from duplicate_sides($1)`;

/** Both records, the earlier one first; none where the pair is decided, or another office's. */
export function sealedSides(tx: Transaction, duplicateId: Id): Promise<SealedSide[]> {
  return tx.query<SealedSide>(SIDES, [duplicateId]);
}
