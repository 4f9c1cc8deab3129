import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** Indonesian is the language that we write in; English is the translation (README, "Words"). */
export default defineConfig({
  sourceLocale: 'id',
  locales: ['id', 'en'],
  // A village phone does not fetch the words of the figures, of the administrator or of the offices' queues: they come with
  // their part.
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['<rootDir>/src'],
      exclude: [
        '<rootDir>/src/admin',
        '<rootDir>/src/ministry/figures',
        '<rootDir>/src/ministry/pipeline',
        '<rootDir>/src/office',
        '<rootDir>/src/public/figures',
      ],
    },
    {
      path: '<rootDir>/src/admin/locales/{locale}',
      include: ['<rootDir>/src/admin'],
    },
    {
      path: '<rootDir>/src/ministry/figures/locales/{locale}',
      include: ['<rootDir>/src/ministry/figures'],
    },
    {
      path: '<rootDir>/src/ministry/pipeline/locales/{locale}',
      include: ['<rootDir>/src/ministry/pipeline'],
    },
    {
      path: '<rootDir>/src/office/locales/{locale}',
      include: ['<rootDir>/src/office'],
    },
    {
      path: '<rootDir>/src/public/figures/locales/{locale}',
      include: ['<rootDir>/src/public/figures'],
    },
  ],
  format: formatter({ lineNumbers: false }),
  compileNamespace: 'es',
  orderBy: 'message',
});
