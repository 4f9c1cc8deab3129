import { createHash, randomBytes } from 'node:crypto';
import { ScopedDataSource, type Commander } from '@libs/access';
import { SIGNING_CAPACITY } from '@libs/contracts';
import type { Transaction } from '@libs/database';
import { letterCode, LETTER_CODE_BYTES } from '@libs/identifiers';
import { Clock, type Id } from '@libs/kernel';
import { occurred, OccurredRequest } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Card } from '../../workers/person.js';
import { Worker } from '../../workers/worker.js';
import { WorkerNotFound } from '../../workers/worker.errors.js';
import { ChangeLetter } from '../change-letter/change-letter.js';
import { maskedName } from '../masked-name.js';
import { AgendaNumbers } from '../set-up-letters/agenda-numbers.js';
import { Signatories } from '../set-up-letters/signatories.js';

export class PrintLetterRequest extends OccurredRequest {
  /** In which capacity the village is to take note of it. */
  @IsIn(SIGNING_CAPACITY)
  capacity!: string;

  /** Under which entry it stands in the village's agenda book, where it is entered already. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(99_999)
  agendaEntry?: number;
}

/** Gives a letter its number and its verification code, for good; the sheet itself is fetched afterwards. */
@Injectable()
export class PrintLetter {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly signatories: Signatories,
    private readonly agenda: AgendaNumbers,
    private readonly changing: ChangeLetter,
    private readonly clock: Clock,
  ) {}

  async execute(letterId: Id, request: PrintLetterRequest, ifMatch: number, by: Commander): Promise<void> {
    const { capacity, agendaEntry } = request;
    const when = occurred(request, this.clock.now());
    await this.agenda.once(
      this.db.write(by, (tx) =>
        this.changing.execute(tx, by, letterId, ifMatch, async (letter) => {
          const { workerId, dataKey, village } = letter;
          const worker = await (await tx.manager()).findOneBy(Worker, { id: workerId });
          if (!worker) throw new WorkerNotFound();
          await this.signatories.whoSigns(tx, village, capacity, when.occurredOn);
          const card = this.vault.open<Card>('worker', workerId, worker.dataKey, 'card', worker.card);
          const code = letterCode(randomBytes(LETTER_CODE_BYTES));
          const year = Number(when.occurredOn.slice(0, 4));
          const agenda = await this.agenda.of(tx, village, agendaEntry, when.occurredOn);
          const seal = (part: string, value: object) =>
            this.vault.reseal('village_letter', workerId, dataKey, part, value);
          letter.print(
            {
              year,
              number: await nextNumber(tx, village, year),
              capacity,
              ...(agenda && { agenda }),
              codeHash: hashOfCode(code),
              code: seal('code', { code }),
              shown: seal('shown', { maskedName: maskedName(card.name) }),
            },
            when,
          );
        }),
      ),
    );
  }
}

/** A code has eighty random bits: its hash is found, and tells nobody the code. */
export function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}

/** The row's lock makes numbers follow each other: a letter that is not printed after all gives its number back. */
async function nextNumber(tx: Transaction, village: string, year: number): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `insert into letter_counter (village_code, year, last) values ($1, $2, 1)
     on conflict (village_code, year) do update set last = letter_counter.last + 1 returning last`,
    [village, year],
  );
  return row!.last;
}
