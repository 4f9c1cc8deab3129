/**
 * The people of the demonstration: who they are at the issuer, and the assignment that the gateway is seeded with.
 * Offices, not persons; areas are real codes (domain.md §5.2), organisations invented. The role is text here because
 * the issuer knows nothing of our roles: assignments are ours, a state sign-on will not carry them.
 */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  /** The stable id at the issuer (`sub`). */
  readonly subject: string;
  readonly title: string;
  readonly role: string;
  readonly areas: readonly string[];
  readonly orgId: string;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account(1, 'sri', 'PETUGAS_DESA', 'Petugas Desa Kuripan', 'DESA-33-07-10-2004', '3307102004'),
  account(2, 'kades-kuripan', 'KEPALA_DESA', 'Kepala Desa Kuripan', 'DESA-33-07-10-2004', '3307102004'),
  account(
    3,
    'petugas-arjowilangun',
    'PETUGAS_DESA',
    'Petugas Desa Arjowilangun',
    'DESA-35-07-11-2008',
    '3507112008',
  ),
  account(
    4,
    'kades-arjowilangun',
    'KEPALA_DESA',
    'Kepala Desa Arjowilangun',
    'DESA-35-07-11-2008',
    '3507112008',
  ),
  account(5, 'petugas-kenanga', 'PETUGAS_DESA', 'Petugas Desa Kenanga', 'DESA-32-12-16-2004', '3212162004'),
  account(6, 'kades-kenanga', 'KEPALA_DESA', 'Kepala Desa Kenanga', 'DESA-32-12-16-2004', '3212162004'),
  account(7, 'dinas-wonosobo', 'DINAS', 'Dinas Tenaga Kerja Kab. Wonosobo', 'DINAS-3307', '3307'),
  account(8, 'dinas-malang', 'DINAS', 'Dinas Tenaga Kerja Kab. Malang', 'DINAS-3507', '3507'),
  account(9, 'dinas-indramayu', 'DINAS', 'Dinas Tenaga Kerja Kab. Indramayu', 'DINAS-3212', '3212'),
  account(10, 'lpk-demo-01', 'LPK', 'LPK Demo 01', 'LPK-DEMO-01'),
  account(11, 'lpk-demo-02', 'LPK', 'LPK Demo 02', 'LPK-DEMO-02'),
  account(12, 'lsp-demo-01', 'LSP', 'LSP Demo 01', 'LSP-DEMO-01'),
  account(13, 'p3mi-demo-01', 'P3MI', 'P3MI Demo 01', 'P3MI-DEMO-01'),
  account(14, 'p3mi-demo-02', 'P3MI', 'P3MI Demo 02', 'P3MI-DEMO-02'),
  account(15, 'bp3mi-jateng', 'BP3MI', 'BP3MI Jawa Tengah', 'BP3MI-JATENG', '33'),
  account(16, 'bp3mi-jatim', 'BP3MI', 'BP3MI Jawa Timur', 'BP3MI-JATIM', '35'),
  account(17, 'bp3mi-jabar', 'BP3MI', 'BP3MI Jawa Barat', 'BP3MI-JABAR', '32'),
  account(18, 'perwakilan-taipei', 'PERWAKILAN', 'KDEI Taipei', 'PERWAKILAN-TAIPEI'),
  account(19, 'kementerian', 'KEMENTERIAN', 'KP2MI, Pusat Data', 'KP2MI'),
  account(20, 'admin', 'ADMIN', 'Pengelola Sistem', 'PENGELOLA'),
  account(21, 'admin-dua', 'ADMIN', 'Pengelola Sistem (kedua)', 'PENGELOLA'),
  account(22, 'pemeriksa-duplikat', 'PEMERIKSA_DUPLIKAT', 'KP2MI, Pemeriksa Duplikat', 'KP2MI'),
];

function account(
  number: number,
  username: string,
  role: string,
  title: string,
  orgId: string,
  ...areas: string[]
): DemoAccount {
  const subject = `0197c0de-5000-7000-8000-${String(number).padStart(12, '0')}`;
  return { username, password: `coba-${username}`, subject, title, role, areas, orgId };
}
