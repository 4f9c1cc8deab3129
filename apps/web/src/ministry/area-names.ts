import provinces from '../../../../node_modules/idn-area-data/data/provinces.csv?raw';
import regencies from '../../../../node_modules/idn-area-data/data/regencies.csv?raw';
import { namesByCode } from './name-rows.js';

/* 552 names, 5 kB gzipped, in the ministry's bundle only (data under ODbL, see the page "Tentang"). */
const provinceNames = namesByCode(provinces);
const regencyNames = namesByCode(regencies);
const names = new Map([...provinceNames, ...regencyNames]);

/** Every province that there is. */
export function provinceCodes(): string[] {
  return [...provinceNames.keys()];
}

/** Every kabupaten and kota that there is. */
export function regencyCodes(): string[] {
  return [...regencyNames.keys()];
}

/** The name of a province, kabupaten or kota in force; of a smaller area, that of the kabupaten or kota it lies in. */
export function areaName(code: string): string | undefined {
  return names.get(code.slice(0, 4));
}
