import type { Catalogue } from '@libs/http';

export const WORDS: Catalogue = {
  'journey-not-found': {
    id: {
      title: 'Riwayat tidak ditemukan',
      detail: 'Belum ada kabar tentang rujukan ini, atau bukan wilayah Anda.',
    },
    en: {
      title: 'Journey not found',
      detail: 'Nothing has been heard under this reference, or it is not in your scope.',
    },
  },
};
