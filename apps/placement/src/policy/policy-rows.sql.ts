import type { PolicyKind } from './policy-rows.js';

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What rows of all three tables have. */
const FOUNDED = `'id', id, 'validFrom', valid_from, 'validTo', valid_to, 'recordedAt', ${instant('recorded_at')},
  'supersededAt', ${instant('superseded_at')}, 'legalBasis', legal_basis, 'note', note, 'confidence', confidence`;

interface PolicyTable {
  readonly name: string;
  /** A row as libs/rules knows it. */
  readonly row: string;
  /** A row as libs/rules knows it, $1, is one of the table, and the log is told of it with the same commit. */
  readonly insert: string;
}

const tableOf = (name: string, columns: Readonly<Record<string, string>>): PolicyTable => {
  const properties = Object.entries(columns);
  const founded: [string, string][] = [
    ['valid_from', '"validFrom" date'],
    ['valid_to', '"validTo" date'],
    ['recorded_at', '"recordedAt" timestamptz'],
    ['legal_basis', '"legalBasis" text'],
    ['note', 'note text'],
    ['confidence', 'confidence text'],
  ];
  const all: [string, string][] = [['id', 'id uuid'], ...properties, ...founded];
  const nameOf = (typed: string) => typed.slice(0, typed.lastIndexOf(' '));
  return {
    name,
    row: `jsonb_strip_nulls(jsonb_build_object(${properties
      .map(([column, typed]) => `'${nameOf(typed).replaceAll('"', '')}', ${column}`)
      .join(', ')}, ${FOUNDED}))`,
    insert: `
      insert into ${name} (${all.map(([column]) => column).join(', ')}, told)
      select ${all.map(([, typed]) => nameOf(typed)).join(', ')}, true
      from jsonb_to_record($1) as r (${all.map(([, typed]) => typed).join(', ')})`,
  };
};

/** What a row asks for is null where it does not ask. */
export const POLICY_TABLES: Readonly<Record<PolicyKind, PolicyTable>> = {
  DESTINATION: tableOf('destination_policy', {
    country: 'country text',
    scheme: 'scheme text',
    employer_type: '"employerType" text',
    job_group: '"jobGroup" text',
    status: 'status text',
    source_url: '"sourceUrl" text',
  }),
  PARAMETERS: tableOf('rule_parameters', {
    area: 'area text',
    country: 'country text',
    scheme: 'scheme text',
    employer_type: '"employerType" text',
    job_group: '"jobGroup" text',
    parameters: 'parameters jsonb',
  }),
  COST: tableOf('cost_policy', {
    item: 'item text',
    isco08: 'isco08 text',
    country: 'country text',
    employer_type: '"employerType" text',
    class: 'class text',
    payer: 'payer text',
  }),
};
