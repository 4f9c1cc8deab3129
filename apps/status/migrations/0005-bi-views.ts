import { DEFINITIONS } from '@libs/journey';
import { roleNames } from '@libs/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What named analysts may have exactly: one dimension beside the kab/kota (domain.md §8.3), each a view. */
const VIEWS = [
  ['sex', 'sex', 'Sex as on the identity card: L, P'],
  ['country', 'country', 'Destination, ISO 3166-1 alpha-2'],
  ['age', 'age_band', 'Age in the year of the act: <18, 18-20, 21-30, 31-40, 41-50, >50'],
  ['education', 'education', 'Highest schooling, code of the Kemendagri list'],
  ['source', 'source', 'Door of registration: DESK, IMPORT_SISKO, IMPORT_SDGS, SELF'],
  ['scheme', 'scheme', 'Scheme of placement'],
  ['employer', 'employer_type', 'BERBADAN_HUKUM (formal) or PERSEORANGAN_RUMAH_TANGGA (informal)'],
  ['job', 'job_label', 'Occupation as the ministry names it'],
  ['kind', 'kind', 'The measure’s own breakdown, e.g. SELESAI_PROSES and PERPANJANGAN'],
] as const;

const COMMON = {
  definition: 'Which figure: a row of bi.definition',
  month: 'First day of the month of the act, in Jakarta',
  regency: 'Origin by the identity card (menurut daerah asal): Kemendagri code of the kab/kota, 4 digits',
} as const;

/**
 * Views for the ministry's own tools (Metabase, Superset, Power BI), for the read-only role `bi` alone: counts of the live
 * generation by month, kab/kota and one dimension. No person, no event, no village, nothing RESTRICTED. Every view and
 * column says what it is: the comments are the data dictionary.
 */
export class BiViews implements MigrationInterface {
  readonly name = 'BiViews0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    const { app, bi } = await roleNames(runner);
    await runner.query(`
      create schema bi;
      grant usage on schema bi to ${bi};
      revoke all on schema bi from public;

      create function bi.counts(dimension text)
        returns table (definition text, month date, regency text, value text, n bigint)
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      declare live integer := (select g.n from public.generation g where g.live);
      begin
        if not (select g.counts from public.generation g where g.live) then
          raise exception 'these read models count nothing: npm run rebuild -- status --accept' using errcode = '55000';
        end if;
        if dimension <> all (array[${VIEWS.map(([, column]) => `'${column}'`).join(', ')}, 'none']) then
          raise exception 'no such dimension' using errcode = '42703';
        end if;
        return query execute format(
          'select d.definition, date_trunc(''month'', e.occurred_on)::date, left(e.area, 4), %s, sum(e.n)::bigint
           from generation_%s.figure_entry e join bi.definition d on d.measure = e.measure
           group by 1, 2, 3, 4 having sum(e.n) <> 0',
          case when dimension = 'none' then 'null::text' else format('e.%I', dimension) end, live);
      end $$;
      revoke execute on function bi.counts from public;

      create view bi.definition as select * from (values
        ${FLOWS.map(
          ({ id, version, measure, title, text }) =>
            `(${[id, measure, title.id, title.en, text.id, text.en].map(literal).join(', ')}, ${version})`,
        ).join(',\n        ')}
      ) as v (definition, measure, title_id, title_en, text_id, text_en, version);
      comment on view bi.definition is 'What each figure counts, in both languages';
      ${comments('definition', {
        definition: 'Name of the figure',
        measure: 'What of the ledger it counts',
        title_id: 'Title in Indonesian',
        title_en: 'Title in English',
        text_id: 'What it counts, in Indonesian',
        text_en: 'What it counts, in English',
        version: 'Version of the definition',
      })}

      create view bi.figure as select definition, month, regency, n from bi.counts('none');
      comment on view bi.figure is 'Figures by month and kab/kota of origin';
      ${comments('figure', { ...COMMON, n: 'How many' })}
      ${VIEWS.map(
        ([name, column, what]) => `
      create view bi.figure_by_${name} as
        select definition, month, regency, value as ${column}, n from bi.counts('${column}');
      comment on view bi.figure_by_${name} is ${literal(`Figures by month, kab/kota of origin and one dimension: ${what}`)};
      ${comments(`figure_by_${name}`, { ...COMMON, [column]: what, n: 'How many' })}`,
      ).join('')}

      create function bi.heard() returns table (service text, heard_until timestamptz)
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      declare live integer := (select g.n from public.generation g where g.live);
      begin
        return query execute format('select w.service, w.stamp from generation_%s.watermark w', live);
      end $$;
      revoke execute on function bi.heard from public;
      create view bi.freshness as select service, heard_until from bi.heard();
      comment on view bi.freshness is 'How far each service has been heard: a figure says no more than that';
      ${comments('freshness', {
        service: 'Who tells',
        heard_until: 'Everything it stamped until then is in the figures',
      })}

      grant select on all tables in schema bi to ${bi};
      grant execute on function bi.counts, bi.heard to ${bi};
      revoke all on generation from ${bi};
      -- The web's requests ask through the API, where each is named and logged.
      revoke all on schema bi from ${app};
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

/** Flows by origin: stocks, medians and cohorts add up in no spreadsheet. */
const FLOWS = DEFINITIONS.filter(
  ({ counts, basis, measure }) =>
    counts === 'FLOW' &&
    basis === 'originArea' &&
    measure !== 'PENOLAKAN_ATURAN' &&
    measure !== 'PMI_DI_LUAR_NEGERI',
);

function comments(view: string, columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([column, what]) => `comment on column bi.${view}.${column} is ${literal(what)};`)
    .join('\n      ');
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
