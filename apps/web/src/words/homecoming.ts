import type {
  NEED,
  PROGRAMME_TYPE,
  REINTEGRATION_FORM,
  REINTEGRATION_OUTCOME,
  RETURN_CONDITION,
  RETURN_REASON,
} from '@libs/contracts';
import { msg } from '@lingui/core/macro';
import type { Words } from './words.js';

export const RETURN_REASON_WORDS: Words<(typeof RETURN_REASON)[number]> = {
  KONTRAK_SELESAI: msg`Perjanjian kerja berakhir`,
  CUTI: msg`Cuti`,
  PHK_SEBELUM_BERAKHIR: msg`Hubungan kerja putus sebelum berakhir`,
  KECELAKAAN_SAKIT: msg`Kecelakaan kerja atau sakit`,
  PENGANIAYAAN_KEKERASAN: msg`Mengalami kekerasan`,
  PERANG_BENCANA_WABAH: msg`Perang, bencana, atau wabah`,
  DEPORTASI: msg`Dideportasi`,
  MENINGGAL: msg`Meninggal dunia`,
  SEBAB_LAIN_MERUGIKAN: msg`Sebab lain yang merugikan`,
  GAGAL_BERANGKAT: msg`Gagal berangkat`,
  PULANG_MANDIRI: msg`Pulang sendiri`,
};

export const RETURN_CONDITION_WORDS: Words<(typeof RETURN_CONDITION)[number]> = {
  FIT_TO_TRAVEL: msg`Bisa melanjutkan perjalanan sendiri`,
  NEEDS_ESCORT: msg`Perlu didampingi`,
  NEEDS_CARE: msg`Perlu perawatan`,
};

export const NEED_WORDS: Words<(typeof NEED)[number]> = {
  ECONOMIC: msg`Penghasilan dan usaha`,
  HEALTH: msg`Kesehatan`,
  PSYCHOSOCIAL: msg`Pendampingan psikososial`,
  LEGAL: msg`Bantuan hukum dan hak yang belum dibayar`,
  DOCUMENTS: msg`Dokumen kependudukan`,
  HOUSING: msg`Tempat tinggal`,
  CHILDREN: msg`Anak dan sekolahnya`,
};

export const REINTEGRATION_FORM_WORDS: Words<(typeof REINTEGRATION_FORM)[number]> = {
  PELATIHAN_VOKASIONAL_KEWIRAUSAHAAN: msg`Pelatihan vokasional dan kewirausahaan`,
  BIMBINGAN_SOSIAL_KONSELING: msg`Bimbingan sosial dan konseling`,
  MOTIVASI_DIAGNOSIS_PSIKOSOSIAL: msg`Motivasi dan diagnosis psikososial`,
  PERAWATAN_PENGASUHAN: msg`Perawatan dan pengasuhan`,
  BIMBINGAN_MENTAL_SPIRITUAL: msg`Bimbingan mental spiritual`,
  BIMBINGAN_FISIK: msg`Bimbingan fisik`,
  PELAYANAN_AKSESIBILITAS: msg`Pelayanan aksesibilitas`,
  BANTUAN_ASISTENSI_SOSIAL: msg`Bantuan dan asistensi sosial`,
  PENYEDIAAN_SARANA: msg`Penyediaan sarana`,
};

export const PROGRAMME_TYPE_WORDS: Words<(typeof PROGRAMME_TYPE)[number]> = {
  USAHA_PRODUKTIF: msg`Usaha produktif`,
  PELATIHAN_KEWIRAUSAHAAN: msg`Pelatihan kewirausahaan`,
  BANTUAN_SARANA_USAHA: msg`Bantuan sarana usaha`,
  INKUBASI: msg`Inkubasi usaha`,
  KUR_MIKRO_USAHA: msg`KUR mikro untuk usaha`,
  KOPERASI: msg`Koperasi`,
  BUMDES: msg`BUMDes`,
  PENEMPATAN_DALAM_NEGERI: msg`Bekerja di dalam negeri`,
  LITERASI_KEUANGAN: msg`Literasi keuangan`,
  PADAT_KARYA: msg`Padat karya`,
};

export const REINTEGRATION_OUTCOME_WORDS: Words<(typeof REINTEGRATION_OUTCOME)[number]> = {
  PRODUCTIVE: msg`Usahanya berjalan`,
  EMPLOYED_AT_HOME: msg`Bekerja di dalam negeri`,
  MIGRATING_AGAIN: msg`Akan bekerja ke luar negeri lagi`,
  MOVED_AWAY: msg`Pindah ke daerah lain`,
  NO_FURTHER_NEED: msg`Tidak memerlukan layanan lagi`,
};
