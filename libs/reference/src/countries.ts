/**
 * A country or territory that workers go to, or may not: ISO 3166-1 alpha-2 (domain.md §5.5, §4.6). The law speaks of
 * *negara/wilayah tujuan penempatan*: Taiwan, Hong Kong and Macau are *wilayah*, with a KDEI or KJRI and no embassy.
 * Whether one may go there is a row of the destination policy, never this list.
 */
export interface Country {
  readonly code: string;
  readonly id: string;
  readonly en: string;
  readonly kind: 'NEGARA' | 'WILAYAH';
}

const country = (code: string, id: string, en: string): Country => ({ code, id, en, kind: 'NEGARA' });
const territory = (code: string, id: string, en: string): Country => ({ code, id, en, kind: 'WILAYAH' });

export const COUNTRIES: readonly Country[] = [
  country('AE', 'Uni Emirat Arab', 'United Arab Emirates'),
  country('AU', 'Australia', 'Australia'),
  country('BH', 'Bahrain', 'Bahrain'),
  country('BN', 'Brunei Darussalam', 'Brunei Darussalam'),
  country('DE', 'Jerman', 'Germany'),
  country('DZ', 'Aljazair', 'Algeria'),
  country('EG', 'Mesir', 'Egypt'),
  territory('HK', 'Hong Kong', 'Hong Kong'),
  country('IQ', 'Irak', 'Iraq'),
  country('IR', 'Iran', 'Iran'),
  country('IT', 'Italia', 'Italy'),
  country('JO', 'Yordania', 'Jordan'),
  country('JP', 'Jepang', 'Japan'),
  country('KH', 'Kamboja', 'Cambodia'),
  country('KR', 'Korea Selatan', 'South Korea'),
  country('KW', 'Kuwait', 'Kuwait'),
  country('LA', 'Laos', 'Laos'),
  country('LB', 'Lebanon', 'Lebanon'),
  country('LY', 'Libya', 'Libya'),
  country('MA', 'Maroko', 'Morocco'),
  country('MM', 'Myanmar', 'Myanmar'),
  territory('MO', 'Makau', 'Macau'),
  country('MR', 'Mauritania', 'Mauritania'),
  country('MV', 'Maladewa', 'Maldives'),
  country('MY', 'Malaysia', 'Malaysia'),
  country('NZ', 'Selandia Baru', 'New Zealand'),
  country('OM', 'Oman', 'Oman'),
  country('PG', 'Papua Nugini', 'Papua New Guinea'),
  country('PK', 'Pakistan', 'Pakistan'),
  country('PL', 'Polandia', 'Poland'),
  country('PS', 'Palestina', 'Palestine'),
  country('QA', 'Qatar', 'Qatar'),
  country('RO', 'Rumania', 'Romania'),
  country('SA', 'Arab Saudi', 'Saudi Arabia'),
  country('SD', 'Sudan', 'Sudan'),
  country('SG', 'Singapura', 'Singapore'),
  country('SS', 'Sudan Selatan', 'South Sudan'),
  country('SY', 'Suriah', 'Syria'),
  country('TN', 'Tunisia', 'Tunisia'),
  country('TR', 'Turki', 'Türkiye'),
  territory('TW', 'Taiwan', 'Taiwan'),
  country('US', 'Amerika Serikat', 'United States'),
  country('YE', 'Yaman', 'Yemen'),
];

const byCode = new Map(COUNTRIES.map((each) => [each.code, each]));

export function countryOf(code: string): Country | undefined {
  return byCode.get(code);
}

export function isCountryCode(code: string): boolean {
  return byCode.has(code);
}

/** What any country is called: one that is not in the list as the platform names it, and what is none by its code. */
export function countryNameIn(code: string, language: 'id' | 'en'): string {
  const known = countryOf(code);
  if (known) return known[language];
  return /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code)
    : code;
}
