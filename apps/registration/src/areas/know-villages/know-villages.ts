import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { SYSTEM } from '@libs/service';
import type { DataSource } from 'typeorm';

/** The villages there are. Read once a village: the list changes by migration, and then the service starts anew. */
@Injectable()
export class KnowVillages {
  private readonly known = new Map<string, boolean>();

  constructor(@InjectDataSource(SYSTEM) private readonly source: DataSource) {}

  async isVillage(code: string): Promise<boolean> {
    const known = this.known.get(code);
    if (known !== undefined) return known;
    const [row] = await this.source.query<[{ found: boolean }]>(
      'select exists (select from area where code = $1) as found',
      [code],
    );
    // Only codes that exist are remembered: a caller's inventions must not fill the memory.
    if (row.found) this.known.set(code, true);
    return row.found;
  }
}
