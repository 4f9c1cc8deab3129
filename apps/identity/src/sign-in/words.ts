export type Language = 'id' | 'en';

const id = {
  signIn: 'Masuk',
  signOut: 'Keluar',
  signedOut: 'Anda sudah keluar',
  username: 'Nama pengguna',
  password: 'Kata sandi',
  refused:
    'Nama pengguna atau kata sandi tidak cocok. Setelah lima kali salah, akun dikunci selama 15 menit.',
  demonstration: 'Halaman masuk untuk percobaan. Jangan memakai data orang sungguhan.',
  accounts: 'Akun percobaan',
  office: 'Jabatan',
  expired: 'Halaman ini sudah kedaluwarsa',
  failed: 'Tidak dapat masuk',
  startAgain: 'Kembali ke halaman depan dan mulai lagi.',
  otherLanguage: 'en',
  otherLanguageName: 'English',
};

export type Words = Readonly<typeof id>;

export const WORDS: Readonly<Record<Language, Words>> = {
  id,
  en: {
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedOut: 'You have signed out',
    username: 'User name',
    password: 'Password',
    refused:
      'User name and password do not match. After five wrong ones the account is locked for 15 minutes.',
    demonstration: 'A sign-in page for trying the system out. Do not enter data of real people.',
    accounts: 'Accounts for trying it out',
    office: 'Office',
    expired: 'This page has expired',
    failed: 'Cannot sign in',
    startAgain: 'Go back to the front page and start again.',
    otherLanguage: 'id',
    otherLanguageName: 'Bahasa Indonesia',
  },
};
