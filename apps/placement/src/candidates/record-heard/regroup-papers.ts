import type { Transaction } from '@libs/database';
import type { Id } from '@libs/kernel';

/**
 * Each placement of these people has what was heard of her papers for that trip, by whichever of her ids. Whoever has
 * read a record before must look again: its version goes up.
 */
export async function regroupPapers(tx: Transaction, workerIds: readonly Id[]): Promise<void> {
  await tx.query(
    `with told as (
       select p.id, papers_heard_of(p.worker_id, p.journey_id) as papers from placement p
       where p.state <> 'RETURNED'
         and p.worker_id in (select ids_of_person(w.id) from unnest($1::uuid[]) as w (id)))
     update placement p set papers_heard = told.papers, version = version + 1
     from told where p.id = told.id and p.papers_heard <> told.papers`,
    [workerIds],
  );
}
