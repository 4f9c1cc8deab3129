import { foldName } from './fold-name.js';

/**
 * So many bear them, and so many leave them out, that they say next to nothing: Muhammad, Siti and their like, articles of
 * Balinese names, and nobility of Lombok and South Sulawesi.
 */
const LIGHT = folded('Muhammad Ahmad Abdul Siti Nur Sri Dewi I Ni Lalu Baiq Andi Ida Putu Made');

/** What whole villages are called: names that head the civil registry's lists, and endings of many more. */
const COMMON = folded(`
  Nurhayati Sulastri Sumiati Sunarti Suryani Kartini Aminah Nurjanah Nuraini Rohani Fatimah Aisyah Hasanah
  Wahyuni Wati Lestari Rahayu Ningsih Astuti Yati Rahmawati Sari Utami Haryati Supriati
  Slamet Sutrisno Suyatno Mulyadi Junaidi Herman Supriyadi Suparman Sugeng Suprianto Mulyono Haryono Santoso Susanto
  Setiawan Wahyudi Hidayat Kurniawan Saputra Joko Agus Budi Eko Edi Heri Hendra Iwan Rudi
  Rohman Rahman Abdullah Ibrahim Yusuf Ali Hasan Umar Usman Maria Yohanes Fransiska Fransiskus Theresia Yosef Petrus Agnes Goreti`);

/** How much of a name one word is, where two records have it alike. */
export type Rarity = 'LIGHT' | 'COMMON' | 'OTHER';

/** @param word as `foldName` spells it */
export function rarityOf(word: string): Rarity {
  if (LIGHT.has(word)) return 'LIGHT';
  return COMMON.has(word) ? 'COMMON' : 'OTHER';
}

function folded(names: string): ReadonlySet<string> {
  return new Set(
    names
      .trim()
      .split(/\s+/)
      .flatMap((name) => foldName(name).own.map(({ folded: word }) => word)),
  );
}
