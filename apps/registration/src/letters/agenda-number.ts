import type { LocalDate } from '@libs/kernel';

const MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** What stands in a template for the entry of the agenda book, the month in Roman figures, and the year. */
const PLACES = { nomor: '{nomor}', bulan: '{bulan}', tahun: '{tahun}' } as const;

/** Where a village has set none. */
export const PLAIN_TEMPLATE = '{nomor}/{bulan}/{tahun}';

/**
 * Whether a village may number its letters like this: `400.12/{nomor}/DS-KRP/{bulan}/{tahun}`. The prefix is the village's
 * own, after Permendagri 83/2022; what stands in braces must be one of ours, and the entry must be among it.
 */
export function isAgendaTemplate(text: string): boolean {
  const rest = Object.values(PLACES).reduce((left, place) => left.replaceAll(place, ''), text);
  return text.length <= 60 && text.includes(PLACES.nomor) && /^[A-Za-z0-9 ./-]*$/.test(rest);
}

/** `400.12/017/DS-KRP/III/2026`: entries are written with three figures, as in the book. */
export function agendaNumber(template: string, entry: number, day: LocalDate): string {
  return template
    .replaceAll(PLACES.nomor, String(entry).padStart(3, '0'))
    .replaceAll(PLACES.bulan, MONTHS[Number(day.slice(5, 7)) - 1] ?? '')
    .replaceAll(PLACES.tahun, day.slice(0, 4));
}
