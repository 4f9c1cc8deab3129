import type { Bilingual, Words } from './bilingual.js';

const PATTERN: Bilingual = {
  id: 'Pola perekrutan nonprosedural yang berulang dalam pemberitaan, bukan bunyi pasal',
  en: 'A pattern of irregular recruitment that the press reports again and again, no article of law',
};

/**
 * What is said of each red flag (domain.md §4.10). It speaks to the worker's safety and accuses nobody: a flag is a sign,
 * and a person decides. Any article for the patterns, and the one of the licence itself, were not found in the sources:
 * unconfirmed.
 */
export const RED_FLAG_WORDS = {
  RF01: {
    why: {
      id: 'Perekrut tidak memiliki SIP3MI atau tidak dikenal dinas.',
      en: 'The recruiter has no licence SIP3MI, or is not known to the district.',
    },
    next: {
      id: 'Periksa nama dan izinnya di dinas atau BP3MI sebelum menyerahkan uang atau dokumen.',
      en: 'Have name and licence checked at the district or BP3MI before handing over money or papers.',
    },
    basis: {
      id: 'UU 18/2017 (izin perusahaan, SIP3MI) dan Pasal 59 ayat (3)',
      en: 'Law 18/2017 (company’s licence, SIP3MI) and Art. 59(3)',
    },
  },
  RF02: {
    why: {
      id: 'Calon atau keluarganya diberi uang tunai (uang pangkal, “DP”).',
      en: 'The candidate or her family was given cash (uang pangkal, “DP”).',
    },
    next: {
      id: 'Jelaskan bahwa uang itu dapat menjadi utang yang mengikat. Catat dari siapa dan berapa; jangan menandatangani tanda terima kosong.',
      en: 'Explain that the money can become a debt that binds. Note from whom and how much; no blank receipt is signed.',
    },
    basis: PATTERN,
  },
  RF03: {
    why: {
      id: 'Yang ditawarkan visa kunjungan, umrah, ziarah, atau wisata.',
      en: 'A visit, umrah, pilgrimage or tourist visa was offered.',
    },
    next: {
      id: 'Jangan berangkat dengan visa ini: tanpa visa kerja tidak ada pelindungan. Tanyakan kepada BP3MI.',
      en: 'Do not leave on it: without a work visa there is no protection. Ask BP3MI.',
    },
    basis: { id: 'UU 18/2017 Pasal 13', en: 'Law 18/2017 Art. 13' },
  },
  RF04: {
    why: {
      id: 'Tujuannya tidak jelas, tertutup, atau tanpa kerja sama penempatan.',
      en: 'The destination is vague, closed, or one without any agreement.',
    },
    next: {
      id: 'Tanyakan negara, kota, dan pemberi kerjanya secara tertulis. Tanyakan kepada BP3MI tujuan yang terbuka.',
      en: 'Ask for country, town and employer in writing. Ask BP3MI which destinations are open.',
    },
    basis: { id: 'PP 59/2021 Pasal 35', en: 'Government Regulation 59/2021 Art. 35' },
  },
  RF05: {
    why: {
      id: 'Calon ditempatkan di penampungan sebelum dokumennya lengkap.',
      en: 'The candidate is housed with others before her papers are complete.',
    },
    next: {
      id: 'Pastikan ia bebas keluar dan memegang telepon serta dokumennya. Bila tidak: dinas, BP3MI, atau SAPA 129.',
      en: 'Make sure that she may leave and holds her phone and papers. If not: the district, BP3MI, or SAPA 129.',
    },
    basis: PATTERN,
  },
  RF06: {
    why: {
      id: 'Lembaga pelatihan menjanjikan penempatan.',
      en: 'A training centre promises a placement.',
    },
    next: {
      id: 'Lembaga pelatihan tidak boleh menempatkan. Tanyakan P3MI mana yang menempatkan dan periksa izinnya.',
      en: 'A training centre may not place anybody. Ask which company does, and have its licence checked.',
    },
    basis: {
      id: 'UU 18/2017 (yang menempatkan: BP2MI, P3MI, atau perusahaan untuk kepentingan sendiri)',
      en: 'Law 18/2017 (who places: BP2MI, a P3MI, or a company for its own needs)',
    },
  },
  RF07: {
    why: {
      id: 'Perekrut hanya dikenal lewat media sosial, atau menolak menunjukkan kantor atau identitasnya.',
      en: 'The recruiter is known by social media only, or will show neither office nor identity.',
    },
    next: {
      id: 'Minta bertemu di kantor desa atau dinas. Bila menolak, jangan dilanjutkan.',
      en: 'Ask to meet at the village’s or the district’s office. If that is refused, go no further.',
    },
    basis: PATTERN,
  },
  RF08: {
    why: {
      id: 'Tidak ada tawaran atau perjanjian tertulis.',
      en: 'There is no offer or agreement in writing.',
    },
    next: {
      id: 'Minta tawaran tertulis dan bawa ke meja desa sebelum menyetujui apa pun.',
      en: 'Ask for the offer in writing and bring it to the desk before agreeing to anything.',
    },
    basis: { id: 'UU 18/2017 Pasal 13 dan Pasal 15', en: 'Law 18/2017 Arts 13 and 15' },
  },
  RF09: {
    why: {
      id: 'Umur, nama, atau alamat dalam dokumen diubah, atau surat diminta dari desa lain.',
      en: 'Age, name or address in the papers was changed, or a letter is asked from another village.',
    },
    next: {
      id: 'Jangan terbitkan surat. Tanyakan siapa yang menyuruh, dan pastikan data yang benar di Dukcapil.',
      en: 'Give no letter. Ask who told her to, and have the true data established at the civil registry.',
    },
    basis: { id: 'UU 18/2017 Pasal 42', en: 'Law 18/2017 Art. 42' },
  },
  RF10: {
    why: {
      id: 'Upah yang dijanjikan jauh di atas biasanya, atau “cepat dan semua gratis”.',
      en: 'The promised wage is far above the usual, or “fast, all paid”.',
    },
    next: {
      id: 'Bandingkan dengan upah resmi di BP3MI. Tanyakan siapa yang membayar dan apa gantinya.',
      en: 'Compare with the official wage at BP3MI. Ask who pays, and what for.',
    },
    basis: PATTERN,
  },
  RF11: {
    why: {
      id: 'Ia berutang kepada pihak selain bank atau koperasi.',
      en: 'She owes money to a lender other than a bank or a cooperative.',
    },
    next: {
      id: 'Hitung utang dan bunganya bersama. Jelaskan KUR Penempatan PMI dan risiko utang kepada perorangan atau perusahaan.',
      en: 'Reckon debt and interest together. Explain the state’s placement credit (KUR) and the risk of owing persons or the company.',
    },
    basis: { id: 'Permen P2MI 18/2025 (KUR Penempatan PMI)', en: 'Permen P2MI 18/2025 (placement credit)' },
  },
  RF12: {
    why: {
      id: 'Jalurnya lewat Batam, Nunukan, Tanjungpinang, atau negara ketiga.',
      en: 'The route goes by Batam, Nunukan, Tanjungpinang, or a third country.',
    },
    next: {
      id: 'Tanyakan alasan jalurnya dan minta tiket serta visanya dilihat BP3MI.',
      en: 'Ask why it goes that way, and have BP3MI look at ticket and visa.',
    },
    basis: PATTERN,
  },
  RF13: {
    why: { id: 'Ia ditawari pernikahan di luar negeri.', en: 'She was offered a marriage abroad.' },
    next: {
      id: 'Bicara berdua saja, di ruang tertutup. Jelaskan pola pernikahan pesanan; tawarkan UPTD PPA atau SAPA 129.',
      en: 'Talk with her alone, in a closed room. Explain how such marriages go; offer UPTD PPA or SAPA 129.',
    },
    basis: PATTERN,
  },
  RF14: {
    why: {
      id: 'Beberapa calon dari perekrut yang sama gagal berangkat atau hilang kontak.',
      en: 'Several candidates of the same recruiter failed to depart or were lost contact with.',
    },
    next: {
      id: 'Dinas memeriksa perekrut ini. Kasus orang lain tidak diceritakan kepada calon.',
      en: 'The district looks at this recruiter. Other people’s cases are not told to the candidate.',
    },
    basis: { id: 'Aturan sistem ini', en: 'A rule of this system' },
  },
  RF15: {
    why: {
      id: 'Paspor atau teleponnya dipegang orang lain.',
      en: 'Somebody else holds her passport or phone.',
    },
    next: {
      id: 'Bantu ia mendapatkannya kembali lewat dinas atau BP3MI. Bila ia merasa tidak aman: SAPA 129 (telepon 129, WhatsApp 08111-129-129).',
      en: 'Help her to get it back by the district or BP3MI. If she does not feel safe: SAPA 129 (call 129, WhatsApp 08111-129-129).',
    },
    basis: PATTERN,
  },
} as const satisfies Record<string, Words>;
