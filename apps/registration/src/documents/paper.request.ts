import { parseFamilyCard, travelDocumentsOf } from '@libs/identifiers';
import { InvalidRequest, IsDay, IsPlainText, type Fault } from '@libs/http';
import type { LocalDate } from '@libs/kernel';
import { OccurredRequest } from '@libs/service';
import { IsOptional } from 'class-validator';
import type { Paper, PaperDays } from './document.js';

/** What stands on a paper, as far as it is known. */
export class PaperRequest extends OccurredRequest {
  @IsOptional()
  @IsPlainText({ max: 40 })
  number?: string;

  @IsOptional()
  @IsPlainText({ max: 100 })
  issuer?: string;

  @IsOptional()
  @IsDay()
  issuedOn?: string;

  /** The last day on which it is good. */
  @IsOptional()
  @IsDay()
  expiresOn?: string;
}

/** Of these that there is one is enough: a NIK stands on the record itself, and of a police record only that there is one. */
const WITHOUT_NUMBER: readonly string[] = ['KTP', 'SKCK', 'PHOTO'];

const NOT_KEPT = {
  id: 'Nomor dokumen ini tidak dicatat: cukup ada atau tidaknya.',
  en: 'The number of this paper is not kept: that there is one is enough.',
};
const NO_PASSPORT = {
  id: 'Nomor paspor berupa satu huruf dan tujuh angka, atau dua huruf dan enam angka, huruf besar.',
  en: 'A passport’s number is one letter and seven digits, or two letters and six digits, in capitals.',
};
const NO_SPLP = {
  id: 'Nomor SPLP berupa dua huruf besar dan enam atau tujuh angka.',
  en: 'The number of an emergency travel paper is two capitals and six or seven digits.',
};
const NO_FAMILY_CARD = {
  id: 'Susunan ini tidak mungkin nomor kartu keluarga. Periksa lagi 16 angkanya.',
  en: 'This cannot be the number of a family card. Look at its 16 digits again.',
};
const BEFORE_ISSUE = {
  id: 'Tanggal berakhir lebih awal dari tanggal terbit.',
  en: 'The last day lies before the day of issue.',
};
const ISSUED_LATER = { id: 'Tanggal terbit belum tiba.', en: 'The day of issue has not come yet.' };

/** @throws InvalidRequest for what cannot stand on a paper of this kind */
export function assertPossible(docType: string, request: PaperRequest, today: LocalDate): void {
  const { number, issuedOn, expiresOn } = request;
  const faults: Fault[] = [];
  const wrongNumber = number && reasonAgainst(docType, number, today);
  if (wrongNumber) faults.push({ pointer: '/number', reason: wrongNumber });
  if (issuedOn && issuedOn > today) faults.push({ pointer: '/issuedOn', reason: ISSUED_LATER });
  if (issuedOn && expiresOn && expiresOn < issuedOn)
    faults.push({ pointer: '/expiresOn', reason: BEFORE_ISSUE });
  if (faults.length > 0) throw new InvalidRequest(faults);
}

export function paperOf({ number, issuer }: Paper): Paper {
  return { ...(number && { number }), ...(issuer && { issuer }) };
}

export function daysOf({ issuedOn, expiresOn }: PaperDays): PaperDays {
  return { issuedOn, expiresOn };
}

function reasonAgainst(docType: string, number: string, today: LocalDate): typeof NOT_KEPT | undefined {
  if (WITHOUT_NUMBER.includes(docType)) return NOT_KEPT;
  if (docType === 'PASSPORT' && !travelDocumentsOf(number).includes('PASSPORT')) return NO_PASSPORT;
  if (docType === 'SPLP' && !travelDocumentsOf(number).includes('SPLP')) return NO_SPLP;
  if (docType === 'KK' && parseFamilyCard(number, { today }).kind === 'INVALID') return NO_FAMILY_CARD;
  return undefined;
}
