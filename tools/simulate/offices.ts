/** Offices of the state for candidates of a province; the next one where there is none. */
const BP3MI: Readonly<Record<string, string>> = {
  11: 'BP3MI_ACEH',
  12: 'BP3MI_SUMUT',
  14: 'BP3MI_RIAU',
  16: 'BP3MI_SUMSEL',
  18: 'BP3MI_LAMPUNG',
  21: 'BP3MI_KEPRI',
  31: 'BP3MI_JAKARTA',
  32: 'BP3MI_JABAR',
  33: 'BP3MI_JATENG',
  34: 'BP3MI_DIY',
  35: 'BP3MI_JATIM',
  36: 'BP3MI_BANTEN',
  51: 'BP3MI_BALI',
  52: 'BP3MI_NTB',
  53: 'BP3MI_NTT',
  61: 'BP3MI_KALBAR',
  65: 'BP3MI_KALTARA',
  71: 'BP3MI_SULUT',
  73: 'BP3MI_SULSEL',
};

/** Where a table counts what the office of the province did, others are told by the ministry itself. */
export const MINISTRY = 'KP2MI';

export const officeOf = (villageCode: string): string => BP3MI[villageCode.slice(0, 2)] ?? 'BP3MI_JAKARTA';
