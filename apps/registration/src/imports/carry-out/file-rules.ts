import type { LocalDate } from '@libs/kernel';
import { SYSTEM } from '@libs/service';
import { Vault } from '@libs/vault';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { HeardPolicy } from '../../screening/heard-policy/heard-policy.js';
import type { ImportedPerson, Rules } from '../judge/judge-row.js';
import { Villages, type VillageName } from '../judge/villages.js';
import type { SiskoImport } from '../sisko-import.js';
import { keyOf } from '../upload-file/upload-file.js';

const VILLAGES = `
  select v.code, v.name, k.name as within from area v join area k on k.code = left(v.code, 6)
  where v.level = 4 and v.code ^@ $1 and v.valid_to is null`;

/** By what the rows of a file are judged, and what stands in them. */
@Injectable()
export class FileRules {
  /** Read once an area: the list changes by migration, and then the service starts anew. */
  private readonly villages = new Map<string, Promise<Villages>>();

  constructor(
    @InjectDataSource(SYSTEM) private readonly system: DataSource,
    private readonly vault: Vault,
    private readonly policy: HeardPolicy,
  ) {}

  /** @param today the day that is judged for */
  async of(file: SiskoImport, today: LocalDate): Promise<Rules> {
    const { header } = this.vault.open<{ header: string[] }>(
      'sisko_import',
      file.id,
      keyOf(file),
      'header',
      file.header!,
    );
    const villages = await this.villagesOf(file.area);
    const numbersOf = await this.policy.parametersOn(today);
    const childAgeOf = (person: ImportedPerson) => numbersOf({ ...person, employerType: null }).childAge;
    return { mapping: file.mapping!, header, villages, today, childAgeOf };
  }

  cellsOf(file: SiskoImport, { workerId, cells }: { workerId: string; cells: Buffer }): string[] {
    return this.vault.open<{ cells: string[] }>('import_row', workerId, keyOf(file), 'cells', cells).cells;
  }

  private villagesOf(area: string): Promise<Villages> {
    let villages = this.villages.get(area);
    if (!villages) {
      villages = this.system
        .query<VillageName[]>(VILLAGES, [area])
        .then((names) => new Villages(area, names));
      this.villages.set(area, villages);
      villages.catch(() => this.villages.delete(area));
    }
    return villages;
  }
}
