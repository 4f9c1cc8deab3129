import { ScopedDataSource, type Caller } from '@libs/access';
import type { Transaction } from '@libs/database';
import { Clock, dayInJakarta, type Id, type Instant } from '@libs/kernel';
import { Outbox } from '@libs/messaging';
import { basisOf } from '@libs/rules';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import type { ExternalNumber } from '../../external-ids/external-number.js';
import { KeepExternalIds } from '../../external-ids/keep-external-ids/keep-external-ids.js';
import { ScreenPlans } from '../../screening/screen-plans/screen-plans.js';
import { NameIndex } from '../../name-index/keep-names/name-index.js';
import { ChangeWorker } from '../../workers/change-worker/change-worker.js';
import { drawCode } from '../../workers/own-code/own-code.js';
import { personOf } from '../../workers/person.js';
import { Worker, type WorkerState } from '../../workers/worker.js';
import type { RowFate } from '../import-codes.js';
import { judgeRow, type ImportedPerson } from '../judge/judge-row.js';
import { SiskoImport } from '../sisko-import.js';
import { FileRules } from './file-rules.js';
import { KnownPeople, type RegisteredRecord } from './known-people.js';

/** Rows a transaction: what a kill takes back. */
const BATCH = 50;

const ROWS = `
  select line, worker_id as "workerId", journey_id as "journeyId", fate, cells from import_row
  where import_id = $1 and line > $2 and fate in ('NEW', 'CHECK', 'LINK') and outcome is null order by line limit ${BATCH}`;

const MARK = `
  update import_row r set outcome = v.outcome, fate = v.fate, reason = v.reason, field = v.field, previewed = v.previewed,
    cells = case v.fate when 'REFUSED' then r.cells end
  from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
    as v (line, outcome, fate, reason, field, previewed)
  where r.import_id = $1 and r.line = v.line`;

/** Of who is on the register or is not to come onto it nothing is kept but what is to be mended. */
const CLEAN_UP = `
  update import_row set id_hash = null, nik_hash = null, cells = case fate when 'REFUSED' then cells end where import_id = $1`;

interface Row {
  readonly line: number;
  readonly workerId: Id;
  readonly journeyId: Id;
  readonly fate: RowFate;
  readonly cells: Buffer;
}

interface Mark {
  readonly line: number;
  readonly outcome?: 'IMPORTED';
  readonly fate: RowFate;
  readonly reason?: string;
  readonly field?: string;
  readonly previewed?: RowFate;
}

/**
 * Takes over whom the preview shows as new and links whom a village has registered, in the scope of the office, so that row security holds every one of them.
 * Whoever has come onto the register since is left alone, and the row says what the preview had said.
 */
