import type { Catalogue } from '@libs/http';

/** What a company, office or mission reads when placement refuses: why, and what to do next. */
export const WORDS: Catalogue = {
  'placement-not-found': {
    id: {
      title: 'Penempatan tidak ditemukan',
      detail: 'Tidak ada penempatan dengan rujukan ini untuk Anda.',
    },
    en: { title: 'Placement not found', detail: 'There is no placement with this reference in your scope.' },
  },
  'registration-not-heard': {
    id: {
      title: 'Belum terhubung',
      detail:
        'Belum terdengar pendaftaran dengan rujukan ini. Periksa lagi rujukannya; bila baru didaftarkan desa, coba lagi sebentar lagi.',
    },
    en: {
      title: 'Registration not heard',
      detail:
        'No registration has been heard under this reference. Look at the reference again; if the village has only just registered her, try again in a moment.',
    },
  },
  'not-district-verified': {
    id: {
      title: 'Belum diverifikasi dinas',
      detail:
        'Perjanjian penempatan ditandatangani setelah Dinas Tenaga Kerja memverifikasi calon. Minta calon menghubungi dinas kabupaten/kota asalnya.',
    },
    en: {
      title: 'Not verified by the district',
      detail:
        'An agreement is signed after the district’s labour office has verified the candidate. Ask her to see the office of her kabupaten or kota.',
    },
  },
  'agreement-open': {
    id: {
      title: 'Sudah ada perjanjian penempatan',
      detail:
        'Calon ini masih terikat perjanjian penempatan. Perjanjian itu harus berakhir dahulu; calon dapat bertanya kepada BP3MI.',
    },
    en: {
      title: 'Agreement open',
      detail:
        'This candidate is still bound by a placement agreement. That one must end first; the candidate can ask BP3MI.',
    },
  },
  'destination-not-open': {
    id: {
      title: 'Tujuan tidak terbuka',
      detail:
        'Penempatan ke negara/wilayah ini untuk jabatan dan pemberi kerja tersebut tidak terbuka pada tanggal rencana berangkat (aturan E11). Tanyakan kepada BP3MI.',
    },
    en: {
      title: 'Destination not open',
      detail:
        'This destination is not open for this job and employer on the planned day of departure (rule E11). Ask BP3MI.',
    },
  },
  'company-not-licensed': {
    id: {
      title: 'Izin perusahaan tidak mencukupi',
      detail:
        'SIP3MI harus aktif dan SIP2MI harus menyebut negara/wilayah tujuan (UU 18/2017 Pasal 59 ayat (3), aturan E12). Urus izinnya dahulu.',
    },
    en: {
      title: 'Company not licensed',
      detail:
        'The SIP3MI must be active and a SIP2MI must name the destination (Law 18/2017 Art. 59(3), rule E12). Obtain the permit first.',
    },
  },
  'clearance-incomplete': {
    id: {
      title: 'Belum dapat diselesaikan',
      detail: 'Masih ada syarat yang belum terpenuhi. Lengkapi yang disebut dalam daftar, lalu ulangi.',
    },
    en: {
      title: 'Clearance incomplete',
      detail: 'Not every condition is met. Complete what the list names, then try again.',
    },
  },
  'policy-change-not-found': {
    id: {
      title: 'Usulan tidak ditemukan',
      detail: 'Tidak ada usulan perubahan kebijakan dengan rujukan ini.',
    },
    en: { title: 'Change not found', detail: 'No change of the policy has this reference.' },
  },
  'policy-row-not-standing': {
    id: {
      title: 'Baris yang dikoreksi tidak berlaku',
      detail:
        'Baris itu tidak ada untuk tujuan, sasaran, atau biaya ini, atau sudah dikoreksi. Baca lagi daftarnya.',
    },
    en: {
      title: 'Row does not stand',
      detail:
        'The row to correct is not one of this destination, case or cost, or was corrected already. Read the rows again.',
    },
  },
  'policy-parameters-unsaid': {
    id: {
      title: 'Ada hari tanpa angka',
      detail:
        'Dengan perubahan ini ada angka aturan yang tidak disebut baris mana pun sejak suatu hari. Koreksi baris umum harus berlaku sejak hari pertama yang sama dan tanpa hari terakhir.',
    },
    en: {
      title: 'A day without a number',
      detail:
        'With this change no row would say one of the numbers from a day on. A correction of the general row must begin on the same first day and have no last day.',
    },
  },
  'second-person-needed': {
    id: {
      title: 'Perlu orang kedua',
      detail: 'Yang mengusulkan tidak menyetujui usulannya sendiri. Minta pengelola lain memeriksanya.',
    },
    en: {
      title: 'A second person is needed',
      detail: 'Whoever proposed a change does not approve it. Ask another administrator to look at it.',
    },
  },
  'policy-change-decided': {
    id: { title: 'Usulan sudah diputuskan', detail: 'Usulan ini sudah disetujui atau ditolak.' },
    en: { title: 'Change decided', detail: 'This change has been approved or rejected.' },
  },
  'departure-held-by-policy': {
    id: {
      title: 'Keberangkatan ditahan',
      detail:
        'Tujuannya kini tidak terbuka untuk penempatan ini (aturan E11). Jangan berangkatkan; tanyakan BP3MI. Bila ia sudah terlanjur berangkat, laporkan demikian.',
    },
    en: {
      title: 'Departure held',
      detail:
        'Her destination is not open for this placement now (rule E11). Do not let her leave; ask BP3MI. If she has left already, report it as such.',
    },
  },
  'departure-held': {
    id: {
      title: 'Keberangkatan ditahan',
      detail:
        'Desa telah mencabut izin keluarga (aturan E04). Jangan berangkatkan; mintalah izin baru yang diketahui kepala desa atau lurah. Bila ada kekerasan dalam keluarga: posbakum, UPTD PPA atau SAPA 129. Bila ia sudah terlanjur berangkat, laporkan demikian.',
    },
    en: {
      title: 'Departure held',
      detail:
        'The village has revoked the family permit (rule E04). Do not let her leave; a new permit, known by the head of the village, is needed. Where there is violence in the family: legal aid (posbakum), UPTD PPA or SAPA 129. If she has left already, report it as such.',
    },
  },
  'departure-held-by-paper': {
    id: {
      title: 'Keberangkatan ditahan',
      detail:
        'Satu dokumennya sudah habis masa berlakunya atau tidak berlaku lagi. Jangan berangkatkan; mintalah ia membawa dokumen yang baru ke desa, lalu dinas kabupaten/kota memverifikasinya. Untuk paspor cukup dicatat yang baru. Bila ia sudah terlanjur berangkat, laporkan demikian.',
    },
    en: {
      title: 'Departure held',
      detail:
        'A paper of hers has run out or no longer counts. Do not let her leave; ask her to bring the new one to her village, for the district to verify. Of a passport it is enough to record the new one. If she has left already, report it as such.',
    },
  },
  'candidate-ended': {
    id: {
      title: 'Pendaftarannya sudah berakhir',
      detail:
        'Ia mengundurkan diri atau pendaftarannya ditolak: hentikan prosesnya. Bila ia ingin berangkat lagi, desa mendaftarkannya baru.',
    },
    en: {
      title: 'The registration has ended',
      detail:
        'She has withdrawn or was rejected: stop here. If she wants to go after all, her village registers her anew.',
    },
  },
  'already-cleared': {
    id: { title: 'Proses sudah selesai', detail: 'E-KPMI sudah tercatat. Muat ulang halaman ini.' },
    en: { title: 'Cleared already', detail: 'The card is on record. Load the page again.' },
  },
  'already-departed': {
    id: {
      title: 'Sudah berangkat',
      detail:
        'Keberangkatan sudah dilaporkan, jadi proses sebelum bekerja tidak dapat diselesaikan lagi. Laporkan kepada Perwakilan RI.',
    },
    en: {
      title: 'Departed already',
      detail:
        'Her departure has been reported, so she can no longer be cleared to leave. Tell the mission that serves her country of work.',
    },
  },
  'rule-not-exceptable': {
    id: {
      title: 'Tidak dapat dikecualikan',
      detail:
        'Umur anak, kewarganegaraan, tujuan yang tertutup, dan syarat serupa tidak dikecualikan oleh siapa pun. Penuhi syaratnya, atau jelaskan kepada calon mengapa ia belum dapat berangkat.',
    },
    en: {
      title: 'Nobody may except this',
      detail:
        'A child’s age, citizenship, a closed destination and the like are excepted by nobody. Meet the condition, or explain to the candidate why she cannot leave yet.',
    },
  },
  'exception-not-found': {
    id: {
      title: 'Pengecualian tidak ditemukan',
      detail: 'Kantor Anda tidak membuat pengecualian ini. Yang mencabutnya adalah kantor yang membuatnya.',
    },
    en: {
      title: 'Exception not found',
      detail: 'Your office has made no such exception. The office that made one takes it back.',
    },
  },
  'exception-withdrawn': {
    id: { title: 'Sudah dicabut', detail: 'Pengecualian ini sudah dicabut sebelumnya.' },
    en: { title: 'Taken back already', detail: 'This exception was taken back before.' },
  },
};
