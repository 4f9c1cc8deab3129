/** A real village that the demonstration plays in; the people in it are invented. */
export interface DemoVillage {
  readonly code: string;
  readonly name: string;
  readonly regency: string;
  /** Why this one: the programme it is known for (domain.md §2). */
  readonly programme?: 'DESBUMI' | 'DESMIGRATIF';
}

/** Villages of domain.md §5.2. */
export const DEMO_VILLAGES: readonly DemoVillage[] = [
  { code: '3212162004', name: 'Kenanga', regency: 'Kabupaten Indramayu', programme: 'DESMIGRATIF' },
  { code: '3307102004', name: 'Kuripan', regency: 'Kabupaten Wonosobo', programme: 'DESMIGRATIF' },
  { code: '3509112004', name: 'Dukuhdempok', regency: 'Kabupaten Jember', programme: 'DESBUMI' },
  { code: '3510042007', name: 'Kedunggebang', regency: 'Kabupaten Banyuwangi' },
  { code: '3507112008', name: 'Arjowilangun', regency: 'Kabupaten Malang' },
  { code: '3507332006', name: 'Brongkal', regency: 'Kabupaten Malang' },
  { code: '5202082001', name: 'Pringgarata', regency: 'Kabupaten Lombok Tengah', programme: 'DESBUMI' },
  { code: '5202112005', name: 'Darek', regency: 'Kabupaten Lombok Tengah', programme: 'DESBUMI' },
  { code: '5203132001', name: 'Anjani', regency: 'Kabupaten Lombok Timur' },
  { code: '5313092004', name: 'Lamatokan', regency: 'Kabupaten Lembata' },
  { code: '5313042005', name: 'Baopana', regency: 'Kabupaten Lembata', programme: 'DESBUMI' },
];
