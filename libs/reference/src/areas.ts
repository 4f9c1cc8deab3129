/** Province 1, kabupaten or kota 2, kecamatan 3, village 4. */
export type AreaLevel = 1 | 2 | 3 | 4;

export type AreaKind = 'PROVINSI' | 'KABUPATEN' | 'KOTA' | 'KECAMATAN' | 'DESA' | 'KELURAHAN' | 'DESA_ADAT';

export interface Area {
  /** Kemendagri code without dots: 2, 4, 6 or 10 digits. Each is a prefix of those within it. */
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly kind: AreaKind;
}

/** What `readAreas` reads. Codes are issued anew every few years: they are rows with a first and a last day. */
export const AREA_EDITION = { decree: 'Kepmendagri 300.2.2-2138/2025', validFrom: '2025-04-25' } as const;

const AREA = /^\d{2}(\d{2}(\d{2}([123]\d{3})?)?)?$/;
const LEVEL_BY_DIGITS: Readonly<Record<number, AreaLevel>> = { 2: 1, 4: 2, 6: 3, 10: 4 };
/** By the first digit of the fourth block. */
const VILLAGE_KIND: Readonly<Record<string, AreaKind>> = { 1: 'KELURAHAN', 2: 'DESA', 3: 'DESA_ADAT' };
/** A kota’s second block is 71 to 99, a kabupaten’s 01 to 69. */
const FIRST_KOTA = '71';

/** True for the shape of a code; whether the area exists is a question to the area table. */
export function isAreaCode(text: string): boolean {
  return AREA.test(text);
}

export function isVillageCode(text: string): boolean {
  return text.length === 10 && isAreaCode(text);
}

/** @throws RangeError if the text is no area code */
export function levelOf(code: string): AreaLevel {
  const level = isAreaCode(code) ? LEVEL_BY_DIGITS[code.length] : undefined;
  if (!level) throw new RangeError('Not an area code');
  return level;
}

/** The kind that a code itself tells: Kepmendagri keeps blocks apart for it. @throws RangeError if it is no area code */
export function kindOf(code: string): AreaKind {
  const level = levelOf(code);
  if (level === 1) return 'PROVINSI';
  if (level === 2) return code.slice(2) >= FIRST_KOTA ? 'KOTA' : 'KABUPATEN';
  if (level === 3) return 'KECAMATAN';
  return VILLAGE_KIND[code.charAt(6)] ?? 'DESA';
}

/** The areas a place lies in, itself last: `['33', '3307', '330710', '3307102004']`. @throws RangeError */
export function prefixesOf(code: string): string[] {
  const level = levelOf(code);
  return [2, 4, 6, 10].slice(0, level).map((digits) => code.slice(0, digits));
}

/** The code of a village as we store it, from either spelling (`33.07.10.2004`); undefined if it is none. */
export function villageOf(text: string): string | undefined {
  const digits = text.trim().replaceAll('.', '');
  return isVillageCode(digits) ? digits : undefined;
}

/** The code as officers write it: `33.07.10.2004`. @throws RangeError */
export function dotted(code: string): string {
  return prefixesOf(code)
    .map((prefix, index, all) => prefix.slice(all[index - 1]?.length ?? 0))
    .join('.');
}

/**
 * The words of a place's name as they are searched for: small letters without marks, so that `Ta'Awun` is found by
 * `ta awun` and by `TA’AWUN`. Shared by what is stored and what is typed.
 */
export function placeWords(name: string): string[] {
  return (
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  );
}

/**
 * Every area of the edition, parents before children: about 91,600. Server only: reads the files of `idn-area-data`
 * (data under ODbL, see LICENSE-DATA.md). With `downTo` 2 the provinces and the kab/kota alone.
 */
export async function readAreas(downTo: 2 | 4 = 4): Promise<Area[]> {
  // Ignored by the bundler, which would otherwise look into it for every page that shows a country's name.
  const { getProvinces, getRegencies, getDistricts, getVillages } = await import(
    /* @vite-ignore */ 'idn-area-data'
  );
  const upper = [await getProvinces(), await getRegencies()];
  const levels = downTo === 2 ? upper : [...upper, await getDistricts(), await getVillages()];
  return levels.flat().map(({ code: withDots, name }) => {
    const code = withDots.replaceAll('.', '');
    return { code, name: name.trim(), level: levelOf(code), kind: kindOf(code) };
  });
}
