import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** Indonesian is the language that we write in; English is the translation (README, "Words"). */
export default defineConfig({
  sourceLocale: 'id',
  locales: ['id', 'en'],
  // A village phone does not fetch the words of the public's figures: they come with that part.
  catalogs: [
    {
      path: '<rootDir>/src/locales/{locale}',
      include: ['<rootDir>/src'],
      exclude: ['<rootDir>/src/public/figures'],
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
