import type { PolicyRow } from './destination-policy.js';

/*
 * The destination policy as found up to February 2026 (domain.md §4.6, §5.5). Data of law, not law: the annexes were not
 * read, and whoever loads these rows confirms them first. `recordedAt` is the day on which the sources were read.
 */
const RECORDED_AT = '2026-02-28T00:00:00.000Z';
const HOUSEHOLD = 'PERSEORANGAN_RUMAH_TANGGA';

/** UU 18/2017 came into force; older rows of the same destinations are history. */
const IN_FORCE = '2017-11-22';

type Founded = Omit<PolicyRow, 'id' | 'recordedAt' | 'country'>;

/** The ordinary destinations, for all employers unless a more specific row says otherwise. */
const CORE: Founded = {
  status: 'OPEN',
  validFrom: IN_FORCE,
  legalBasis: 'UU 18/2017',
  note: 'Ordinary destination by the published placement figures; no list of open destinations was found.',
  confidence: 'ASSUMED',
};

/** Households of the Middle East: formal jobs there are ordinary, existing contracts could run on and be extended. */
const MORATORIUM: Founded = {
  employerType: HOUSEHOLD,
  status: 'CLOSED',
  validFrom: '2015-07-01',
  legalBasis: 'Kepmenaker 260/2015',
  note: 'Annex not read.',
  confidence: 'OFFICIAL_PAGE',
};

const NEVER_AGREED: Founded = {
  status: 'NO_AGREEMENT',
  validFrom: IN_FORCE,
  legalBasis: 'UU 18/2017',
  note: 'Never any cooperation; known for online scams and gambling, entered by third countries on tourist visas.',
  confidence: 'PRESS',
};

/** Day of the first row for SPSK; of Kepmenaker 291/2018 only the year was found. */
const SPSK: Founded = {
  employerType: HOUSEHOLD,
  status: 'PILOT_ONLY',
  validFrom: '2018-12-31',
  legalBasis: 'Kepmenaker 291/2018',
  note: 'Sistem penempatan satu kanal: selected companies only, 58 in 2019, 48 in 2023. Day of force not found.',
  confidence: 'OFFICIAL_PAGE',
};

/** Reopening was announced and approved (14 March 2025), and nothing found says that it was done. */
const DISPUTED: Founded = {
  employerType: HOUSEHOLD,
  status: 'CLOSED',
  validFrom: '2025-03-14',
  legalBasis: 'Kepmenaker 260/2015',
  note: 'Reopening announced March 2025, not official by 15 June 2025; the industry holds that the decree lapsed (UU 18/2017 Art. 89).',
  confidence: 'DISPUTED',
};

/** `series` and country make the id of a row, so that one more row moves no other's. */
const rows = (series: number, countries: string, founded: Founded): PolicyRow[] =>
  countries.split(' ').map((country) => ({
    id: `0198a000-5eed-7000-8000-${String(series).padStart(8, '0')}${hexOf(country)}`,
    country,
    recordedAt: RECORDED_AT,
    ...founded,
  }));

function hexOf(country: string): string {
  return Array.from(country, (letter) => letter.charCodeAt(0).toString(16)).join('');
}

export const SEED_POLICY: readonly PolicyRow[] = [
  ...rows(1, 'TW HK MY SG BN KR JP SA AE KW QA OM BH JO IT TR DE PL RO AU NZ US MV PG', CORE),
  ...rows(2, 'SA DZ BH IQ KW LB MA MR EG OM PS QA TN AE YE JO LY SY', MORATORIUM),
  // In only one of two lists: the mission's has SD, the press's IR, PK and SS.
  ...rows(3, 'SD SS IR PK', { ...MORATORIUM, confidence: 'PRESS' }),
  ...rows(4, 'KH LA MM', NEVER_AGREED),
  ...rows(5, 'SA', SPSK),
  ...rows(6, 'SA', DISPUTED),
];
