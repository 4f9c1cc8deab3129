/*
 * Proper names, the same in every language, for codes of lists that are open: offices and landings name themselves, and
 * what is not here is shown as its code.
 */

/** Provinces as their BP3MI is called in short, with their codes. */
const PROVINCES: Readonly<Record<string, string>> = {
  ACEH: '11',
  SUMUT: '12',
  SUMBAR: '13',
  RIAU: '14',
  JAMBI: '15',
  SUMSEL: '16',
  BENGKULU: '17',
  LAMPUNG: '18',
  BABEL: '19',
  KEPRI: '21',
  JAKARTA: '31',
  DKI: '31',
  JABAR: '32',
  JATENG: '33',
  DIY: '34',
  JATIM: '35',
  BANTEN: '36',
  BALI: '51',
  NTB: '52',
  NTT: '53',
  KALBAR: '61',
  KALTENG: '62',
  KALSEL: '63',
  KALTIM: '64',
  KALTARA: '65',
  SULUT: '71',
  SULTENG: '72',
  SULSEL: '73',
  SULTRA: '74',
  GORONTALO: '75',
  SULBAR: '76',
  MALUKU: '81',
  MALUT: '82',
  PAPUA: '91',
};

/** Cities of missions by their code of IATA, or as the mission is named. */
const CITIES: Readonly<Record<string, string>> = {
  HKG: 'Hong Kong',
  KUL: 'Kuala Lumpur',
  TAIPEI: 'Taipei',
  TPE: 'Taipei',
};

interface Names {
  province: (code: string) => string | undefined;
  country: (code: string) => string | undefined;
  /** What a mission is called that says no more of itself. */
  mission: string;
}

/** "BP3MI_JATENG" is BP3MI Jawa Tengah, "KJRI-HKG" KJRI Hong Kong; undefined where the code says too little. */
export function officeName(code: string, names: Names): string | undefined {
  const [, kind, place = ''] = /^(BP3MI|KBRI|KJRI|KDEI|PERWAKILAN)[-_](.+)$/.exec(code) ?? [];
  if (kind === undefined) return undefined;
  const where =
    kind === 'BP3MI' ? names.province(PROVINCES[place] ?? '') : (CITIES[place] ?? names.country(place));
  return where && `${kind === 'PERWAKILAN' ? names.mission : kind} ${where}`;
}

/** Airports by their code of IATA, and ports and crossings where people are brought home. */
const LANDINGS: Readonly<Record<string, string>> = {
  BATAM: 'Batam',
  BPN: 'Balikpapan',
  BTH: 'Hang Nadim, Batam',
  BTJ: 'Banda Aceh',
  CGK: 'Soekarno-Hatta, Tangerang',
  DPS: 'Ngurah Rai, Bali',
  DUMAI: 'Dumai',
  ENTIKONG: 'Entikong',
  KJT: 'Kertajati, Majalengka',
  KNO: 'Kualanamu, Medan',
  KOE: 'El Tari, Kupang',
  LOP: 'Lombok',
  MDC: 'Sam Ratulangi, Manado',
  NUNUKAN: 'Nunukan',
  PDG: 'Minangkabau, Padang',
  PKU: 'Pekanbaru',
  PLM: 'Palembang',
  PNK: 'Supadio, Pontianak',
  SOC: 'Adi Soemarmo, Solo',
  SRG: 'Ahmad Yani, Semarang',
  SUB: 'Juanda, Surabaya',
  TANJUNG_PINANG: 'Tanjung Pinang',
  UPG: 'Sultan Hasanuddin, Makassar',
  YIA: 'Yogyakarta',
};

export function landingName(code: string): string | undefined {
  return LANDINGS[code];
}
