import { i18n } from '@lingui/core';
import { COUNTRIES, OCCUPATIONS, countryNameIn, occupationOf } from '@libs/reference';
import type { Choice } from '../ui/select-dropdown.js';

/** Reference data bears its names in both languages; a code that it does not have is shown as it is. */
interface Named {
  readonly id: string;
  readonly en: string;
}

export function countryName(code: string): string {
  return countryNameIn(code, i18n.locale === 'en' ? 'en' : 'id');
}

export function occupationName(isco08: string): string {
  return nameOf(occupationOf(isco08)) ?? isco08;
}

export function countryChoices(): Choice[] {
  return COUNTRIES.map((each) => ({ value: each.code, label: nameOf(each) })).toSorted(byLabel);
}

export function occupationChoices(): Choice[] {
  return OCCUPATIONS.map((each) => ({ value: each.isco08, label: nameOf(each) })).toSorted(byLabel);
}

function nameOf(named: Named): string;
function nameOf(named: Named | undefined): string | undefined;
function nameOf(named: Named | undefined): string | undefined {
  return i18n.locale === 'en' ? named?.en : named?.id;
}

function byLabel(a: Choice, b: Choice): number {
  return a.label.localeCompare(b.label, i18n.locale);
}
