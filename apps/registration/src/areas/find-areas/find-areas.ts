import type { Caller } from '@libs/access';
import { ScopedDataSource } from '@libs/access';
import { IsPlainText, NumberInQuery } from '@libs/http';
import { isAreaCode, placeWords } from '@libs/reference';
import { Injectable } from '@nestjs/common';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { AreaNotFound } from '../area.errors.js';
import type { AreaView } from '../area.views.js';

export class FindAreasRequest {
  /** The first letters of one or more words: the first of the place itself, the others of what it lies in; or a code. */
  @IsPlainText({ max: 60 })
  q!: string;

  /** Only provinces (1), regencies and cities (2), districts (3) or villages (4). */
  @IsOptional()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(4)
  level?: number;

  /** Only what lies in this area. */
  @IsOptional()
  @Matches(/^\d{2}(\d{2}(\d{2})?)?$/)
  within?: string;

  @IsOptional()
  @NumberInQuery()
  @IsInt()
  @Min(1)
  @Max(50)
  limit: number = 20;
}

const VIEW = `jsonb_strip_nulls(jsonb_build_object(
  'code', a.code, 'name', a.name, 'kind', a.kind, 'level', a.level,
  'within', (
    select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'name', w.name, 'kind', w.kind) order by w.level), '[]')
    from area w where w.code in (left(a.code, 2), left(a.code, 4), left(a.code, 6)) and w.code <> a.code),
  'validFrom', a.valid_from, 'validTo', a.valid_to, 'succeededBy', a.succeeded_by)) as view`;

/**
 * Words lie in the order of their bytes, and areas in that of the database: compared in the words' order no index of the areas serves, and
 * all 91,600 are read.
 *
 * $1 the first word, $2 patterns of the others, $3 the words of the whole name, $4 level, $5 area, $6 limit.
 */
const BY_NAME = `
  with found as materialized (
    select code, own <> $3 as longer, min(nth) > 0 as later, level, own
    from area_word
    where word ^@ $1 and within like all ($2::text[]) and ($4::smallint is null or level = $4) and code ^@ $5
    group by code, level, own
    order by longer, later, level, own, code limit $6)
  select ${VIEW} from found f join area a on a.code = f.code collate "default"
  order by f.longer, f.later, f.level, f.own, f.code`;

const BY_CODE = `
  select ${VIEW} from area a
  where a.code ^@ $1 and (a.valid_to is null or a.valid_to >= current_date)
    and ($2::smallint is null or a.level = $2) and a.code ^@ $3
  order by length(a.code), a.code limit $4`;

/** Every place there is, found as it is typed: p95 below 20 ms for three letters (docs/performance.md). */
@Injectable()
export class FindAreas {
  constructor(private readonly db: ScopedDataSource) {}

  /** The best fit first: the very name, then names that begin so, then the wider area. */
  async find({ q, level, within = '', limit }: FindAreasRequest, by: Caller): Promise<AreaView[]> {
    const code = q.replaceAll(/[. ]/g, '');
    if (/^\d{2,10}$/.test(code)) return this.read(by, BY_CODE, [code, level ?? null, within, limit]);
    const [first, ...others] = placeWords(q);
    if (first === undefined) return [];
    const patterns = others.map((word) => `% ${word}%`);
    const whole = [first, ...others].join(' ');
    return this.read(by, BY_NAME, [first, patterns, whole, level ?? null, within, limit]);
  }

  /** @throws AreaNotFound */
  async get(code: string, by: Caller): Promise<AreaView> {
    if (!isAreaCode(code)) throw new AreaNotFound();
    const [area] = await this.read(by, `select ${VIEW} from area a where a.code = $1`, [code]);
    if (!area) throw new AreaNotFound();
    return area;
  }

  private async read(by: Caller, query: string, values: unknown[]): Promise<AreaView[]> {
    const rows = await this.db.read(by, (tx) => tx.query<{ view: AreaView }>(query, values));
    return rows.map(({ view }) => view);
  }
}
