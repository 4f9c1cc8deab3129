import type { Role } from '@libs/access';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

interface Place {
  href: string;
  name: MessageDescriptor;
}

const REGISTER = { href: '/desa', name: msg`Warga` };
const QUEUES = { href: '/tugas/antrean', name: msg`Antrean` };
const LETTERS = { href: '/desa/surat', name: msg`Surat` };
const CONSULTATIONS = { href: '/desa/konsultasi', name: msg`Konsultasi` };
const DUPLICATES = { href: '/tugas/duplikat', name: msg`Duplikat` };
const SEARCH = { href: '/tugas/warga', name: msg`Cari warga` };
const IMPORTS = { href: '/tugas/impor', name: msg`Impor` };
const ABROAD = { href: '/tugas/kepulangan', name: msg`Kepulangan` };
const ORIGIN = { href: '/tugas/asal', name: msg`Daerah asal` };
const RECRUITERS = { href: '/perekrut', name: msg`Perekrut` };
const FIGURES = { href: '/kementerian/angka', name: msg`Angka` };
const BACK = { href: '/tugas/purna', name: msg`Purna` };

/** What each person finds in the bar at the top: their lists, and nothing that is not theirs. */
const PLACES: Readonly<Partial<Record<Role, readonly Place[]>>> = {
  PETUGAS_DESA: [REGISTER, QUEUES, CONSULTATIONS, LETTERS, ABROAD, BACK, RECRUITERS],
  KEPALA_DESA: [REGISTER, QUEUES, CONSULTATIONS, LETTERS, ABROAD, BACK, RECRUITERS],
  DINAS: [
    { href: '/tugas/verifikasi', name: msg`Verifikasi` },
    { href: '/tugas/surat-luar', name: msg`Surat luar` },
    { href: '/tugas/pengecualian', name: msg`Pengecualian` },
    DUPLICATES,
    SEARCH,
    IMPORTS,
    RECRUITERS,
    FIGURES,
  ],
  LPK: [{ href: '/tugas/peserta', name: msg`Peserta pelatihan` }],
  LSP: [{ href: '/tugas/uji-kompetensi', name: msg`Uji kompetensi` }],
  P3MI: [{ href: '/tugas/penempatan', name: msg`Penempatan` }],
  BP3MI: [
    { href: '/tugas/opp', name: msg`OPP` },
    { href: '/tugas/selesai-proses', name: msg`Selesai proses` },
    DUPLICATES,
    IMPORTS,
    ABROAD,
    BACK,
    ORIGIN,
    SEARCH,
    RECRUITERS,
    FIGURES,
  ],
  PERWAKILAN: [{ href: '/tugas/kedatangan', name: msg`Kedatangan` }, ORIGIN],
  ADMIN: [
    { href: '/pengelola', name: msg`Kebijakan` },
    { href: '/pengelola/angka', name: msg`Angka aturan` },
    { href: '/pengelola/biaya', name: msg`Biaya` },
    { href: '/pengelola/usulan', name: msg`Usulan` },
    { href: '/pengelola/pipa', name: msg`Kesehatan sistem` },
  ],
  PEMERIKSA_DUPLIKAT: [DUPLICATES],
  KEMENTERIAN: [
    { href: '/kementerian', name: msg`Ringkasan` },
    FIGURES,
    { href: '/kementerian/laporan', name: msg`Laporan bulanan` },
    { href: '/kementerian/riwayat', name: msg`Riwayat migrasi` },
    { href: '/kementerian/pipa', name: msg`Kesehatan sistem` },
  ],
};

export function placesOf(role: Role): readonly Place[] {
  return PLACES[role] ?? [];
}

/** Where a person's work begins. */
export function homeOf(role: Role): string {
  return placesOf(role)[0]?.href ?? '/tentang';
}

/** Of several places under one path, the longest that the address lies in. */
export function placeAt(role: Role, path: string): Place | undefined {
  return placesOf(role)
    .filter(({ href }) => path === href || path.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0];
}
