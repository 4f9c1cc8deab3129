import { ScopedDataSource, type Commander } from '@libs/access';
import { assertUnchanged, InvalidRequest } from '@libs/http';
import { Clock, type Id } from '@libs/kernel';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { CarryOut } from '../carry-out/carry-out.js';
import { IMPORT_FIELD, OPTIONAL_FIELD, type ImportField } from '../import-codes.js';
import { isCodeOf } from '../mapping/code-of.js';
import { foldWords } from '../mapping/fold-words.js';
import { SiskoImport } from '../sisko-import.js';
import { ImportNotFound } from '../sisko-import.errors.js';
import { keyOf } from '../upload-file/upload-file.js';
import type { MapColumnsRequest, ValueRequest } from './map-columns.request.js';

const NO_SUCH_COLUMN = { id: 'Kolom ini tidak ada di berkas.', en: 'The file has no such column.' };
const TWICE = { id: 'Isian ini sudah diberi kolom.', en: 'This field has a column already.' };
const NO_SUCH_CODE = { id: 'Kode ini tidak ada dalam daftar.', en: 'This code is not on the list.' };

/** Everything that was judged before is to be judged again. */
const FORGET = `
  update import_row set fate = null, reason = null, field = null, id_hash = null, nik_hash = null where import_id = $1`;

/** An office says which column and word of its file means what; then every row is judged by it. */
@Injectable()
export class MapColumns {
  constructor(
    private readonly db: ScopedDataSource,
    private readonly vault: Vault,
    private readonly carryOut: CarryOut,
    private readonly clock: Clock,
  ) {}

  async execute(id: Id, request: MapColumnsRequest, ifMatch: number, by: Commander): Promise<void> {
    await this.db.write(by, async (tx) => {
      const file = await tx.findForUpdate(SiskoImport, id);
      if (!file) throw new ImportNotFound();
      assertUnchanged(file.version, ifMatch);
      file.assertMay('map');
      const key = keyOf(file);
      const { header } = this.vault.open<{ header: string[] }>(
        'sisko_import',
        id,
        key,
        'header',
        file.header!,
      );
      assertConsistent(request, header);
      const { system, columns, fixed, values } = request;
      // As plain objects: what is stored is what was checked.
      const mapping = {
        system,
        columns: columns.map(({ field, column }) => ({ field, column })),
        fixed: fixed.map(({ field, code }) => ({ field, code })),
        values: lastOf(values).map(({ field, told, code }) => ({ field, told, code })),
      };
      file.map(mapping, this.vault.reseal('sisko_import', id, key, 'unmapped', {}), this.clock.now());
      await tx.query(FORGET, [id]);
      const { state, version, unmapped, judgedOn, cursorLine } = file;
      tx.update(SiskoImport, id, { state, version, mapping, unmapped, judgedOn, cursorLine });
      tx.onCommit(() => this.carryOut.wake());
      return { id, version };
    });
  }
}

/** Of what was said of one word more than once, what was said last: the word itself, in whatever spelling, stands once. */
function lastOf(values: readonly ValueRequest[]): ValueRequest[] {
  const words = values.map(({ field, told }) => `${field}|${foldWords(told)}`);
  return values.filter((_, index) => words.lastIndexOf(words[index]!) === index);
}

/** @throws InvalidRequest for a column or code that is not there, a field that is told twice or, being needed, by nothing */
function assertConsistent({ columns, fixed, values }: MapColumnsRequest, header: readonly string[]): void {
  const fields = [...columns, ...fixed].map(({ field }): ImportField => field);
  const missing = IMPORT_FIELD.filter(
    (field) => !(OPTIONAL_FIELD as readonly ImportField[]).includes(field) && !fields.includes(field),
  );
  const faults = [
    ...columns.flatMap(({ column }, index) =>
      column !== '' && header.includes(column)
        ? []
        : [{ pointer: `/columns/${index}/column`, reason: NO_SUCH_COLUMN }],
    ),
    ...fields.flatMap((field, index) =>
      fields.indexOf(field) === index ? [] : [{ pointer: '/columns', reason: TWICE }],
    ),
    ...fixed.flatMap(({ field, code }, index) =>
      isCodeOf(field, code) ? [] : [{ pointer: `/fixed/${index}/code`, reason: NO_SUCH_CODE }],
    ),
    ...values.flatMap(({ field, code }, index) =>
      isCodeOf(field, code) ? [] : [{ pointer: `/values/${index}/code`, reason: NO_SUCH_CODE }],
    ),
    ...missing.map((field) => ({
      pointer: '/columns',
      reason: { id: `Pilih kolom untuk ${field}.`, en: `Choose the column of ${field}.` },
    })),
  ];
  if (faults.length > 0) throw new InvalidRequest(faults);
}
