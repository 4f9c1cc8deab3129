import { Forbidden, type Access } from '@libs/access';
import type { DomainEvent } from '@libs/contracts';
import type { Receipt, Transaction } from '@libs/database';
import { assertUnchanged } from '@libs/http';
import type { Id } from '@libs/kernel';
import type { Outbox } from '@libs/messaging';
import { Placement } from '../placement.js';
import { PlacementNotFound } from '../placement.errors.js';

/** The four beats of a change: load under lock, decide, store, tell. */
export async function changePlacement(
  tx: Transaction,
  outbox: Outbox,
  placementId: Id,
  ifMatch: number,
  decide: (placement: Placement) => DomainEvent[] | Promise<DomainEvent[]>,
): Promise<Receipt> {
  const placement = await tx.findForUpdate(Placement, placementId);
  if (!placement) throw new PlacementNotFound();
  assertUnchanged(placement.version, ifMatch);
  outbox.add(tx, ...(await decide(placement)));
  return update(tx, placement);
}

/** Which records a report or an agreement may complete: the newest that lacks it, else one that is not over. */
const CAN_TAKE = {
  agreement: `agreement is null and state not in ('WITHDRAWN', 'RETURNED')`,
  departure: `(departure is null or state <> 'RETURNED')`,
  arrival: `(arrival is null or state <> 'RETURNED')`,
};

/**
 * The same four beats for what is told of a worker instead of a record: it goes to her record in the teller's scope, and
 * opens one where there is none. So a report is never refused for coming before its registration, or without it.
 */
export async function completePlacement(
  tx: Transaction,
  outbox: Outbox,
  workerId: Id,
  part: keyof typeof CAN_TAKE,
  open: () => Placement,
  decide: (placement: Placement) => DomainEvent,
): Promise<Receipt> {
  const [found] = await tx.query<{ id: Id }>(
    `select id from placement where worker_id = $1 and ${CAN_TAKE[part]}
     order by ${part} is null desc, id desc limit 1`,
    [workerId],
  );
  const standing = found && (await tx.findForUpdate(Placement, found.id));
  const placement = standing ?? open();
  outbox.add(tx, decide(placement));
  if (standing) return update(tx, placement);
  tx.insert(Placement, placement);
  return { id: placement.id, version: placement.version };
}

function update(tx: Transaction, placement: Placement): Receipt {
  const { id, version } = placement;
  const { state, country, mission, agreement, clearance, departure, arrival } = placement;
  const { medical, passport, visa, insurance, contract, dataKey, papers } = placement;
  const steps = { state, country, mission, agreement, clearance, departure, arrival };
  const documents = { medical, passport, visa, insurance, contract, dataKey, papers };
  tx.update(Placement, id, { version, ...steps, ...documents });
  return { id, version };
}

/** The company, office or mission that the caller acts for: who has none can tell nothing here. */
export function organisationOf({ orgId }: Access): string {
  if (!orgId) throw new Forbidden();
  return orgId;
}
