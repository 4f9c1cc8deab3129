import { kindOf, prefixesOf } from './areas.js';

/** What a village and those in it are called where it lies (domain.md §5.2). The law says *desa* and *kepala desa* of them all. */
export interface Titles {
  readonly unit: string;
  readonly head: string;
  readonly secretary: string;
  /** Who keeps the section that letters of residents come from. */
  readonly section: string;
  readonly subdistrict: string;
}

const DESA: Titles = {
  unit: 'Desa',
  head: 'Kepala Desa',
  secretary: 'Sekretaris Desa',
  section: 'Kepala Seksi Pemerintahan',
  subdistrict: 'Kecamatan',
};

/** A part of the district's own administration, headed by a civil servant. */
const KELURAHAN: Titles = {
  unit: 'Kelurahan',
  head: 'Lurah',
  secretary: 'Sekretaris Kelurahan',
  section: 'Kepala Seksi Pemerintahan',
  subdistrict: 'Kecamatan',
};

/** A kalurahan of DIY is a desa, headed by an elected lurah (domain.md §5.2, S141); not the kelurahan of elsewhere. */
const KALURAHAN: Titles = {
  unit: 'Kalurahan',
  head: 'Lurah',
  secretary: 'Carik',
  section: 'Jagabaya',
  subdistrict: 'Kapanewon',
};

const NAGARI: Titles = {
  unit: 'Nagari',
  head: 'Wali Nagari',
  secretary: 'Sekretaris Nagari',
  section: 'Kepala Seksi Pemerintahan',
  subdistrict: 'Kecamatan',
};

const GAMPONG: Titles = {
  unit: 'Gampong',
  head: 'Keuchik',
  secretary: 'Sekretaris Gampong',
  section: 'Kepala Seksi Pemerintahan',
  subdistrict: 'Kecamatan',
};

const KAMPUNG: Titles = {
  unit: 'Kampung',
  head: 'Kepala Kampung',
  secretary: 'Sekretaris Kampung',
  section: 'Kepala Seksi Pemerintahan',
  subdistrict: 'Distrik',
};

const ACEH = '11';
const SUMATERA_BARAT = '13';
/** Kepulauan Mentawai, Kota Sawahlunto, Kota Pariaman: desa in the land of nagari. */
const WITHOUT_NAGARI = ['1309', '1373', '1377'];
const YOGYAKARTA = '34';
const KOTA_YOGYAKARTA = '3471';
const PAPUA = ['91', '92', '93', '94', '95', '96'];

/**
 * The titles of a village by its code, which tells where it lies and what kind it is. Names that single kabupaten use
 * (kampung and reje in Gayo, pekon in Lampung …) are not here: a village writes its own on its letterhead.
 *
 * @throws RangeError if it is no area code
 */
export function titlesOf(village: string): Titles {
  const [province = '', regency = ''] = prefixesOf(village);
  const subdistrict = subdistrictOf(province, regency);
  if (kindOf(village) === 'KELURAHAN') return { ...KELURAHAN, subdistrict };
  const titles = byProvince(province, regency);
  return kindOf(village) === 'DESA_ADAT' ? adat(titles) : titles;
}

function byProvince(province: string, regency: string): Titles {
  if (province === ACEH) return GAMPONG;
  if (province === SUMATERA_BARAT && !WITHOUT_NAGARI.includes(regency)) return NAGARI;
  if (province === YOGYAKARTA) return KALURAHAN;
  return PAPUA.includes(province) ? KAMPUNG : DESA;
}

/** Of one district all its villages lie in the same kind of subdistrict, kelurahan among them. */
function subdistrictOf(province: string, regency: string): string {
  if (regency === KOTA_YOGYAKARTA) return 'Kemantren';
  return byProvince(province, regency).subdistrict;
}

function adat({ unit, head, ...rest }: Titles): Titles {
  return { ...rest, unit: `${unit} Adat`, head: `${head} Adat` };
}

const ACTING: Readonly<Record<string, string>> = {
  PJ_KEPALA_DESA: 'Pj.',
  PLT_KEPALA_DESA: 'Plt.',
  PLH_KEPALA_DESA: 'Plh.',
};

/**
 * The lines above a signature, by the capacity in which somebody signs for the village: `Plt. Kepala Desa Kuripan`, or
 * `a.n. Kepala Desa Kuripan` and the secretary under it, and `u.b.` a section under that.
 *
 * @param capacity an entry of SIGNING_CAPACITY (libs/contracts)
 */
export function signingLines(capacity: string, titles: Titles, village: string): string[] {
  const head = `${titles.head} ${village}`;
  if (capacity === 'SEKRETARIS_DESA') return [`a.n. ${head}`, titles.secretary];
  if (capacity === 'KEPALA_SEKSI') return [`a.n. ${head}`, titles.secretary, `u.b. ${titles.section}`];
  const acting = ACTING[capacity];
  return [acting ? `${acting} ${head}` : head];
}