@Injectable()
export class TakeOver {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly outbox: Outbox,
    private readonly vault: Vault,
    private readonly rules: FileRules,
    private readonly people: KnownPeople,
    private readonly screening: ScreenPlans,
    private readonly externalIds: KeepExternalIds,
    private readonly names: NameIndex,
    private readonly changing: ChangeWorker,
    private readonly clock: Clock,
  ) {}

  async step(id: Id, by: Caller): Promise<void> {
    const now = this.clock.now();
    await this.db.step(by, async (tx) => {
      const file = await tx.findForUpdate(SiskoImport, id);
      if (file?.state !== 'IMPORTING') return;
      const rows = await tx.query<Row & Record<string, unknown>>(ROWS, [id, file.cursorLine]);
      const marks = await this.takeOver(tx, file, rows, by, now);
      await tx.query(MARK, [
        id,
        marks.map(({ line }) => line),
        marks.map(({ outcome }) => outcome ?? null),
        marks.map(({ fate }) => fate),
        marks.map(({ reason }) => reason ?? null),
        marks.map(({ field }) => field ?? null),
        marks.map(({ previewed }) => previewed ?? null),
      ]);
      if (rows.length < BATCH) {
        await tx.query(CLEAN_UP, [id]);
        file.finish(now);
      } else file.cursorLine = rows.at(-1)!.line;
      const { state, version, cursorLine, finishedAt } = file;
      tx.update(SiskoImport, id, { state, version, cursorLine, finishedAt });
    });
  }

  private async takeOver(
    tx: Transaction,
    file: SiskoImport,
    rows: readonly Row[],
    by: Caller,
    now: Instant,
  ): Promise<Mark[]> {
    const rules = await this.rules.of(file, dayInJakarta(now));
    const judged = rows.map((row) => ({ row, person: judgeRow(this.rules.cellsOf(file, row), rules) }));
    const keysOf = (person: ImportedPerson) => this.people.keysOf(person);
    const people = judged.flatMap(({ person }) => ('refusal' in person ? [] : [keysOf(person)]));
    const standingOf = await this.people.standings(file.area, people);
    const marks: Mark[] = [];
    for (const { row, person } of judged) {
      const { line, fate } = row;
      if ('refusal' in person) {
        // Areas change with a release of ours, and the policy on any day: also between preview and yes.
        const { refusal: reason, field } = person;
        marks.push({ line, fate: 'REFUSED', reason, ...(field && { field }), previewed: fate });
        continue;
      }
      const { record, by: reason } = standingOf(keysOf(person), person);
      if (fate === 'LINK' && record) {
        await this.link(tx, { importId: file.id, line }, record, person, by, now);
        marks.push({ line, fate, outcome: 'IMPORTED' });
      } else if (reason) marks.push({ line, fate: 'KNOWN', reason, previewed: fate });
      else {
        // Whose registration has ended since the preview is on the register no more.
        await this.register(tx, row, person, now);
        marks.push({
          line,
          fate: fate === 'LINK' ? 'NEW' : fate,
          outcome: 'IMPORTED',
          ...(fate === 'LINK' && { previewed: fate }),
        });
      }
    }
    return marks;
  }

  /**
   * Number and state are written on the record that her village has begun; what it says of her stays as it is, and so does a
   * number that an office has written down before: that is none that the import brought.
   */
  private async link(
    tx: Transaction,
    { importId, line }: { importId: Id; line: number },
    { workerId, version }: RegisteredRecord,
    person: ImportedPerson,
    by: Caller,
    now: Instant,
  ): Promise<void> {
    const { system, number, rawJobTitle } = person;
    let kept: ExternalNumber | undefined;
    let from: WorkerState | undefined;
    const linked = await this.changing.execute(tx, by, workerId, version, async (worker) => {
      from = worker.state;
      const told = worker.linkWithImport(this.externalIds.told([person]), { occurredOn: dayInJakarta(now) });
      [kept] = await this.externalIds.keepMissing(tx, worker, [{ system, number, rawJobTitle }], now);
      return [told];
    });
    await tx.query(
      `update import_row set linked_id = $3, linked_version = $4, linked_from = $5, linked_number = $6
       where import_id = $1 and line = $2`,
      [importId, line, workerId, linked.version, from, kept?.id ?? null],
    );
  }

  private async register(
    tx: Transaction,
    { workerId, journeyId }: Row,
    person: ImportedPerson,
    now: Instant,
  ): Promise<void> {
    const { village, sex, education, country, isco08, scheme, plannedDeparture, birthDate, nik } = person;
    const intent = { country, isco08, scheme, plannedDeparture };
    const occurredOn = dayInJakarta(now);
    const plan = { born: birthDate, village, intent };
    const screened = await this.screening.look(plan, undefined, { on: occurredOn, knownAt: now });
    const parts = { ...personOf(person, nik), screening: basisOf(screened.decision) };
    const { worker, told } = Worker.takeOver(
      {
        workerId,
        journeyId,
        humanCode: drawCode(village),
        village,
        sex,
        birthYear: Number(birthDate.slice(0, 4)),
        education,
        identityStatus: 'FORMAT_VALID',
        intent,
        occurredOn,
      },
      this.vault.seal('worker', workerId, parts),
      screened,
      this.externalIds.told([person]),
      now,
    );
    tx.insert(Worker, worker);
    this.names.add(tx, worker, person.name);
    // One by one, each by the same planned statement; and the number's row is secured by hers.
    await tx.flush();
    const { system, number, rawJobTitle } = person;
    this.externalIds.keep(tx, worker, [{ system, number, rawJobTitle }], now);
    this.outbox.add(tx, ...told);
    await tx.flush();
  }
}
