import { COST_ITEMS, type CostRow } from './cost-policy.js';

/*
 * Who bears which cost, as found up to February 2026 (domain.md §4.9). Data of law, not law: whoever loads these rows
 * confirms them first. `recordedAt` is the day on which the sources were read.
 */
const RECORDED_AT = '2026-02-28T00:00:00.000Z';

/** UU 18/2017 came into force. */
const IN_FORCE = '2017-11-22';

/** Of Perban BP2MI 9/2020 only the year was found. */
const ZERO_COST_FROM = '2020-12-31';

/**
 * The ten jobs of Perban BP2MI 9/2020, by ISCO-08 (mapping recalled: unconfirmed); carers of babies and of children are
 * one code. Pengurus rumah tangga, pengasuh bayi/anak, pengasuh lansia, juru masak, supir keluarga, perawat taman, petugas
 * kebersihan, petugas ladang/perkebunan, awak kapal perikanan migran.
 */
const ZERO_COST_JOBS = ['9111', '5311', '5322', '5120', '8322', '9214', '9112', '9211', '6223'];

type Founded = Omit<CostRow, 'id' | 'recordedAt' | 'item' | 'isco08'>;

/** In October 2025 the ministry was still asking whether the ban is absolute. */
const PLACEMENT: Founded = {
  class: 'PLACEMENT',
  payer: 'EMPLOYER',
  validFrom: IN_FORCE,
  legalBasis: 'UU 18/2017 Art. 30(1); Permen P2MI 17/2025 Art. 1',
  note: 'No worker bears the cost of placement. Whether the ban is absolute was still asked in October 2025.',
  confidence: 'DISPUTED',
};

const PERSONAL: Founded = {
  class: 'PERSONAL',
  payer: 'WORKER',
  validFrom: IN_FORCE,
  legalBasis: 'Perban BP2MI 2/2020 Art. 3; Permen P2MI 17/2025 Art. 1',
  confidence: 'OFFICIAL_PAGE',
};

const ZERO_COST: Omit<Founded, 'class'> = {
  payer: 'EMPLOYER',
  validFrom: ZERO_COST_FROM,
  legalBasis: 'Perban BP2MI 9/2020',
  note: 'Zero-cost job: personal costs too are the employer’s. Day of force not found.',
  confidence: 'PRESS',
};

/** Series, item and job make the id of a row, so that one more row moves no other's. */
const rows = (
  series: number,
  items: readonly string[],
  founded: Founded,
  jobs?: readonly string[],
): CostRow[] =>
  items.flatMap((item, index) =>
    (jobs ?? [undefined]).map((isco08) => ({
      id: `0198a000-5eed-7000-8000-c0${String(series).padStart(2, '0')}${String(index).padStart(4, '0')}${isco08 ?? '0000'}`,
      item,
      recordedAt: RECORDED_AT,
      ...(isco08 !== undefined && { isco08 }),
      ...founded,
    })),
  );

export const SEED_COSTS: readonly CostRow[] = [
  ...rows(1, COST_ITEMS.PLACEMENT, PLACEMENT),
  ...rows(2, COST_ITEMS.PERSONAL, PERSONAL),
  ...rows(3, COST_ITEMS.PLACEMENT, { ...ZERO_COST, class: 'PLACEMENT' }, ZERO_COST_JOBS),
  ...rows(4, COST_ITEMS.PERSONAL, { ...ZERO_COST, class: 'PERSONAL' }, ZERO_COST_JOBS),
];
