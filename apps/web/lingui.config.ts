import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/** Indonesian is the language that we write in; English is the translation (README, "Words"). */
export default defineConfig({
  sourceLocale: 'id',
  locales: ['id', 'en'],
  catalogs: [{ path: '<rootDir>/src/locales/{locale}', include: ['<rootDir>/src'] }],
  format: formatter({ lineNumbers: false }),
  compileNamespace: 'es',
  orderBy: 'message',
});
