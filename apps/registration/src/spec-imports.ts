import type { Asker } from '@libs/testing';
import type { RegistrationUnderTest } from './spec-registration.js';
import { CarryOut } from './imports/carry-out/carry-out.js';
import type { ImportRecord, ImportRowLine } from './imports/imports.views.js';

/** For tests: a file of the national system as offices send it, of invented people. */

export const HEADER = [
  'ID PMI',
  'Nama',
  'NIK',
  'Tanggal Lahir',
  'JK',
  'Pendidikan',
  'Desa',
  'Kecamatan',
  'Negara Tujuan',
  'Jabatan',
  'Skema',
  'Rencana Berangkat',
];

export interface Told {
  readonly serial: string;
  readonly id?: string;
  readonly name?: string;
  readonly day?: string;
  readonly village?: string;
  readonly subdistrict?: string;
  readonly country?: string;
}

/** Each serial is another number and another NIK, so another person. */
export function row({ serial, id, name, day, village, subdistrict, country }: Told): string[] {
  const birth = day ?? '15/06/1995';
  const [dd = '', mm = '', yyyy = ''] = birth.split('/');
  return [
    id ?? `SIS-${serial}`,
    name ?? `Contoh ${serial}`,
    `330710${Number(dd) + 40}${mm}${yyyy.slice(2)}${serial}`,
    birth,
    'P',
    'SMP',
    village ?? '33.07.10.2004',
    subdistrict ?? '',
    country ?? 'Taiwan',
    'Caregiver',
    'P to P',
    '2027-07-01',
  ];
}

export function csvOf(rows: readonly (readonly string[])[], header: readonly string[] = HEADER): string {
  return [header, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n');
}

export const etag = (version: number) => ({ 'if-match': `"${version}"` });

/** @returns the import, read and its columns guessed */
export async function uploaded(office: Asker, text: string): Promise<ImportRecord> {
  const { importId } = (await office.post('/v1/imports', {})).json<ImportRecord>();
  const pieces = text.match(/[\s\S]{1,9000}/g) ?? [];
  await office.post(`/v1/imports/${importId}/parts`, { part: 0, pieces });
  const read = await office.post(`/v1/imports/${importId}/reading`, { parts: 1 });
  if (read.statusCode !== 200) throw new Error(read.body);
  return read.json<ImportRecord>();
}

export async function carriedOut({ app }: RegistrationUnderTest): Promise<void> {
  while (await app.get(CarryOut).goOn());
}

export async function importOf(office: Asker, importId: string): Promise<ImportRecord> {
  return (await office.get(`/v1/imports/${importId}`)).json<ImportRecord>();
}

/** @returns the import with its preview, as the columns were guessed */
export async function previewed(
  service: RegistrationUnderTest,
  office: Asker,
  text: string,
  values: object[] = [],
): Promise<ImportRecord> {
  const { importId, version, mapping } = await uploaded(office, text);
  const body = { ...mapping, values };
  const mapped = await office.post(`/v1/imports/${importId}/mapping`, body, etag(version));
  if (mapped.statusCode !== 200) throw new Error(mapped.body);
  await carriedOut(service);
  return importOf(office, importId);
}

export async function confirmed(office: Asker, { importId, version }: ImportRecord): Promise<void> {
  const answer = await office.post(`/v1/imports/${importId}/confirmation`, {}, etag(version));
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

export async function imported(
  service: RegistrationUnderTest,
  office: Asker,
  text: string,
): Promise<ImportRecord> {
  const preview = await previewed(service, office, text);
  await confirmed(office, preview);
  await carriedOut(service);
  return importOf(office, preview.importId);
}

export async function rowsOf(office: Asker, importId: string, which?: string): Promise<ImportRowLine[]> {
  const query = which ? `&which=${which}` : '';
  return (await office.get(`/v1/imports/${importId}/rows?limit=100${query}`)).json<{
    items: ImportRowLine[];
  }>().items;
}
