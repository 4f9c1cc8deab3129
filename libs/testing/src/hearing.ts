import type { Contract, ReceivedEvent, ServiceName } from '@libs/contracts';
import { Transaction } from '@libs/database';
import { newId, type Id } from '@libs/kernel';
import { SYSTEM } from '@libs/service';
import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

let position = 0n;

/** An event about a worker as the consumer would hand it over; `more` for what a test wants otherwise. */
export function received<T extends object>(
  contract: Contract<T>,
  workerId: Id,
  data: T,
  more: Partial<Omit<ReceivedEvent, 'data'>> = {},
): ReceivedEvent<T> {
  position += 1n;
  const occurredOn = more.occurredOn ?? '2026-03-20';
  return {
    id: newId(),
    type: contract.type,
    topic: contract.topic,
    source: contract.type.split('.')[0] as ServiceName,
    subject: { kind: 'worker', id: workerId },
    occurredOn,
    recordedAt: `${occurredOn}T02:00:00.000Z`,
    heardAt: `${occurredOn}T02:00:00.100Z`,
    position,
    seq: 1,
    actor: { role: 'SYSTEM' },
    partition: 0,
    offset: position.toString(),
    ...more,
    data,
  };
}

/** A unit of work as the consumer has it: the system role, and all or nothing. */
export function hearing(
  app: INestApplicationContext,
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  return new Transaction(app.get<DataSource>(getDataSourceToken(SYSTEM)), { actor: { role: 'SYSTEM' } }).run(
    work,
  );
}
