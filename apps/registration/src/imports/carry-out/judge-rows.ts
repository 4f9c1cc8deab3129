import { Transaction } from '@libs/database';
import { Clock, type Id } from '@libs/kernel';
import { SYSTEM } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { CodedField, ImportField, KnownBy, Refusal, RowFate } from '../import-codes.js';
import { judgeRow, type ImportedPerson } from '../judge/judge-row.js';
import { SiskoImport } from '../sisko-import.js';
import { keyOf } from '../upload-file/upload-file.js';
import { FileRules } from './file-rules.js';
import { KnownPeople, type Keys } from './known-people.js';

/** Rows a transaction. */
const BATCH = 100;
/** Words of one field that are kept for the office to map, and letters of each: more would be a column that was mistaken. */
const MOST_WORDS = 200;
const MOST_LETTERS = 100;

const ROWS = `
  select line, worker_id as "workerId", cells from import_row where import_id = $1 and line > $2 order by line limit ${BATCH}`;

const BEFORE = `
  select id_hash as "idHash", nik_hash as "nikHash" from import_row
  where import_id = $1 and line < $2 and fate in ('NEW', 'CHECK', 'LINK') and (id_hash = any ($3) or nik_hash = any ($4))`;

const JUDGE = `
  update import_row r set fate = v.fate, reason = v.reason, field = v.field, id_hash = v.id_hash, nik_hash = v.nik_hash
  from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::bytea[], $7::bytea[])
    as v (line, fate, reason, field, id_hash, nik_hash)
  where r.import_id = $1 and r.line = v.line`;

/** How often a word without a code stands in the file, by field. */
export type Unmapped = Partial<Record<CodedField, Record<string, number>>>;

interface Judged extends Partial<Keys> {
  readonly line: number;
  readonly fate: RowFate;
  readonly reason?: Refusal | KnownBy;
  readonly field?: ImportField;
}

interface Row {
  readonly line: number;
  readonly workerId: Id;
  readonly cells: Buffer;
}

/** Says of every row what will become of it. Writes nothing but that: in the system role, which alone may ask the keys. */
@Injectable()
export class JudgeRows {
  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly rules: FileRules,
    private readonly people: KnownPeople,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async step(id: Id): Promise<void> {
    await new Transaction(this.system, { actor: { role: 'SYSTEM' } }).run(async (tx) => {
      const file = await tx.findForUpdate(SiskoImport, id);
      if (file?.state !== 'JUDGING') return;
      const rows = await tx.query<Row & Record<string, unknown>>(ROWS, [id, file.cursorLine]);
      const { judged, unmapped } = await this.judge(tx, file, rows);
      await tx.query(JUDGE, [
        id,
        judged.map(({ line }) => line),
        judged.map(({ fate }) => fate),
        judged.map(({ reason }) => reason ?? null),
        judged.map(({ field }) => field ?? null),
        judged.map(({ idHash }) => idHash ?? null),
        judged.map(({ nikHash }) => nikHash ?? null),
      ]);
      if (rows.length < BATCH) file.finish(this.clock.now());
      else file.cursorLine = rows.at(-1)!.line;
      const { state, version, cursorLine } = file;
      tx.update(SiskoImport, id, { state, version, cursorLine, unmapped });
    });
  }

  private async judge(tx: Transaction, file: SiskoImport, rows: readonly Row[]) {
    const rules = await this.rules.of(file, file.judgedOn!);
    const key = keyOf(file);
    const unmapped = this.vault.open<Unmapped>('sisko_import', file.id, key, 'unmapped', file.unmapped!);
    const judged: Judged[] = [];
    const told: { line: number; person: ImportedPerson; keys: Keys }[] = [];
    for (const row of rows) {
      const { line } = row;
      const person = judgeRow(this.rules.cellsOf(file, row), rules);
      if ('refusal' in person) {
        const { refusal: reason, field } = person;
        judged.push({ line, fate: 'REFUSED', reason, ...(field && { field }) });
        if (person.told !== undefined) count(unmapped, field as CodedField, person.told);
      } else told.push({ line, person, keys: this.people.keysOf(person) });
    }
    const standingOf = await this.people.standings(
      file.area,
      told.map(({ keys }) => keys),
    );
    const seen = await this.seenBefore(tx, file.id, told);
    for (const { line, person, keys } of told) {
      const { record, by } = standingOf(keys, person);
      const reason = record || !by ? (seen.has(keys) ? 'IN_THIS_FILE' : undefined) : by;
      if (!reason) seen.add(keys);
      const isAlike = async () => this.people.isLikeSomebody(file.area, person, rules.today);
      const fate = reason ? 'KNOWN' : record ? 'LINK' : (await isAlike()) ? 'CHECK' : 'NEW';
      judged.push({ line, fate, ...(reason && { reason }), ...keys });
    }
    return { judged, unmapped: this.vault.reseal('sisko_import', file.id, key, 'unmapped', unmapped) };
  }

  /** Who stands in the file before these rows, to be taken over already. */
  private async seenBefore(
    tx: Transaction,
    id: Id,
    told: readonly { readonly line: number; readonly keys: Keys }[],
  ): Promise<Seen> {
    const [first] = told;
    if (!first) return new Seen([]);
    const { line } = first;
    const keys = told.map((each) => each.keys);
    return new Seen(
      await tx.query<Keys & Record<string, unknown>>(BEFORE, [
        id,
        line,
        keys.map(({ idHash }) => idHash),
        keys.map(({ nikHash }) => nikHash),
      ]),
    );
  }
}

/** People by their number and by their NIK. */
class Seen {
  private readonly hashes = new Set<string>();

  constructor(people: readonly Keys[]) {
    for (const keys of people) this.add(keys);
  }

  add({ idHash, nikHash }: Keys): void {
    this.hashes.add(idHash.toString('hex')).add(nikHash.toString('hex'));
  }

  has({ idHash, nikHash }: Keys): boolean {
    return this.hashes.has(idHash.toString('hex')) || this.hashes.has(nikHash.toString('hex'));
  }
}

function count(unmapped: Unmapped, field: CodedField, told: string): void {
  const words = (unmapped[field] ??= {});
  const word = told.slice(0, MOST_LETTERS);
  if (Object.hasOwn(words, word)) words[word]! += 1;
  else if (Object.keys(words).length < MOST_WORDS) words[word] = 1;
}
