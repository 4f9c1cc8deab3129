import { newId } from '@libs/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { figure, type Figure } from './interleave.js';
import type { BenchSystem } from './system.js';

const JOURNEYS = 100_000;
const POLICY = '/api/placement/v1/policy/changes';

/**
 * A row of the policy closes the way of everybody who is bound for a country: from the second person's approval until the
 * last of 100,000 journeys was screened again and its word stands in the outbox (fixture X8).
 *
 * @param proposer token of one administrator
 * @param approver token of another
 */
export async function rescreening(
  system: BenchSystem,
  proposer: string,
  approver: string,
): Promise<Figure[]> {
  const placement = new Client({ connectionString: system.postgres.replace(/\/[^/]*$/, '/placement') });
  await placement.connect();
  try {
    await placement.query(
      `insert into candidate (worker_id, journey_id, village_code, birth_year, planned_departure, country, scheme,
         employer_type, isco08, heard, facts)
       select gen_random_uuid(), gen_random_uuid(), '3307102004', 1995, current_date + 60, 'MY', 'P_TO_P',
         'BERBADAN_HUKUM', '9211', '{}', '{}' from generate_series(1, $1)`,
      [JOURNEYS],
    );
    await placement.query('analyze candidate');
    const change = {
      country: 'MY',
      jobGroup: 'AGRI',
      status: 'CLOSED',
      validFrom: '2026-01-01',
      legalBasis: 'Benchmark',
      confidence: 'ASSUMED',
    };
    const { changeId } = await post(system, proposer, POLICY, change);
    const began = performance.now();
    await post(system, approver, `${POLICY}/${changeId}/approval`, {}, { 'if-match': '"1"' });
    for (;;) {
      const { rows } = await placement.query<{ done: boolean; touched: number }>(
        'select done_at is not null as done, touched from rescreening order by asked_at desc limit 1',
      );
      if (rows[0]?.done) {
        const seconds = (performance.now() - began) / 1_000;
        if (rows[0].touched < JOURNEYS) throw new Error(`Only ${rows[0].touched} journeys were told`);
        return [figure('rescreen.100k_s', [seconds], 's', 60)];
      }
      await pause(100);
    }
  } finally {
    await placement.end();
  }
}

async function post(
  { gateway }: BenchSystem,
  token: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<{ changeId: string }> {
  const answer = await fetch(`${gateway}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': newId(),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} is answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as { changeId: string };
}
